public import Territory

/// What the rules of a visit ask of the territory; functions, so that a test or a network without tables gives its own.
public struct VisitGeography: Sendable {
    /// A commune as it is on a day.
    public struct Place: Hashable, Sendable {
        /// The INSEE code on that day, whatever old code was asked.
        public var commune: String
        /// The SIREN of its EPCI; `nil` when it has none.
        public var epci: String?
        /// Its class; `nil` when it is in none.
        public var typology: String?

        /// A place from its parts.
        public init(commune: String, epci: String? = nil, typology: String? = nil) {
            self.commune = commune
            self.epci = epci
            self.typology = typology
        }
    }

    /// The civil day of an instant, where the house stands.
    public var day: @Sendable (Instant) -> Day
    /// The commune that a code, perhaps an old one, names on a day; `nil` when none ever had it.
    public var place: @Sendable (_ code: String, _ day: Day) -> Place?

    /// A geography from its two functions.
    public init(
        day: @escaping @Sendable (Instant) -> Day,
        place: @escaping @Sendable (_ code: String, _ day: Day) -> Place?
    ) {
        self.day = day
        self.place = place
    }
}
