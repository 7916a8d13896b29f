internal import Foundation
internal import Territory

/// What a French name sounds like, roughly: the same for the spellings that are taken for one another at a desk.
///
/// `Dupont`, `Dupond` and `DUPONTS` give the same; so do `Lefèvre`, `Lefebvre` and `Le Fevre` word by word as far as
/// their letters go. It errs on the side of finding too many: a person is shown before anything is decided.
enum FrenchSound {
    /// Longer spellings first: each is replaced from left to right.
    private static let spellings: [(String, String)] = [
        ("eaux", "o"), ("eau", "o"), ("aux", "o"), ("ault", "o"), ("aud", "o"), ("aut", "o"), ("au", "o"),
        ("sch", "ch"), ("ph", "f"), ("bv", "v"), ("gn", "n"), ("ck", "k"), ("qu", "k"), ("ch", "1"),
        ("oeu", "e"), ("oe", "e"), ("ae", "e"), ("ai", "e"), ("ei", "e"), ("ay", "e"), ("ey", "e"), ("ou", "u"),
        ("ce", "se"), ("ci", "si"), ("cy", "si"), ("ge", "je"), ("gi", "ji"), ("gy", "ji"),
        ("em", "an"), ("en", "an"), ("am", "an"), ("im", "in"), ("ym", "in"), ("yn", "in"), ("om", "on"),
        ("q", "k"), ("c", "k"), ("y", "i"), ("w", "v"), ("z", "s"), ("x", "s"), ("h", ""),
    ]
    private static let mute: Set<Character> = ["e", "s", "t", "d", "p", "l"]

    /// The sound of one word that is folded already.
    static func of(_ word: String) -> String {
        // A number is what it is.
        if word.allSatisfy(\.isNumber) { return word }
        var sound = ""
        var rest = Substring(word)
        while let first = rest.first {
            if let (spelling, sounds) = spellings.first(where: { rest.hasPrefix($0.0) }) {
                sound += sounds
                rest = rest.dropFirst(spelling.count)
            } else {
                sound.append(first)
                rest = rest.dropFirst()
            }
        }
        var plain = ""
        for letter in sound where letter != plain.last { plain.append(letter) }
        while plain.count > 2, let last = plain.last, mute.contains(last) { plain.removeLast() }
        return plain
    }

    /// The sounds of the words of a name, in order; words of one letter are left out.
    static func words(_ name: String) -> [String] {
        name.folded.split(separator: " ").filter { $0.count > 1 }.map { of(String($0)) }
    }
}
