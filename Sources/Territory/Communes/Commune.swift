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
