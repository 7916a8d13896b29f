/// A stretch during which a presence is really held, or possibly.
public struct PresenceSession: Hashable, Sendable {
    /// The presence it is of.
    public var presence: String
    /// The house that holds or lodges it.
    public var house: String?
    /// The operator that receives; `nil` when it is the house itself.
    public var operatorID: String?
    /// The civil day.
    public var day: Day
    /// When it begins; `nil` when nobody said.
    public var start: Instant?
    /// When it ends, after `start`; `nil` when nobody said.
    public var end: Instant?
    /// The same on the clock of the wall; `nil` when nobody said.
    public var segment: OpeningSegment?
    /// The part of the day, when that is all that is known.
    public var part: PresenceHours.PartOfDay?
    /// Where.
    public var place: PresencePlace
    /// How people are received.
    public var mode: Presence.Mode
    /// Whether one must have booked; `nil` when unknown.
    public var needsAppointment: Bool?
    /// How many people it can receive; `nil` when unknown.
    public var capacity: Int?
    /// How many of its places are taken; `nil` when nobody counts them.
    public var placesTaken: Int?
    /// Whether it is only possible: the week of a fortnight, the rank in the month or whose turn it is is not known.
    ///
    /// Such a session is to be asked about, never promised.
    public var isPossible: Bool
    /// What the source leaves open, for people; `nil` when nothing.
    public var doubt: String?
    /// The day that the rule gave, when it was moved.
    public var movedFrom: Day?
    /// Whether the opening hours of its house already tell this time.
    public var isInOpenings: Bool

    /// Whether anything about it is to be asked before someone is sent there.
    public var isDoubtful: Bool { isPossible || doubt != nil || start == nil }

    /// How many people it can still receive, never fewer than none; `nil` when nobody counts.
    public var placesLeft: Int? { capacity.map { max(0, $0 - (placesTaken ?? 0)) } }

    /// How long it lasts, in whole seconds, the change of the clock counted; `nil` when its hours are not known.
    public var seconds: Int64? {
        guard let start, let end else { return nil }
        return start.seconds(to: end)
    }
}
