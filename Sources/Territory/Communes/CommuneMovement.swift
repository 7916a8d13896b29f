/// A change in the life of a commune (INSEE, file of movements).
public struct CommuneMovement: Hashable, Sendable {
    /// What kind of change.
    public enum Kind: Hashable, Sendable {
        /// MOD 10: another name, same code.
        case renaming
        /// MOD 30 to 34: creation, suppression, merger; the commune `from` became part of `to`.
        case merger
        /// MOD 20 and 21: a commune comes back or is created out of another.
        case creation
        /// MOD 35: a delegated commune ceases; the commune itself is unchanged.
        case endOfDelegated
        /// MOD 41 and 50: the code changes.
        case recoding
        /// Any other code of the file, kept as it is written.
        case other(Int)
    }

    /// The day it took effect.
    public var day: Day
    /// What happened.
    public var kind: Kind
    /// The INSEE code before.
    public var fromCode: String
    /// The name before.
    public var fromName: String
    /// The INSEE code after.
    public var toCode: String
    /// The name after.
    public var toName: String

    /// A movement between two communes proper (type `COM` in the file of movements).
    public init(day: Day, kind: Kind, fromCode: String, fromName: String, toCode: String, toName: String) {
        self.day = day
        self.kind = kind
        self.fromCode = fromCode
        self.fromName = fromName
        self.toCode = toCode
        self.toName = toName
    }
}
