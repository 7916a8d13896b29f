import Reception
import Territory
import Testing
import Wording

@testable import Catalogue

@Suite("Presences in config/")
struct PresenceReaderTests {
    private static let territory = TerritoryReader.read(.embedded).value
    private static let words = WordsReader.read(.embedded).value

    private func faults(_ text: String) -> [String] {
        let tree = SourceTree(files: ["config/presences/essai.yaml": text])
        let reading = PresenceReader.read(
            tree,
            territory: PresenceReaderTests.territory,
            words: PresenceReaderTests.words
        )
        return reading.faults.map { "\($0.line ?? 0) \($0.textKey)" }
    }

    private func item(_ lines: String...) -> String {
        "presences:\n  - " + lines.joined(separator: "\n    ") + "\n"
    }

    private let place = "place: {commune: \"72050\"}"
    private let rule = "rule: \"FREQ=WEEKLY;BYDAY=TU\""
    private let hours = "hours: [\"09:00-12:00\"]"

    @Test("A presence needs who receives, where, when and at what time; each that is missing is told")
    func missing() {
        #expect(faults(item("id: a", "operator: caf", place, rule, hours)) == [])
        #expect(faults(item("id: a", place, rule, hours)) == ["2 presence.nobody"])
        #expect(faults(item("id: a", "operator: caf", rule, hours)) == ["2 presence.placeOrPlaces"])
        #expect(
            faults(item("id: a", "operator: caf", place)) == ["2 check.missingKey", "2 check.missingKey"]
        )
    }

    @Test(
        "Each fault is told at its line",
        arguments: [
            ("house: \"9999\"", 7, "presence.unknownHouse"), ("mode: fax", 7, "presence.badMode"),
            ("capacity: beaucoup", 7, "presence.badCapacity"), ("appointment: oui", 7, "check.notBoolean"),
            ("weeks: paires", 7, "territory.badWeeks"), ("rank: premier", 7, "presence.badRank"),
            ("season: {from: \"09-31\", through: \"06-30\"}", 7, "presence.badMonthDay"),
            ("valid: {from: 2027-01-01, through: 2026-01-01}", 7, "territory.endsBeforeStart"),
            ("cancelled: [2026-12-02]", 7, "presence.notADay"), ("couleur: bleu", 7, "check.unknownKey"),
            ("moved: [{from: 2026-12-01}]", 7, "presence.movesNothing"),
            ("moved: [{from: 2026-12-02, to: 2026-12-03}]", 7, "presence.notADay"),
        ]
    )
    func faulty(_ line: String, _ number: Int, _ key: String) {
        #expect(faults(item("id: a", "operator: caf", place, rule, hours, line)) == ["\(number) \(key)"])
    }

    @Test("A rule outside the subset, one that counts from nowhere, and hours of no house are told")
    func rules() {
        func ruled(_ rule: String) -> [String] {
            faults(item("id: a", "operator: caf", place, "rule: \"\(rule)\"", hours))
        }
        #expect(ruled("FREQ=WEEKLY;BYWEEKNO=3") == ["5 recurrence.fault.unknownPart"])
        #expect(ruled("FREQ=MONTHLY") == ["5 presence.ruleNeedsAnchor"])
        #expect(ruled("FREQ=WEEKLY;BYDAY=TU;COUNT=3") == ["5 presence.ruleNeedsAnchor"])
        #expect(faults(item("id: a", "operator: caf", place, rule, "hours: house")) == ["6 presence.hoursOfNoHouse"])
        #expect(faults(item("id: a", "operator: caf", place, rule, "hours: []")) == ["6 presence.noHours"])
        #expect(faults(item("id: a", "operator: caf", place, rule, "hours: {unknown: nuit}")) == ["6 presence.badPart"])
    }

    @Test("A house's own presence where one of its antennas is must say whether it is the same time")
    func antenna() {
        let own = ["id: a", "house: \"424\"", "place: {commune: \"72225\"}", rule, hours]
        func asked(_ more: [String]) -> [String] {
            faults("presences:\n  - " + (own + more).joined(separator: "\n    ") + "\n")
        }
        #expect(asked([]) == ["2 presence.alsoAntenna"])
        #expect(asked(["inOpenings: true"]).isEmpty && asked(["inOpenings: false"]).isEmpty)
        #expect(asked(["operator: caf"]).isEmpty)
    }

    @Test("An identifier names one presence in all the files")
    func duplicates() {
        let one = item("id: a", "operator: caf", place, rule, hours)
        let files = ["config/presences/a.yaml": one, "config/presences/b.yaml": one, "config/presences/c.txt": ""]
        let reading = PresenceReader.read(
            SourceTree(files: files),
            territory: PresenceReaderTests.territory,
            words: PresenceReaderTests.words
        )
        #expect(reading.value.count == 1)
        #expect(reading.faults.map(\.textKey) == ["presence.duplicate", "presence.notYAMLFile"])
        #expect(reading.faults.first?.places["place"] == "config/presences/a.yaml:2")
    }
}
