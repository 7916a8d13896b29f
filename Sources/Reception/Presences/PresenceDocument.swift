internal import Territory

/// A presence as the journal and the tables carry it, in JSON.
///
/// Its keys are those of `config/presences/`, where one presence is told in the same words.
struct PresenceDocument: Hashable, Sendable, Codable {
    struct Place: Hashable, Sendable, Codable {
        var name: String?
        var commune: String
        var location: Coordinates?
    }

    struct SeasonEnds: Hashable, Sendable, Codable {
        var from: String
        var through: String
    }

    struct Cancellation: Hashable, Sendable, Codable {
        var from: Day
        var through: Day
        var reason: String?
    }

    struct Move: Hashable, Sendable, Codable {
        var from: Day
        var to: Day
        var hours: [String]?
        var place: Place?
        var reason: String?
    }

    /// One of the three.
    struct Change: Hashable, Sendable, Codable {
        var cancelled: Cancellation?
        var moved: Move?
        var added: Day?
    }

    var id: String
    var house: String?
    var `operator`: String?
    var places: [Place]
    var rule: String
    var anchor: Day?
    var weeks: String?
    var season: SeasonEnds?
    var isRankUnknown: Bool
    /// Such as `09:00-12:00`; empty when they are the house's or unknown.
    var hours: [String]
    var isHoursOfHouse: Bool
    var part: String?
    var mode: String
    var appointment: Bool?
    var capacity: Int?
    var validFrom: Day?
    var validThrough: Day?
    var publicHolidays: Bool
    var schoolHolidays: Bool
    var inOpenings: Bool
    var changes: [Change]
    var doubt: String?
    var source: String?
    var checkedOn: Day?
    var checkedBy: String?
}

/// What a document says cannot be read.
struct UnreadablePresence: Error {}
