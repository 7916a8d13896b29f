internal import Territory

/// One word or mark of a condition, and where it begins.
struct ConditionToken: Equatable {
    enum Kind: Equatable {
        case name(String)
        case text(String)
        case number(Int)
        case day(Day)
        case seconds(Int)
        case boolean(Bool)
        case comparison(String)
        case mark(Character)
        case and, or, not, isIn, isEmpty
        case end
    }

    let kind: Kind
    /// From 1.
    let position: Int
    /// The text itself, for the sentences.
    let written: String
}

extension ConditionToken {
    /// The words that a field cannot be named after.
    static let reserved: [String: Kind] = [
        "et": .and, "and": .and, "ou": .or, "or": .or, "non": .not, "not": .not, "dans": .isIn, "in": .isIn,
        "vide": .isEmpty, "empty": .isEmpty, "vrai": .boolean(true), "true": .boolean(true), "oui": .boolean(true),
        "faux": .boolean(false), "false": .boolean(false),
    ]

    /// The most characters of a condition.
    static let longest = 1000

    /// The words and marks of a text, an end after the last.
    ///
    /// - Throws: what is too long, and the first character or literal that means nothing.
    static func all(of text: String) throws(ConditionFault) -> [ConditionToken] {
        let scalars = Array(text.unicodeScalars)
        guard scalars.count <= longest else {
            throw ConditionFault(
                position: longest,
                textKey: "forms.condition.tooLong",
                places: ["limit": String(longest)]
            )
        }
        var tokens: [ConditionToken] = []
        var start = 0
        while start < scalars.count {
            if scalars[start].properties.isWhitespace {
                start += 1
                continue
            }
            let end = try end(scalars, start)
            var written = String.UnicodeScalarView()
            written.append(contentsOf: scalars[start..<end])
            tokens.append(try token(String(written), position: start + 1))
            start = end
        }
        tokens.append(ConditionToken(kind: .end, position: scalars.count + 1, written: ""))
        return tokens
    }

    /// Where the token that begins at a character ends.
    private static func end(_ scalars: [Unicode.Scalar], _ start: Int) throws(ConditionFault) -> Int {
        let first = scalars[start]
        let next = start + 1
        switch first {
        case "'", "\"":
            guard let close = scalars[next...].firstIndex(of: first) else {
                throw ConditionFault(position: next, textKey: "forms.condition.openText")
            }
            return close + 1
        case "=", "!", "<", ">":
            return next < scalars.count && scalars[next] == "=" ? next + 1 : next
        case "(", ")", "[", "]", ",":
            return next
        case "-", "0"..."9", "A"..."Z", "a"..."z", "_":
            return scalars[next...].firstIndex { !isWord($0) } ?? scalars.count
        default:
            throw ConditionFault(
                position: next,
                textKey: "forms.condition.unknownCharacter",
                places: ["found": first.escaped(asASCII: false)]
            )
        }
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "-", "0"..."9", "A"..."Z", "a"..."z", "_": true
        default: false
        }
    }

    private static func token(_ written: String, position: Int) throws(ConditionFault) -> ConditionToken {
        func token(_ kind: Kind) -> ConditionToken { ConditionToken(kind: kind, position: position, written: written) }
        switch written.first {
        case "'", "\"": return token(.text(String(written.dropFirst().dropLast())))
        case "=", "<", ">": return token(.comparison(written))
        case "!":
            guard written == "!=" else { break }
            return token(.comparison(written))
        case "(", ")", "[", "]", ",": return token(.mark(written.first ?? ","))
        case let first? where first.isLetter || first == "_":
            return token(reserved[written] ?? .name(written))
        default:
            if let number = Int(written) { return token(.number(number)) }
            if let day = Day(written) { return token(.day(day)) }
            if let seconds = WrittenDuration.seconds(written) { return token(.seconds(seconds)) }
        }
        throw ConditionFault(position: position, textKey: "forms.condition.badLiteral", places: ["found": written])
    }
}
