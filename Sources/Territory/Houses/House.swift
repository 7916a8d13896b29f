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
    /// How it stands on the ground.
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
