public import Territory

/// The key under which a case's personal answers of one term are sealed.
///
/// Destroying it erases those answers wherever their entry is, while the chain that holds them stays true.
public struct AnswerKey: Hashable, Sendable {
    /// The case.
    public var caseID: String
    /// The last day that the answers are kept.
    public var until: Day
    /// 32 bytes nobody can guess.
    public var key: [UInt8]

    /// A key from its parts.
    public init(caseID: String, until: Day, key: [UInt8]) {
        self.caseID = caseID
        self.until = until
        self.key = key
    }
}
