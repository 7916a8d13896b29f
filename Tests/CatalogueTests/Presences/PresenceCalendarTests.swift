import Foundation
import Reception
import Territory
import Testing
import Wording

@testable import Catalogue

@Suite("Presences in iCalendar")
struct PresenceCalendarTests {
    private static let python = PythonOracle(script: "ical_oracle.py")
    private static let seed: UInt64 = 20_261_124
    private let territory = TerritoryReader.read(.embedded).value
    private let days: ClosedRange<Day>

    init() throws {
        days = try #require(Day("2026-03-01"))...(try #require(Day("2027-12-31")))
    }

    private func calendar() -> PresenceCalendar {
        PresenceCalendar(territory: territory, days: days, now: Instant(seconds: 1_795_428_000)) { session in
            PresenceCalendar.Words(
                summary: "Caf; aide, conseil\nau cœur du village",
                location: session.place.name ?? "Brûlon",
                description: session.doubt
            )
        }
    }

    private func presences(_ count: Int) -> [Presence] {
        var random = RandomPresences(generator: SeededGenerator(seed: PresenceCalendarTests.seed))
        return (0..<count).compactMap { random.presence($0) }
    }

    @Test(
        "Python's icalendar and recurring-ical-events read exactly the sessions, on both sides of the clock's changes",
        .enabled(if: python.isWanted, "no Python with the packages of Tests/Oracles/requirements.txt")
    )
    func readByPython() throws {
        let presences = presences(400)
        let lines = try PresenceCalendarTests.python.run(with: calendar().text(of: presences)).split(separator: "\n")
        let theirs = lines.filter { !$0.hasPrefix("words") }.map(String.init).sorted()
        let ours = presences.sessions(from: days.lowerBound, through: days.upperBound, in: territory).map { session in
            let start = session.start.map { String($0.milliseconds / 1000) } ?? session.day.description
            let end = session.end.map { String($0.milliseconds / 1000) } ?? "-"
            return "\(session.presence) \(start) \(end) \(session.isPossible ? "TENTATIVE" : "CONFIRMED")"
        }.sorted()
        print("calendar oracle: seed \(PresenceCalendarTests.seed), \(ours.count) sessions")
        #expect(ours.count > 10_000)
        let (missing, extra) = (Set(ours).subtracting(theirs), Set(theirs).subtracting(ours))
        #expect(missing.isEmpty, "\(missing.sorted().prefix(5))")
        #expect(extra.isEmpty, "\(extra.sorted().prefix(5))")
        #expect(ours == theirs)
        let places = Set(presences.flatMap(\.places).map { $0.name ?? "Brûlon" })
        let words = Set(lines.filter { $0.hasPrefix("words") })
        #expect(words.count <= places.count)
        #expect(
            words.allSatisfy { line in places.contains { line == "words Caf; aide, conseil¶au cœur du village \($0)" } }
        )
    }

    @Test("What was written is read back as the same sessions, hours that are not known staying so")
    func roundTrip() throws {
        for presence in presences(300) where !presence.pattern.isUncertain && presence.hours != .ofHouse {
            let text = calendar().text(of: [presence])
            let owner = Presence(
                id: "in",
                operatorID: "caf",
                places: [PresencePlace(commune: "72050")],
                typed: TypedRecurrence(pattern: RecurrencePattern(rule: .everyDay))
            )
            let read = PresenceImport(text, zone: territory.network.zone, owner: owner)
            let theirs = read.presences.sessions(from: days.lowerBound, through: days.upperBound, in: territory)
            let ours = presence.sessions(from: days.lowerBound, through: days.upperBound, in: territory)
            let key = { (session: PresenceSession) in
                "\(session.day) \(session.start?.milliseconds ?? 0) \(session.end?.milliseconds ?? 0)"
            }
            #expect(theirs.map(key).sorted() == ours.map(key).sorted(), "\(presence.id): \(text)")
        }
    }

    @Test("Presences written as YAML are read as the same presences")
    func yaml() throws {
        let presences = presences(400)
        var tree = SourceTree.embedded
        tree = SourceTree(
            files: tree.files.filter { !$0.key.hasPrefix("config/presences/") }
                .merging(["config/presences/all.yaml": PresenceText.file(presences)]) { _, new in new }
        )
        let reading = PresenceReader.read(tree, territory: territory, words: WordsReader.read(tree).value)
        let texts = TextReader.read(.embedded).value
        #expect(reading.faults.map { $0.sentence(texts, .fr) } == [])
        #expect(reading.value.count == presences.count)
        for (read, written) in zip(reading.value, presences) { #expect(read == written) }
    }
}
