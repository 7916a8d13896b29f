/// An operator's permanence, or a house's own presence away from its counter: where, when and how people are received.
public struct Presence: Hashable, Sendable {
    /// How people are received.
    public enum Mode: String, Hashable, Sendable, CaseIterable {
        /// Face to face.
        case onSite
        /// On a screen (*visio-guichet*).
        case video
        /// By telephone.
        case telephone
    }

    /// Its identifier in the network.
    public var id: String
    /// The house that holds it or lodges it; `nil` when none does.
    public var house: String?
    /// The operator that receives; `nil` when it is the house itself.
    public var operatorID: String?
    /// Where, one at least: several take turns, an occurrence each, from the anchor's on.
    public var places: [PresencePlace]
    /// On which days.
    public var pattern: RecurrencePattern
    /// At what time.
    public var hours: PresenceHours
    /// How people are received.
    public var mode: Mode
    /// Whether one must have booked; `nil` when unknown.
    public var needsAppointment: Bool?
    /// How many people a session can receive; `nil` when unknown.
    public var capacity: Int?
    /// The first day it may be held; `nil` when it always was.
    public var validFrom: Day?
    /// The last day it may be held; `nil` while it goes on.
    public var validThrough: Day?
    /// Whether public holidays are left out; they are unless told.
    public var skipsPublicHolidays: Bool
    /// Whether school holidays are left out; they are not unless told.
    public var skipsSchoolHolidays: Bool
    /// Whether the opening hours of its house already tell this time: counting both would count it twice.
    public var isInOpenings: Bool
    /// What happens to single days.
    public var changes: [PresenceChange]
    /// What the source leaves open, for people.
    public var doubt: String?
    /// Where the rule was read, in the source's own words.
    public var source: String?
    /// When someone last made sure of it.
    public var checkedOn: Day?
    /// Who did.
    public var checkedBy: String?

    /// A presence from what must be known of it; the rest is unknown, or usual, until set.
    public init(
        id: String,
        house: String? = nil,
        operatorID: String? = nil,
        places: [PresencePlace],
        pattern: RecurrencePattern,
        hours: PresenceHours,
        mode: Mode = .onSite
    ) {
        self.id = id
        self.house = house
        self.operatorID = operatorID
        self.places = places
        self.pattern = pattern
        self.hours = hours
        self.mode = mode
        skipsPublicHolidays = true
        skipsSchoolHolidays = false
        isInOpenings = false
        changes = []
    }
}
