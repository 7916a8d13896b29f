import Foundation
import Journal
import Reception
import Territory
import Testing

@Suite("Rows of facts")
struct FactRowTests {
    private func line(_ change: (inout VisitRecorded) -> Void = { _ in }) throws -> VisitLine {
        var visit = try SmallNetwork.rules.decide(
            VisitDraft(
                receivedAt: SmallNetwork.now,
                commune: "72130",
                ageBand: "70+",
                publics: ["jeunes", "seniors"],
                waitSeconds: 60,
                handlingSeconds: 900,
                requests: [
                    .init(motif: "social.rsa", outcome: "repondu"),
                    .init(motif: "logement.apl", outcome: "transmis", operators: ["caf", "msa"]),
                    .init(motif: "social.rsa", outcome: "reoriente"),
                    .init(motif: "social.rsa", outcome: "aReprendre"),
                ]
            ),
            now: SmallNetwork.now
        )
        change(&visit)
        return VisitLine(position: Position(epoch: 7, sequence: 12), number: 1, actor: "a.b", visit: visit)
    }

    private let maker = FactMaker(house: "brulon", houseCommune: "72050", houseEPCI: nil)

    @Test("The columns are those of the contract, in its order")
    func columns() {
        #expect(
            FactRow.csvHeader == """
                requestId,visitId,house,houseCommune,houseEpci,receivedAt,channel,level,theme,motif,operators,\
                transmitted,status,outcome,firstActAt,answeredAt,closedAt,reopened,waitSeconds,handlingSeconds,\
                announcedSeconds,workingDelaySeconds,commune,epci,typology,ageBand,publics,obstacles,satisfaction,\
                usefulness,wrongOperator\r\n
                """
        )
    }

    @Test("A visit of four requests is four rows, each named once, of one visit")
    func rows() throws {
        let rows = maker.rows(of: try line())
        #expect(rows.map { $0["requestId"] } == (1...4).map { .text("brulon:7:12:\($0)") })
        #expect(Set(rows.map { $0["visitId"] }) == [.text("brulon:7:12")])
        #expect(rows.allSatisfy { $0.values.count == FactRow.columns.count })
        let statuses: [FactValue] = ["traiteeSurPlace", "transmise", "cloturee", "qualifiee"].map { .text($0) }
        #expect(rows.map { $0["status"] } == statuses)
        #expect(rows.map { $0["transmitted"] } == [false, true, false, false].map { .boolean($0) })
        #expect(rows.map { $0["closedAt"] == .unknown } == [false, true, false, true])
        #expect(rows.map { $0["answeredAt"] == .unknown } == [false, true, true, true])
    }

    @Test("A row tells the day alone unless exact instants are asked for")
    func precision() throws {
        let line = try line()
        #expect(maker.rows(of: line).first?["receivedAt"] == .text("2026-11-23"))
        let zone = try #require(CivilZone("Europe/Paris"))
        let exact = FactMaker(house: "brulon", houseCommune: nil, houseEPCI: nil, exactIn: zone)
        #expect(exact.rows(of: line).first?["receivedAt"] == .text("2026-11-23T11:00:00+01:00"))
    }

    @Test("What is not known is null in JSON and nothing in CSV, never 0 nor an empty text")
    func unknown() throws {
        let row = try #require(maker.rows(of: try line()).last)
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(row.json.utf8)) as? [String: Any]
        )
        #expect(Set(object.keys) == Set(FactRow.columns))
        for column in ["houseEpci", "level", "operators", "obstacles", "satisfaction", "wrongOperator", "firstActAt"] {
            #expect(object[column] is NSNull, "\(column)")
        }
        #expect(object["waitSeconds"] as? Int == 60)
        #expect(
            row.csv == """
                brulon:7:12:4,brulon:7:12,brulon,72050,,2026-11-23,accueil,,social,social.rsa,,false,qualifiee,\
                aReprendre,,,,false,60,900,,,72130,200072684,ruralStructure,70+,jeunes;seniors,,,,\r\n
                """
        )
    }

    @Test(
        "A text that a spreadsheet would run is put behind an apostrophe, and CSV's own marks are quoted",
        arguments: [
            ("=1+1", "'=1+1"), ("+33", "'+33"), ("-1", "'-1"), ("@x", "'@x"), ("\tx", "'\tx"), ("a,b", "\"a,b\""),
            ("\rx", "\"'\rx\""), ("say \"a\"", "\"say \"\"a\"\"\""), ("a\r\nb", "\"a\r\nb\""), ("70+", "70+"),
            ("=a,b", "\"'=a,b\""), ("", ""),
        ]
    )
    func csv(_ text: String, _ written: String) {
        #expect(FactValue.text(text).csv == written)
    }

    @Test("A negative number stays a number")
    func numbers() {
        #expect(FactValue.integer(-5).csv == "-5")
    }

    @Test("Any text comes back from JSON as it was")
    func json() throws {
        for text in ["\"\\/\n\r\t\u{0}\u{1F}\u{7F}\u{2028}é🦄", "\r\n", "e\u{301}"] {
            let back = try JSONSerialization.jsonObject(
                with: Data(FactValue.text(text).json.utf8),
                options: .fragmentsAllowed
            )
            let string = try #require(back as? String)
            #expect(Array(string.unicodeScalars) == Array(text.unicodeScalars))
        }
    }
}
