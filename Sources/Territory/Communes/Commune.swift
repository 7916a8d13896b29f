/// A commune as it was for a while: a code alone does not name one, for 72155 kept its code in 2025 and changed both
/// its name and its extent.
///
/// Source of the rule: INSEE, *Code officiel géographique*, the movements of communes.
public struct Commune: Hashable, Sendable {
    /// The INSEE code, five characters, such as `72050` or `2A004`.
    public var code: String
    /// The name with its article, accents and ligatures, as the COG writes it.
    public var name: String
    /// When this version of the commune existed.
    public var validity: Validity
    /// The département's code, such as `72`, `2A`, `971`.
    public var departement: String
    /// The commune's centroid; `nil` when the files read did not tell.
    public var centroid: Coordinates?
    /// Area in hectares; `nil` when unknown.
    public var areaHectares: Int?
    /// Postal codes in growing order; empty when unknown.
    public var postalCodes: [String]

    /// A commune's version from its parts.
    public init(
        code: String,
        name: String,
        validity: Validity = .always,
        departement: String,
        centroid: Coordinates? = nil,
        areaHectares: Int? = nil,
        postalCodes: [String] = []
    ) {
        self.code = code
        self.name = name
        self.validity = validity
        self.departement = departement
        self.centroid = centroid
        self.areaHectares = areaHectares
        self.postalCodes = postalCodes
    }
}

/// A span of civil days, open at either end when that end is not known or not reached.
public struct Validity: Hashable, Sendable {
    /// The first day; `nil` for as far back as is known.
    public var from: Day?
    /// The first day it is no longer so; `nil` while it lasts.
    public var until: Day?

    /// A span from its first day to the day before `until`.
    public init(from: Day?, until: Day?) {
        self.from = from
        self.until = until
    }

    /// Without beginning or end.
    public static let always = Validity(from: nil, until: nil)

    /// Whether a day is within the span.
    public func contains(_ day: Day) -> Bool {
        (from.map { $0 <= day } ?? true) && (until.map { day < $0 } ?? true)
    }
}

/// A point of the globe, WGS 84, in decimal degrees.
public struct Coordinates: Hashable, Sendable, Codable {
    /// Degrees north.
    public var latitude: Double
    /// Degrees east.
    public var longitude: Double

    /// A point; `nil` outside -90…90 and -180…180.
    public init?(latitude: Double, longitude: Double) {
        guard (-90.0...90).contains(latitude), (-180.0...180).contains(longitude) else { return nil }
        self.latitude = latitude
        self.longitude = longitude
    }
}

/// A commune's municipal population of a year (INSEE, *population municipale*).
public struct Population: Hashable, Sendable {
    /// The INSEE code in the geography of the publication.
    public var commune: String
    /// The year of reference, such as 2023.
    public var year: Int
    /// Inhabitants.
    public var inhabitants: Int

    /// A commune's population of a year.
    public init(commune: String, year: Int, inhabitants: Int) {
        self.commune = commune
        self.year = year
        self.inhabitants = inhabitants
    }
}

/// A grouping of communes with its own taxes (établissement public de coopération intercommunale). It may straddle
/// départements: the CU d'Alençon has its seat in the 61 and five communes of the 72.
public struct EPCI: Hashable, Sendable {
    /// The SIREN, nine digits.
    public var siren: String
    /// Its name, such as `CC du Pays Fléchois`.
    public var name: String
    /// `CC`, `CA`, `CU` or `METRO` as the DGCL writes it.
    public var nature: String
    /// The département of its seat.
    public var seatDepartement: String
    /// How many communes it has in all, outside the network's départements too; `nil` when unknown.
    public var communeCount: Int?
    /// Its municipal population in all; `nil` when unknown.
    public var inhabitants: Int?

    /// An EPCI from its parts.
    public init(
        siren: String,
        name: String,
        nature: String,
        seatDepartement: String,
        communeCount: Int? = nil,
        inhabitants: Int? = nil
    ) {
        self.siren = siren
        self.name = name
        self.nature = nature
        self.seatDepartement = seatDepartement
        self.communeCount = communeCount
        self.inhabitants = inhabitants
    }
}

/// A commune's belonging to an EPCI for a while: 72129 Fatines left the Gesnois Bilurien for Le Mans Métropole.
public struct EPCIMembership: Hashable, Sendable {
    /// The commune's INSEE code.
    public var commune: String
    /// The EPCI's SIREN.
    public var epci: String
    /// When the commune belonged to it.
    public var validity: Validity

    /// A belonging from its parts.
    public init(commune: String, epci: String, validity: Validity = .always) {
        self.commune = commune
        self.epci = epci
        self.validity = validity
    }
}

/// A change in the life of a commune (INSEE, file of movements).
public struct CommuneMovement: Hashable, Sendable {
    /// What kind of change.
    public enum Kind: Hashable, Sendable {
        /// MOD 10: another name, same code.
        case renaming
        /// MOD 30 to 34: creation, suppression, merger; the commune `from` became part of `to`.
        case merger
        /// MOD 20 and 21: a commune comes back or is created out of another.
        case creation
        /// MOD 35: a delegated commune ceases; the commune itself is unchanged.
        case endOfDelegated
        /// MOD 41 and 50: the code changes.
        case recoding
        /// Any other code of the file, kept as it is written.
        case other(Int)
    }

    /// The day it took effect.
    public var day: Day
    /// What happened.
    public var kind: Kind
    /// The INSEE code before.
    public var fromCode: String
    /// The name before.
    public var fromName: String
    /// The INSEE code after.
    public var toCode: String
    /// The name after.
    public var toName: String

    /// A movement between two communes proper (type `COM` in the file of movements).
    public init(day: Day, kind: Kind, fromCode: String, fromName: String, toCode: String, toName: String) {
        self.day = day
        self.kind = kind
        self.fromCode = fromCode
        self.fromName = fromName
        self.toCode = toCode
        self.toName = toName
    }
}

/// One class of communes of the scheme, such as `ruralStructure`; a network defines its own.
public struct Typology: Hashable, Sendable {
    /// The identifier used in files and exports.
    public var id: String
    /// The French name that people read.
    public var label: String
    /// What the scheme says of it.
    public var definition: String
    /// EPCI whose communes all belong to it.
    public var epci: [String]
    /// Communes named one by one, stronger than their EPCI's class.
    public var communes: [String]

    /// A class from its parts.
    public init(id: String, label: String, definition: String, epci: [String] = [], communes: [String] = []) {
        self.id = id
        self.label = label
        self.definition = definition
        self.epci = epci
        self.communes = communes
    }
}
