/// The words that a typed recurrence is made of, in a network's own language: phrases of one word or more, folded.
public struct RecurrenceWords: Sendable {
    /// What a phrase means.
    public enum Meaning: Hashable, Sendable {
        /// A weekday.
        case weekday(Weekday)
        /// A month, 1…12.
        case month(Int)
        /// The first, second… of the month, or -1 for the last.
        case rank(Int)
        /// A number in letters.
        case number(Int)
        /// Something of the grammar.
        case sign(Sign)
        /// Nothing: an article and the like.
        case ignored
    }

    /// The signs of the grammar.
    public enum Sign: String, Hashable, Sendable, CaseIterable {
        /// "tous les jours".
        case everyDay
        /// "tous les", before a number and a unit.
        case every
        /// "jour".
        case day
        /// "semaine".
        case week
        /// "mois".
        case month
        /// "sur", between a unit and a number: "une semaine sur deux".
        case outOf
        /// "tous les quinze jours".
        case fortnight
        /// "semaines paires".
        case evenWeeks
        /// "semaines impaires".
        case oddWeeks
        /// "une fois par mois".
        case onceAMonth
        /// "à", between two times, weekdays, months or days.
        case to
        /// "sauf".
        case except
        /// "sauf jours fériés".
        case withoutPublicHolidays
        /// "y compris les jours fériés".
        case withPublicHolidays
        /// "sauf vacances scolaires".
        case withoutSchoolHolidays
        /// "à partir du".
        case starting
        /// "dont celle du", before a day that settles which weeks are meant.
        case including
        /// "en", before a month.
        case within
        /// "jusqu'au".
        case until
        /// "heures", after a number.
        case hour
        /// "midi".
        case noon
        /// "minuit", the end of a day.
        case midnight
        /// "le matin".
        case morning
        /// "l'après-midi".
        case afternoon
        /// "sur rendez-vous".
        case onAppointment
        /// "sans rendez-vous".
        case walkIn
        /// "en visio".
        case video
        /// "par téléphone".
        case telephone
        /// "sur place".
        case onSite
    }

    private let phrases: [[String]: Meaning]
    private let longest: Int

    /// Words from their phrases, each as people write it.
    public init(_ phrases: [(phrase: String, meaning: Meaning)]) {
        self.phrases = Dictionary(
            phrases.map { (RecurrenceWords.words(of: $0.phrase), $0.meaning) },
            uniquingKeysWith: { first, _ in first }
        )
        longest = self.phrases.keys.map(\.count).max() ?? 0
    }

    /// What the longest phrase at the beginning of some words means, and how many words it takes.
    func meaning(of words: ArraySlice<String>) -> (meaning: Meaning, count: Int)? {
        for count in stride(from: min(longest, words.count), to: 0, by: -1) {
            if let meaning = phrases[Array(words.prefix(count))] { return (meaning, count) }
        }
        return nil
    }

    /// The folded words of a text; times (`9h30`, `9:30`) and days (`05/01/2026`, `2026-01-05`) are one word each.
    static func words(of text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).flatMap { chunk -> [String] in
            let bare = chunk.drop { !$0.isLetter && !$0.isNumber }
            let core = bare.reversed().drop { !$0.isLetter && !$0.isNumber }.reversed().map(String.init).joined()
            let isMarked = core.contains { "/:".contains($0) } || Day(core) != nil
            if isMarked, core.allSatisfy({ $0.isNumber || "/:-".contains($0) }), core.split(separator: "-").count != 2 {
                return [core]
            }
            // A range of times in one word: 9:00-12:30.
            return core.split(separator: "-").flatMap { piece -> [String] in
                piece.contains(":") ? [String(piece)] : String(piece).folded.split(separator: " ").map(String.init)
            }
        }
    }
}
