public import Territory

/// What a plausible year looks like; every number comes from `config/demo.yaml`, with its source.
public struct DemoProfile: Hashable, Sendable {
    /// How many come.
    public var volume: Volume
    /// When they come.
    public var rhythm: Rhythm
    /// What they come for.
    public var requests: Requests
    /// Who comes, and how.
    public var visitors: Visitors
    /// From where.
    public var residence: Residence
    /// How long it takes.
    public var durations: Durations

    /// A profile from its parts.
    public init(
        volume: Volume,
        rhythm: Rhythm,
        requests: Requests,
        visitors: Visitors,
        residence: Residence,
        durations: Durations
    ) {
        self.volume = volume
        self.rhythm = rhythm
        self.requests = requests
        self.visitors = visitors
        self.residence = residence
        self.durations = durations
    }

    /// How many come.
    public struct Volume: Hashable, Sendable {
        /// Requests a week and a house, over a whole year and all the network's houses.
        public var requestsPerWeek: Double
        /// How much a house's volume follows the inhabitants it serves: 0 not at all, 1 in proportion.
        public var catchmentExponent: Double
        /// How much houses differ beside that: the deviation of the logarithm of their volume.
        public var spread: Double

        /// How many come, from its parts.
        public init(requestsPerWeek: Double, catchmentExponent: Double, spread: Double) {
            self.requestsPerWeek = requestsPerWeek
            self.catchmentExponent = catchmentExponent
            self.spread = spread
        }
    }

    /// When they come: weights of which only the proportions count; 1 where nothing is said.
    public struct Rhythm: Hashable, Sendable {
        /// By day of the week.
        public var weekdays: [Weekday: Double]
        /// By hour of the day, from its beginning, 0…23.
        public var hours: [Int: Double]
        /// By month, 1…12.
        public var months: [Int: Double]
        /// What a day of school holidays is worth beside another of the same month.
        public var schoolHolidays: Double

        /// When they come, from its parts.
        public init(
            weekdays: [Weekday: Double],
            hours: [Int: Double],
            months: [Int: Double],
            schoolHolidays: Double
        ) {
            self.weekdays = weekdays
            self.hours = hours
            self.months = months
            self.schoolHolidays = schoolHolidays
        }

        /// The weight of an hour of a day.
        func weight(_ day: Day, hour: Int, isSchoolHoliday: Bool) -> Double {
            (weekdays[day.weekday] ?? 1) * (hours[hour] ?? 1) * (months[day.civil.month] ?? 1)
                * (isSchoolHoliday ? schoolHolidays : 1)
        }
    }

    /// What they come for: weights of which only the proportions count.
    public struct Requests: Hashable, Sendable {
        /// By operator.
        public var operators: [String: Double]
        /// For motifs that concern no operator.
        public var withoutOperator: Double
        /// By motif within its operator; 1 where nothing is said.
        public var motifs: [String: Double]
        /// By outcome.
        public var outcomes: [String: Double]
        /// By number of requests in a visit.
        public var perVisit: [Int: Double]

        /// What they come for, from its parts.
        public init(
            operators: [String: Double],
            withoutOperator: Double,
            motifs: [String: Double],
            outcomes: [String: Double],
            perVisit: [Int: Double]
        ) {
            self.operators = operators
            self.withoutOperator = withoutOperator
            self.motifs = motifs
            self.outcomes = outcomes
            self.perVisit = perVisit
        }

        /// How many requests a visit has on average, at least 1.
        var meanPerVisit: Double {
            let total = perVisit.values.reduce(0, +)
            let sum = perVisit.reduce(0) { $0 + Double(max(1, $1.key)) * $1.value }
            return total > 0 ? max(1, sum / total) : 1
        }
    }

    /// Who comes, and how: weights of which only the proportions count, but for chances, 0…1.
    public struct Visitors: Hashable, Sendable {
        /// By channel.
        public var channels: [String: Double]
        /// The channels that need a house that takes appointments.
        public var bookedChannels: Set<String>
        /// By level of service.
        public var levels: [String: Double]
        /// By age band.
        public var ageBands: [String: Double]
        /// By age band, for those who come first for an operator.
        public var ageBandsByOperator: [String: [String: Double]]
        /// The chance that each public is told of a visit.
        public var publics: [String: Double]
        /// The chance that each obstacle is told of a visit.
        public var obstacles: [String: Double]
        /// By number of people in a visit.
        public var people: [Int: Double]

        /// Who comes, from its parts.
        public init(
            channels: [String: Double],
            bookedChannels: Set<String>,
            levels: [String: Double],
            ageBands: [String: Double],
            ageBandsByOperator: [String: [String: Double]],
            publics: [String: Double],
            obstacles: [String: Double],
            people: [Int: Double]
        ) {
            self.channels = channels
            self.bookedChannels = bookedChannels
            self.levels = levels
            self.ageBands = ageBands
            self.ageBandsByOperator = ageBandsByOperator
            self.publics = publics
            self.obstacles = obstacles
            self.people = people
        }
    }

    /// From where they come.
    public struct Residence: Hashable, Sendable {
        /// The chance that somebody lives outside the house's EPCI, 0…1.
        public var outsideEPCI: Double
        /// The distance at which a commune's inhabitants come 2.7 times less than next door, in metres.
        public var decayMetres: Double
        /// The chance that the commune is not told, 0…1.
        public var untold: Double

        /// From where, from its parts.
        public init(outsideEPCI: Double, decayMetres: Double, untold: Double) {
            self.outsideEPCI = outsideEPCI
            self.decayMetres = decayMetres
            self.untold = untold
        }
    }

    /// How long it takes.
    public struct Durations: Hashable, Sendable {
        /// The mean wait by channel, in seconds; a channel that is not named has none.
        public var waitSeconds: [String: Double]
        /// The chance that a wait was noted, 0…1.
        public var waitNoted: Double
        /// The mean time taken by level of service, in seconds; a level that is not named has none.
        public var handlingSeconds: [String: Double]
        /// The chance that the time taken was noted, 0…1.
        public var handlingNoted: Double

        /// How long, from its parts.
        public init(
            waitSeconds: [String: Double],
            waitNoted: Double,
            handlingSeconds: [String: Double],
            handlingNoted: Double
        ) {
            self.waitSeconds = waitSeconds
            self.waitNoted = waitNoted
            self.handlingSeconds = handlingSeconds
            self.handlingNoted = handlingNoted
        }
    }
}
