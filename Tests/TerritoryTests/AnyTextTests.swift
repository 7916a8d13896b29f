import Territory
import Testing

struct AnyTextTests {
    /// Texts of pieces that mean something to a reader, in any order, with foreign ones between.
    private func texts(_ pieces: [String], count: Int, seed: UInt64) -> [String] {
        var generator = Seeded(seed: seed)
        return (0..<count).map { _ in
            (0..<Int.random(in: 0...9, using: &generator))
                .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
        }
    }

    @Test("Whatever is written for hours, the segments are in order and apart, and what is left out is told")
    func hours() {
        let pieces = [
            "09:00", "9h", "12h30", "24:00", "25:61", " - ", "-", "–", " / ", "\n", "\r\n", "é", "👩‍👩‍👧", "h", ":", "0",
            " ",
        ]
        for text in texts(pieces, count: 20_000, seed: 1) {
            let reading = OpeningHoursText(text)
            for (earlier, later) in zip(reading.segments, reading.segments.dropFirst()) {
                #expect(earlier.closes < later.opens, "seed 1: \(text.debugDescription)")
            }
            if reading.segments.isEmpty, text.contains(where: { $0.isLetter || $0.isNumber }) {
                #expect(!reading.faults.isEmpty, "seed 1: \(text.debugDescription)")
            }
        }
    }

    @Test("Whatever is written for an instant or a day, what is read is written back the same")
    func instants() throws {
        let paris = try zone()
        let pieces = [
            "2026", "9999", "0001", "-", "11", "02", "30", "T", "10", ":", "Z", "+", "+01:00", ".5", "-18:00", "٣",
            "\u{301}",
        ]
        for text in texts(pieces, count: 20_000, seed: 2) + [
            "2026-11-30T10:30:11.5-18:00", "9999-12-31T23:59:59-18:00",
        ] {
            if let instant = Instant(iso: text) {
                let written = paris.iso(instant)
                #expect(Instant(iso: written) == instant || paris.day(of: instant).year > 9999, "seed 2: \(text)")
            }
            if let day = Day(text) { #expect(day.description == text, "seed 2") }
        }
    }

    @Test("Whatever is typed, the search answers, each commune once and no more than asked for")
    func search() {
        let names = ["Le Mans", "Saint-Mars-d'Outillé", "Courcebœufs", "L'Haÿ-les-Roses", "La Flèche", "Y"]
        let index = CommuneIndex(
            communes: names.enumerated().map {
                Commune(code: "7200\($0)", name: $1, departement: "72", postalCodes: ["72\($0)00"])
            }
        )
        let pieces = [
            "le", "mans", " ", "-", "'", "st", "saint", "œ", "72", "720", "00", "2A", "é", "e\u{301}", "🏠", "\u{0}",
            "y", "l",
        ]
        for text in texts(pieces, count: 5_000, seed: 3) {
            let found = index.search(text, limit: 3)
            #expect(found.count <= 3)
            #expect(Set(found.map(\.commune.code)).count == found.count, "seed 3: \(text.debugDescription)")
        }
    }

    @Test("A house is open at an instant exactly when one of its openings holds it")
    func openings() throws {
        let network = Network(name: "", departements: [], zone: try zone())
        var generator = Seeded(seed: 4)
        for _ in 0..<30 {
            let rules = (0..<8).map { _ -> WeeklyHours.Rule in
                let opens = Int.random(in: 0..<1440, using: &generator)
                let closes = Int.random(in: opens + 1...1440, using: &generator)
                let segment = OpeningSegment(opens: TimeOfDay(clamping: opens), closes: TimeOfDay(clamping: closes))
                let weekday = Weekday.allCases.randomElement(using: &generator) ?? .monday
                let recurrence: [WeeklyHours.Recurrence] = [.everyWeek, .evenWeeks, .oddWeeks, .ofMonth([1, -1])]
                return .init(
                    weekday: weekday,
                    segments: [segment].compactMap { $0 },
                    recurrence: recurrence.randomElement(using: &generator) ?? .everyWeek
                )
            }
            let house = House(
                id: "",
                name: "",
                address: "",
                postalCode: "",
                commune: "",
                hours: WeeklyHours(rules: rules)
            )
            // Around the change of the clock of 25 October 2026.
            let all = house.openings(from: try day("2026-10-19"), through: try day("2026-11-14"), in: network)
            for (earlier, later) in zip(all, all.dropFirst()) { #expect(earlier.end <= later.start, "seed 4") }
            var at = try instant("2026-10-19T00:00:00+02:00")
            while at < (try instant("2026-11-01T00:00:00+01:00")) {
                let isOpen = all.contains { $0.start <= at && at < $0.end }
                #expect(house.isOpen(at: at, in: network) == isOpen, "seed 4")
                let limit = network.zone.day(of: at).advanced(by: 12)
                let next = all.first { at < $0.start && $0.day <= limit }
                #expect(house.nextOpening(after: at, in: network, within: 12) == next, "seed 4")
                at = at.adding(seconds: Int64.random(in: 600...20_000, using: &generator))
            }
        }
    }
}
