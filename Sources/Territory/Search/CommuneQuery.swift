/// What a person typed, as words and numbers.
struct CommuneQuery {
    /// The words of a name, the last perhaps unfinished.
    var words: [String]
    /// Digits that begin a postal code or an INSEE code.
    var digits: [String]
    /// The whole as an INSEE code, such as `72181` or `2A004`; `nil` when it cannot be one.
    var inseeCode: String?

    init(_ text: String) {
        // No name of a commune is this long; what is typed beyond cannot change the answer.
        let tokens = String(text.prefix(120)).folded.split(separator: " ").map(String.init)
        digits = tokens.filter { $0.allSatisfy(\.isNumber) }
        words = tokens.filter { !$0.allSatisfy(\.isNumber) }.map(CommuneQuery.spelledOut)
        let code = tokens.joined().uppercased()
        inseeCode = code.utf8.count == 5 && code.utf8.contains { (48...57).contains($0) } ? code : nil
        if inseeCode != nil, digits.isEmpty, tokens.count == 1, !words.isEmpty { words = [] }
    }

    /// The words of a name as they are compared.
    static func words(_ name: String) -> [String] {
        name.folded.split(separator: " ").map { spelledOut(String($0)) }
    }

    private static func spelledOut(_ word: String) -> String {
        switch word {
        case "st": "saint"
        case "ste": "sainte"
        case "sts": "saints"
        case "stes": "saintes"
        default: word
        }
    }
}
