import Catalogue
import DeskWeb
import Reception
import Territory
import Testing

enum SmallPresences {
    /// An operator each Tuesday on appointment; another one Thursday in two, nobody knows which.
    static func files() throws -> [Presence] {
        var caf = Presence(
            id: "caf-mardi",
            house: "425",
            operatorID: "caf",
            places: [PresencePlace(commune: "72050")],
            pattern: RecurrencePattern(rule: try RecurrenceRule(rrule: "FREQ=WEEKLY;BYDAY=TU")),
            hours: .segments([try segment("09:00", "12:00"), try segment("14:00", "16:00")])
        )
        caf.needsAppointment = true
        var msa = Presence(
            id: "msa-jeudi",
            house: "425",
            operatorID: "msa",
            places: [PresencePlace(name: "Mairie", commune: "72012")],
            pattern: RecurrencePattern(rule: try RecurrenceRule(rrule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH")),
            hours: .unknown(.morning)
        )
        msa.doubt = "une semaine sur deux, sans dire laquelle"
        return [caf, msa]
    }

    static func segment(_ opens: String, _ closes: String) throws -> OpeningSegment {
        let (from, through) = (try #require(TimeOfDay(opens)), try #require(TimeOfDay(closes)))
        return try #require(OpeningSegment(opens: from, closes: through))
    }

    static func inForce(_ books: MemoryBooks) throws -> PresencesInForce {
        let words = RecurrenceWordsReader.read(SourceTree.embedded)
        #expect(words.faults.isEmpty)
        return PresencesInForce(files: try files(), words: words.value, book: books)
    }
}
