import Reception
import Territory
import Testing

@Suite("A line of a file of visits")
struct VisitFileLineTests {
    private let zone: CivilZone

    init() throws {
        zone = try #require(CivilZone("Europe/Paris"))
    }

    private func faults(_ line: String) -> [String] {
        do throws(VisitFaults) {
            _ = try VisitFileLine.parse(line, zone: zone)
            return []
        } catch {
            return error.faults.map { "\($0.field) \($0.textKey)" }
        }
    }

    @Test("A whole line gives the visit that it says")
    func whole() throws {
        let line = try VisitFileLine.parse(
            """
            {"id": "2026-03-02/17", "receivedAt": "2026-03-02T09:15:00+01:00", "channel": "telephone", \
            "level": "information", "commune": "72130", "people": 2, "ageBand": "70+", "publics": ["seniors"], \
            "obstacles": ["illettrisme"], "waitSeconds": 120, "handlingSeconds": 900, \
            "requests": [{"motif": "social.rsa", "outcome": "transmis", "operators": ["caf"]}]}
            """,
            zone: zone
        )
        #expect(line.id == "2026-03-02/17")
        #expect(line.remarks == [])
        #expect(
            line.draft
                == VisitDraft(
                    receivedAt: Instant(seconds: 1_772_439_300),
                    channel: "telephone",
                    level: "information",
                    commune: "72130",
                    people: 2,
                    ageBand: "70+",
                    publics: ["seniors"],
                    obstacles: ["illettrisme"],
                    waitSeconds: 120,
                    handlingSeconds: 900,
                    requests: [.init(motif: "social.rsa", outcome: "transmis", operators: ["caf"])]
                )
        )
    }

    @Test("A time without offset is on the clock of the network, in winter as in summer")
    func localTime() throws {
        for (text, seconds) in [
            ("2026-03-02T09:15", Int64(1_772_439_300)), ("2026-03-02 09:15:30", 1_772_439_330),
            ("2026-07-02T09:15", 1_782_976_500),
        ] {
            let line = try VisitFileLine.parse(
                #"{"id":"a","receivedAt":"\#(text)","requests":[]}"#,
                zone: zone
            )
            #expect(line.draft.receivedAt == Instant(seconds: seconds), "\(text)")
        }
    }

    @Test("What is absent or null is not told, and one person is meant")
    func absent() throws {
        let line = try VisitFileLine.parse(
            #"{"id":"a","receivedAt":"2026-03-02T09:15Z","commune":null,"people":null,"publics":null,"requests":[{"motif":"m"}]}"#,
            zone: zone
        )
        #expect(line.draft.commune == nil && line.draft.people == 1 && line.draft.publics == [])
        #expect(line.draft.requests == [.init(motif: "m", outcome: nil)])
    }

    @Test("A key that is not known is left out with a remark, and stops nothing")
    func unknownKeys() throws {
        let line = try VisitFileLine.parse(
            #"{"id":"a","receivedAt":"2026-03-02T09:15Z","a/b~":1,"requests":[{"motif":"m","note":"x"}]}"#,
            zone: zone
        )
        #expect(line.remarks.map(\.field) == ["/a~1b~0", "/requests/0/note"])
    }

    @Test("Every fault of form is told at once, each with its JSON pointer")
    func allAtOnce() {
        #expect(
            Set(
                faults(
                    """
                    {"id": 7, "receivedAt": "hier", "channel": 1, "people": "2", "waitSeconds": 1.5, "publics": "x", \
                    "obstacles": [1], "requests": [3, {"motif": true, "operators": {}}]}
                    """
                )
            ) == [
                "/id visitFile.notText", "/receivedAt visitFile.badInstant", "/channel visitFile.notText",
                "/people visitFile.notInteger", "/waitSeconds visitFile.notInteger", "/publics visitFile.notList",
                "/obstacles/0 visitFile.notText", "/requests/0 visitFile.notRequest",
                "/requests/1/motif visitFile.notText", "/requests/1/operators visitFile.notList",
            ]
        )
        #expect(
            faults("{}") == [
                "/id visitFile.idMissing", "/receivedAt visitFile.instantMissing", "/requests visit.noRequest",
            ]
        )
    }

    @Test(
        "A day or an hour that does not exist is refused",
        arguments: [
            "2026-02-30T09:15", "2026-03-02T24:00", "2026-03-02T9:15", "2026-03-02", "2026-03-02T09:15:60", "",
            "2026-03-02T09:15:00+01:00 ", "02/03/2026 09:15", "2026-03-02T09:15:é", "２０２６-03-02T09:15",
        ]
    )
    func badInstants(_ text: String) {
        #expect(
            faults(#"{"id":"a","receivedAt":"\#(text)","requests":[]}"#) == ["/receivedAt visitFile.badInstant"]
        )
    }

    @Test("A line that is not an object, is too long or nested without end is refused whole")
    func unreadable() {
        for line in ["", "x", "[]", "3", "null", "{", #"{"id":"a"} x"#] {
            #expect(faults(line) == [" visitFile.notObject"], "\(line)")
        }
        #expect(faults(#"{"a":"# + String(repeating: "[", count: 60_000)) == [" visitFile.notObject"])
        #expect(faults(String(repeating: " ", count: VisitFileLine.longest + 1)) == [" visitFile.lineTooLong"])
        #expect(faults(#"{"id":"a","receivedAt":"2026-03-02T09:15Z","people":1e400,"requests":[]}"#).count == 1)
    }

    @Test("A name that could not be reported is refused")
    func names() {
        for id in ["", #"a\nb"#, String(repeating: "x", count: 201)] {
            #expect(
                faults(#"{"id":"\#(id)","receivedAt":"2026-03-02T09:15Z","requests":[]}"#) == ["/id visitFile.badID"]
            )
        }
    }

    @Test("No line crashes the reading")
    func anyLine() {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SeededGenerator(seed: seed)
        let pieces = [
            "{", "}", "[", "]", "\"", ":", ",", "\\", "\\u", "d800", "id", "requests", "1", "-", "e9", ".", "null",
            "true", " ", "é", "\u{0}", "\"id\":\"a\",", "\"receivedAt\":", "\"2026-03-02T09:15\",", "\"people\":",
            "9223372036854775808",
        ]
        for round in 0..<5000 {
            let line = (0..<Int.random(in: 0..<30, using: &random))
                .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            #expect(!faults(line).isEmpty, "seed \(seed), round \(round): \(line)")
        }
    }
}
