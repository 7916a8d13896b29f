/// A territory indexed for questions: which commune on which day, in which EPCI, with how many people, near which house.
///
/// Making one reads the whole territory once; every answer is then a look-up. A value, so it never goes stale by itself:
/// make another when the territory changes.
public struct Geography: Sendable {
    /// What it was made from.
    public let territory: Territory

    let versions: [String: [Commune]]
    let outgoing: [String: [CommuneMovement]]
    let incoming: [String: [CommuneMovement]]
    let populations: [String: [Int: Int]]
    let places: [(house: House, location: Coordinates)]
    private let codesByDepartement: [String: [String]]
    private let epciBySiren: [String: EPCI]
    private let membershipsByCommune: [String: [EPCIMembership]]
    private let membershipsByEPCI: [String: [EPCIMembership]]
    private let typologyByCommune: [String: Typology]
    private let typologyByEPCI: [String: Typology]

    /// A geography of a territory.
    public init(_ territory: Territory) {
        self.territory = territory
        // No beginning comes first.
        let oldestFirst = territory.communes.sorted { left, right in
            switch (left.validity.from, right.validity.from) {
            case (let left?, let right?): left < right
            case (nil, .some): true
            default: false
            }
        }
        let versions = Dictionary(grouping: oldestFirst, by: \.code)
        self.versions = versions
        codesByDepartement = Dictionary(
            grouping: versions.keys.sorted(),
            by: { versions[$0]?.first?.departement ?? "" }
        )
        let movements = territory.movements.filter { $0.kind != .endOfDelegated }.sorted { $0.day < $1.day }
        outgoing = Dictionary(grouping: movements, by: \.fromCode)
        incoming = Dictionary(grouping: movements.filter { $0.fromCode != $0.toCode }, by: \.toCode)
        populations = territory.populations.reduce(into: [:]) { $0[$1.commune, default: [:]][$1.year] = $1.inhabitants }
        epciBySiren = Dictionary(territory.epci.map { ($0.siren, $0) }, uniquingKeysWith: { first, _ in first })
        membershipsByCommune = Dictionary(grouping: territory.memberships, by: \.commune)
        membershipsByEPCI = Dictionary(grouping: territory.memberships, by: \.epci)
        typologyByCommune = Dictionary(
            territory.typologies.flatMap { typology in typology.communes.map { ($0, typology) } },
            uniquingKeysWith: { first, _ in first }
        )
        typologyByEPCI = Dictionary(
            territory.typologies.flatMap { typology in typology.epci.map { ($0, typology) } },
            uniquingKeysWith: { first, _ in first }
        )
        // A house whose place is not known is taken to be at the centroid of its commune.
        places = territory.houses.compactMap { house in
            (house.location ?? versions[house.commune]?.last?.centroid).map { (house, $0) }
        }
    }

    /// The commune that a code named on a day; `nil` when it named none.
    public func commune(_ code: String, on day: Day) -> Commune? {
        versions[code]?.last { $0.validity.contains(day) }
    }

    /// Every version of the commune of a code, oldest first; empty when the code is unknown.
    public func versions(of code: String) -> [Commune] { versions[code] ?? [] }

    /// The communes of a département on a day, by code.
    public func communes(ofDepartement departement: String, on day: Day) -> [Commune] {
        (codesByDepartement[departement] ?? []).compactMap { commune($0, on: day) }
    }

    /// The communes of the network's départements on a day, by code within each.
    public func communes(on day: Day) -> [Commune] {
        territory.network.departements.flatMap { communes(ofDepartement: $0, on: day) }
    }

    /// The EPCI with a SIREN; `nil` when unknown.
    public func epci(_ siren: String) -> EPCI? { epciBySiren[siren] }

    /// The EPCI that a commune belonged to on a day; `nil` when none is known.
    public func epci(ofCommune code: String, on day: Day) -> EPCI? {
        membershipsByCommune[code]?.last { $0.validity.contains(day) }.flatMap { epciBySiren[$0.epci] }
    }

    /// The communes of an EPCI on a day, by code; only those the territory knows, for an EPCI may reach beyond it.
    public func communes(ofEPCI siren: String, on day: Day) -> [Commune] {
        Set((membershipsByEPCI[siren] ?? []).filter { $0.validity.contains(day) }.map(\.commune)).sorted()
            .compactMap { commune($0, on: day) }
    }

    /// The class of a commune on a day: the one that names it, else the one of its EPCI; `nil` when neither.
    public func typology(ofCommune code: String, on day: Day) -> Typology? {
        typologyByCommune[code] ?? epci(ofCommune: code, on: day).flatMap { typologyByEPCI[$0.siren] }
    }
}
