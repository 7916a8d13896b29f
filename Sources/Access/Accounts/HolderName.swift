/// The name of an account's holder or of a machine, as it was typed.
enum HolderName {
    /// It can be used, single spaces between its words.
    case name(String)
    case missing
    case tooLong
    case unreadable

    /// The longest, in characters.
    static let longest = 80

    /// Reads what was typed.
    static func read(_ typed: String) -> HolderName {
        let words = typed.split { $0.isWhitespace }.joined(separator: " ")
        guard !words.isEmpty else { return .missing }
        guard words.count <= longest else { return .tooLong }
        let isShown = words.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
        return isShown ? .name(words) : .unreadable
    }
}
