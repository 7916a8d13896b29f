/// The shared core: every commune, EPCI, typology and house of a network, and the calendar they live by.
public struct Territory: Sendable {
    /// The network's own data, as read from its configuration.
    public var network: Network
    /// Every known version of every commune.
    public var communes: [Commune]
    /// Municipal populations by year.
    public var populations: [Population]
    /// The EPCI that have a commune in the network.
    public var epci: [EPCI]
    /// Which commune belonged to which EPCI, and when.
    public var memberships: [EPCIMembership]
    /// Mergers, renamings and the like, oldest first.
    public var movements: [CommuneMovement]
    /// The classes of communes.
    public var typologies: [Typology]
    /// The houses.
    public var houses: [House]
    /// School holidays of the network's zone.
    public var schoolHolidays: [SchoolHoliday]

    /// A territory from its parts.
    public init(
        network: Network,
        communes: [Commune] = [],
        populations: [Population] = [],
        epci: [EPCI] = [],
        memberships: [EPCIMembership] = [],
        movements: [CommuneMovement] = [],
        typologies: [Typology] = [],
        houses: [House] = [],
        schoolHolidays: [SchoolHoliday] = []
    ) {
        self.network = network
        self.communes = communes
        self.populations = populations
        self.epci = epci
        self.memberships = memberships
        self.movements = movements
        self.typologies = typologies
        self.houses = houses
        self.schoolHolidays = schoolHolidays
    }
}

/// What a network says of itself.
public struct Network: Hashable, Sendable {
    /// The name people read, such as `Réseau des maisons de services au public de la Sarthe`.
    public var name: String
    /// The codes of its départements, such as `["72"]`.
    public var departements: [String]
    /// Its clock.
    public var zone: CivilZone
    /// Which public holidays it keeps.
    public var holidayZone: HolidayZone
    /// Its school zone, `A`, `B`, `C` or another the data names; `nil` when unknown.
    public var schoolZone: String?

    /// A network from its parts.
    public init(
        name: String,
        departements: [String],
        zone: CivilZone,
        holidayZone: HolidayZone = .metropole,
        schoolZone: String? = nil
    ) {
        self.name = name
        self.departements = departements
        self.zone = zone
        self.holidayZone = holidayZone
        self.schoolZone = schoolZone
    }
}
