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
    /// How much longer the way is there than the great circle; `nil` where the network's own factor holds.
    public var travelFactor: Double?

    /// A class from its parts.
    public init(
        id: String,
        label: String,
        definition: String,
        epci: [String] = [],
        communes: [String] = [],
        travelFactor: Double? = nil
    ) {
        self.travelFactor = travelFactor
        self.id = id
        self.label = label
        self.definition = definition
        self.epci = epci
        self.communes = communes
    }
}
