/// The signs of a text by their place, read without ever going out of it.
struct SignReader {
    /// What people put between the groups of a number.
    static let spaces: Set<Character> = [" ", "\u{A0}", "\u{202F}"]
    static let separators = spaces.union([".", "-"])

    private let signs: [Character]
    private let places: [String.Index]
    private let end: String.Index

    init(_ text: String) {
        signs = Array(text)
        places = Array(text.indices)
        end = text.endIndex
    }

    var count: Int { signs.count }

    /// The sign at a place; `nil` out of the text.
    subscript(_ place: Int) -> Character? { signs.indices.contains(place) ? signs[place] : nil }

    func text(_ from: Int, _ to: Int) -> String {
        from < to && from < count ? String(signs[from..<min(to, count)]) : ""
    }

    func range(_ from: Int, _ to: Int) -> Range<String.Index> {
        places[from]..<(to < count ? places[to] : end)
    }

    static func isDigit(_ sign: Character?) -> Bool { sign.map { ("0"..."9").contains($0) } ?? false }

    private static func isWord(_ sign: Character?) -> Bool { sign.map { $0.isLetter || $0.isNumber } ?? false }

    /// Whether a word or a number may begin here.
    func isStart(_ place: Int) -> Bool { !SignReader.isWord(self[place - 1]) }

    /// Whether a word or a number ends before here.
    func isEnd(_ place: Int) -> Bool { !SignReader.isWord(self[place]) }

    /// Whether what begins here goes on a number: its decimals, a part of a date or of a reference.
    func isAfterNumber(_ place: Int) -> Bool {
        guard let before = self[place - 1], ".,-/".contains(before) else { return false }
        return SignReader.isDigit(self[place - 2])
    }

    /// Whether digits are an amount or a measure, by what stands around them.
    func isAmount(_ from: Int, _ to: Int) -> Bool {
        if let next = self[to], ".,".contains(next), SignReader.isDigit(self[to + 1]) { return true }
        if let before = self[past(backwards: from)], "€$£".contains(before) { return true }
        let next = past(SignReader.spaces, to)
        if let unit = self[next], "€$£%".contains(unit) { return true }
        let word = text(next, run(from: next) { $0.isLetter }).lowercased()
        return ["euro", "euros", "eur", "francs", "km", "kg", "m", "habitants"].contains(word)
    }

    private func past(backwards place: Int) -> Int {
        var place = place - 1
        while let sign = self[place], SignReader.spaces.contains(sign) { place -= 1 }
        return place
    }

    /// The place after the signs of a set.
    func past(_ set: Set<Character>, _ place: Int) -> Int { run(from: place) { set.contains($0) } }

    /// The place after the signs that are of a kind.
    func run(from place: Int, _ isOf: (Character) -> Bool) -> Int {
        var place = place
        while let sign = self[place], isOf(sign) { place += 1 }
        return place
    }

    /// So many letters and digits from a place, one separator at most between two, ended there; and the place after.
    func signs(_ wanted: Int, from place: Int, separators: Set<Character>) -> ([Character], Int)? {
        var found: [Character] = []
        var place = place
        while found.count < wanted {
            if !found.isEmpty, let sign = self[place], separators.contains(sign) { place += 1 }
            guard let sign = self[place], SignReader.isWord(sign) else { return nil }
            found.append(sign)
            place += 1
        }
        return isEnd(place) ? (found, place) : nil
    }
}
