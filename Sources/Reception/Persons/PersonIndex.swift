public import Journal
internal import Territory

/// Gives the keyed marks that a person is found by without anything of them being readable.
///
/// A mark is a keyed digest of one word's sound, of a day of birth or of a contact: whoever has the database and not the
/// house's secret learns nothing from it. Spelling, accents, œ and the order of names do not matter.
public struct PersonIndex: Sendable {
    /// How many bytes of a digest a mark keeps.
    private static let length = 16

    private let rules: PersonRules
    private let keyed: Digest

    /// An index.
    ///
    /// - Parameters:
    ///   - rules: which fields find a person.
    ///   - keyed: a digest under a secret of the house (HMAC).
    public init(_ rules: PersonRules, keyed: @escaping Digest) {
        self.rules = rules
        self.keyed = keyed
    }

    /// The marks of a person, each once.
    public func marks(_ person: Person) -> Set<[UInt8]> {
        var marks = Set(rules.names.compactMap(person.text).flatMap(FrenchSound.words).map { mark("name", $0) })
        if let birth = rules.birth.flatMap(person.text) { marks.insert(mark("birth", birth)) }
        for contact in rules.contacts.compactMap(person.text) {
            if let written = PersonIndex.contact(contact) { marks.insert(mark("contact", written)) }
        }
        return marks
    }

    /// The marks of what was typed to find somebody: each must be one of the person's.
    ///
    /// - Parameter typed: names, a day of birth (`12/03/1954` or `1954-03-12`), a telephone or an address of mail, in any
    ///   order.
    /// - Returns: empty when nothing in it can find anybody.
    public func marks(typed: String) -> Set<[UInt8]> {
        var marks: Set<[UInt8]> = []
        var rest: [Substring] = []
        var digits = ""
        for part in typed.split(whereSeparator: \.isWhitespace) {
            if let day = PersonIndex.day(part) {
                marks.insert(mark("birth", day.description))
            } else if part.contains("@") {
                if let contact = PersonIndex.contact(String(part)) { marks.insert(mark("contact", contact)) }
            } else if part.allSatisfy({ $0.isNumber || ".+".contains($0) }) {
                digits += part
            } else {
                rest.append(part)
            }
        }
        if let contact = PersonIndex.contact(digits) { marks.insert(mark("contact", contact)) }
        marks.formUnion(FrenchSound.words(rest.joined(separator: " ")).map { mark("name", $0) })
        return marks
    }

    private func mark(_ kind: String, _ text: String) -> [UInt8] {
        Array(keyed(Array("\(kind)|\(text)".utf8)).prefix(PersonIndex.length))
    }

    /// A day written as a file or as people do; `nil` for anything else.
    private static func day(_ text: Substring) -> Day? {
        if let day = Day(String(text)) { return day }
        let parts = text.split(whereSeparator: { "/.-".contains($0) }).map { Int($0) }
        guard parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2], year > 1800 else {
            return nil
        }
        return Day(year: year, month: month, day: day)
    }

    /// A telephone by its national digits, or an address of mail, as they are compared; `nil` when it is neither.
    private static func contact(_ text: String) -> String? {
        if text.contains("@") { return text.lowercased().filter { !$0.isWhitespace } }
        var digits = text.filter { $0.isASCII && $0.isNumber }
        if digits.hasPrefix("0033") { digits = "0" + digits.dropFirst(4) }
        if digits.hasPrefix("33"), digits.count == 11 { digits = "0" + digits.dropFirst(2) }
        return digits.count >= 6 ? digits : nil
    }
}
