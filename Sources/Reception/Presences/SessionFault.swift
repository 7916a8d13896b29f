/// Why a session is neither cancelled nor moved.
public enum SessionFault: String, Error, Hashable, Sendable, CaseIterable {
    /// The presence is not known any more.
    case unknownPresence
    /// It is not held on that day.
    case notHeld
    /// Nobody says why.
    case noReason
    /// Why is told at too great length.
    case longReason
    /// Why holds what looks like somebody's number or address, and everybody reads it.
    case personalReason
    /// Neither the day, nor the hours, nor the place change.
    case movesNothing
    /// It would be moved to a day that is over.
    case pastDay
    /// It is held on a day that its rule does not give: it is cancelled and another added, not moved.
    case addedDay
    /// Nothing was decided here of that day.
    case nothingToRestore

    /// The key of its sentence in `config/texts/`.
    public var textKey: String { "presence.session.\(rawValue)" }
}
