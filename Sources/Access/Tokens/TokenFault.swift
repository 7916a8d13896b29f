/// Why a token cannot be made or taken back.
///
/// Each has its sentence in the text catalogue.
public enum TokenFault: Error, Hashable, Sendable {
    /// The actor makes no tokens.
    case notAllowed
    /// The machine has no name.
    case nameMissing
    /// The name has more characters than that.
    case nameTooLong(maximum: Int)
    /// The name has signs that cannot be shown.
    case nameUnreadable
    /// A token that stands has this name already.
    case nameTaken
    /// It may do nothing.
    case scopeMissing
    /// It would end before it begins.
    case alreadyExpired
    /// It would work for more days than that.
    case tooLong(days: Int)
    /// It was taken back already.
    case alreadyRevoked

    /// The key of its sentence in `config/texts/`.
    public var textKey: String {
        switch self {
        case .notAllowed: "access.token.notAllowed"
        case .nameMissing: "access.token.nameMissing"
        case .nameTooLong: "access.account.nameTooLong"
        case .nameUnreadable: "access.account.nameUnreadable"
        case .nameTaken: "access.token.nameTaken"
        case .scopeMissing: "access.token.scopeMissing"
        case .alreadyExpired: "access.token.alreadyExpired"
        case .tooLong: "access.token.tooLong"
        case .alreadyRevoked: "access.token.alreadyRevoked"
        }
    }

    /// What the sentence's places hold.
    public var places: [String: String] {
        switch self {
        case .nameTooLong(let count), .tooLong(let count): ["count": String(count)]
        default: [:]
        }
    }
}
