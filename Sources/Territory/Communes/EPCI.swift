/// A grouping of communes with its own taxes (établissement public de coopération intercommunale).
///
/// It may straddle départements: the CU d'Alençon has its seat in the 61 and five communes of the 72.
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
