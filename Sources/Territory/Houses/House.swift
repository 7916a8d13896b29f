/// A public-service house (MSAP, since 2020 France services).
public struct House: Hashable, Sendable {
    /// How the house stands on the ground (national list, column `format_fs`).
    public enum Format: String, Hashable, Sendable, Codable, CaseIterable {
        /// One place.
        case fixed
        /// Several places of equal rank.
        case multiSite
        /// One place and antennas.
        case fixedWithAntennas
        /// Moves from place to place.
        case itinerant
        /// A bus.
        case bus
    }

    /// Its rank (national list, column `type_fs`).
    public enum Rank: String, Hashable, Sendable, Codable, CaseIterable {
        /// A house of its own.
        case principal
        /// Depends on a principal house.
        case antenna
    }

    /// The network's identifier: the national list's `id_fs`, such as `425`.
    public var id: String
    /// The name people know, such as `France services Brûlon`.
    public var name: String
    /// Street and number.
    public var address: String
    /// Five digits.
    public var postalCode: String
    /// The INSEE code of the commune it stands in.
    public var commune: String
    /// Where it stands; `nil` when unknown.
    public var location: Coordinates?
    /// Principal or antenna.
    public var rank: Rank
    /// Fixed, multi-site, itinerant…
    public var format: Format
    /// Who carries it (commune, EPCI, La Poste, association…); `nil` when the list does not say.
    public var carrier: String?
    /// The group of houses it belongs to, when the list names one.
    public var group: String?
    /// Whether people may book a time; `nil` when unknown.
    public var takesAppointments: Bool?
    /// The day it got its label; `nil` when unknown.
    public var labelledOn: Day?
    /// Its other places: antennas, stops of the bus.
    public var antennas: [Antenna]
    /// The ordinary week.
    public var hours: WeeklyHours
    /// The days that differ from the ordinary week.
    public var exceptions: [OpeningException]
    /// What the list says beside the hours, kept as it is written.
    public var comment: String?

    /// A house from its parts.
    public init(
        id: String,
        name: String,
        address: String,
        postalCode: String,
        commune: String,
        location: Coordinates? = nil,
        rank: Rank = .principal,
        format: Format = .fixed,
        carrier: String? = nil,
        group: String? = nil,
        takesAppointments: Bool? = nil,
        labelledOn: Day? = nil,
        antennas: [Antenna] = [],
        hours: WeeklyHours = WeeklyHours(),
        exceptions: [OpeningException] = [],
        comment: String? = nil
    ) {
        self.id = id
        self.name = name
        self.address = address
        self.postalCode = postalCode
        self.commune = commune
        self.location = location
        self.rank = rank
        self.format = format
        self.carrier = carrier
        self.group = group
        self.takesAppointments = takesAppointments
        self.labelledOn = labelledOn
        self.antennas = antennas
        self.hours = hours
        self.exceptions = exceptions
        self.comment = comment
    }
}

/// Another place where the same house receives.
public struct Antenna: Hashable, Sendable {
    /// The place as people call it, such as `Mairie`.
    public var name: String
    /// The INSEE code of its commune.
    public var commune: String
    /// When it receives there.
    public var hours: WeeklyHours

    /// An antenna from its parts.
    public init(name: String, commune: String, hours: WeeklyHours = WeeklyHours()) {
        self.name = name
        self.commune = commune
        self.hours = hours
    }
}

/// A stretch of opening within a day: houses nearly all close for lunch, so a day has several.
public struct OpeningSegment: Hashable, Comparable, Sendable {
    /// When the door opens.
    public let opens: TimeOfDay
    /// When it closes, after `opens`.
    public let closes: TimeOfDay

    /// A stretch; `nil` unless it ends after it begins.
    public init?(opens: TimeOfDay, closes: TimeOfDay) {
        guard opens < closes else { return nil }
        self.opens = opens
        self.closes = closes
    }

    /// Its length in minutes.
    public var minutes: Int { closes.minutes - opens.minutes }

    public static func < (left: OpeningSegment, right: OpeningSegment) -> Bool {
        (left.opens, left.closes) < (right.opens, right.closes)
    }
}

/// The ordinary week: for each weekday its segments, and in which weeks they hold.
public struct WeeklyHours: Hashable, Sendable {
    /// One line of the timetable.
    public struct Rule: Hashable, Sendable {
        /// The day of the week.
        public var weekday: Weekday
        /// Segments in growing order, none overlapping another.
        public var segments: [OpeningSegment]
        /// In which weeks.
        public var recurrence: Recurrence

        /// A line from its parts.
        public init(weekday: Weekday, segments: [OpeningSegment], recurrence: Recurrence = .everyWeek) {
            self.weekday = weekday
            self.segments = segments
            self.recurrence = recurrence
        }
    }

    /// In which weeks a line of the timetable holds; all were seen in the national list's comments.
    public enum Recurrence: Hashable, Sendable {
        /// Every week.
        case everyWeek
        /// The first, third… such weekday of the month (1…5, or -1 for the last).
        case ofMonth([Int])
        /// ISO weeks with an even number.
        case evenWeeks
        /// ISO weeks with an odd number.
        case oddWeeks
        /// One week in so many, counted from the week of a day.
        case everyWeeks(Int, from: Day)
    }

    /// The lines of the timetable.
    public var rules: [Rule]

    /// A week from its lines; empty is never open.
    public init(rules: [Rule] = []) {
        self.rules = rules
    }
}

/// A day, or a run of days, that differs from the ordinary week.
public struct OpeningException: Hashable, Sendable {
    /// The first day.
    public var from: Day
    /// The last day, included.
    public var through: Day
    /// The segments of those days; empty when closed.
    public var segments: [OpeningSegment]
    /// Why, for people.
    public var reason: String

    /// An exception from its parts.
    public init(from: Day, through: Day, segments: [OpeningSegment], reason: String) {
        self.from = from
        self.through = through
        self.segments = segments
        self.reason = reason
    }
}
