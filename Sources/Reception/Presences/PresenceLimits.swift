/// How much is typed and shown of presences, as a network decides it in `config/desk.yaml`.
public struct PresenceLimits: Hashable, Sendable {
    /// The longest reason of a cancellation or of a move, in characters: it is read on a door; 200 unless told.
    public var reasonLength = 200
    /// The longest name of a place and the longest doubt, in characters; 120 unless told.
    public var textLength = 120
    /// How many of the next dates are shown before a rule is kept; 10 unless told.
    public var shownDates = 10
    /// How many days a calendar holds, from the present week on; 366 unless told.
    public var calendarDays = 366

    /// The defaults.
    public init() {}
}
