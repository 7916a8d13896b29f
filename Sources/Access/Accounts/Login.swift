internal import Foundation

/// What somebody types to sign in: small letters, digits, `.`, `-`, `_` and `@`, so that it is spelt one way only.
public struct Login: Hashable, Sendable, CustomStringConvertible {
    /// The shortest and the longest, in characters.
    public static let lengths = 2...64

    /// The login, trimmed and in lower case.
    public let text: String

    /// A login for a new account.
    ///
    /// - Parameter typed: as typed; space around it and capitals do not matter.
    /// - Throws: `LoginFault` when no account may have it.
    public init(_ typed: String) throws(LoginFault) {
        let text = Login.normalised(typed)
        guard text.count >= Self.lengths.lowerBound else { throw .tooShort(minimum: Self.lengths.lowerBound) }
        guard text.count <= Self.lengths.upperBound else { throw .tooLong(maximum: Self.lengths.upperBound) }
        guard text.unicodeScalars.allSatisfy(Self.allowed.contains) else { throw .otherCharacters }
        guard let first = text.unicodeScalars.first, Self.first.contains(first) else { throw .badStart }
        self.text = text
    }

    /// The login itself.
    public var description: String { text }

    /// What was typed, as accounts are looked up: trimmed, in lower case.
    public static func normalised(_ typed: String) -> String {
        typed.trimmingCharacters(in: .whitespacesAndNewlines).lowercased()
    }

    private static let first = Set("abcdefghijklmnopqrstuvwxyz0123456789".unicodeScalars)
    private static let allowed = first.union(".-_@".unicodeScalars)
}

/// Why a login cannot be given.
public enum LoginFault: Error, Hashable, Sendable {
    /// Fewer characters than that.
    case tooShort(minimum: Int)
    /// More characters than that.
    case tooLong(maximum: Int)
    /// An accent, a space or any other sign that would be typed in more than one way.
    case otherCharacters
    /// It begins with a sign instead of a letter or a digit.
    case badStart
}
