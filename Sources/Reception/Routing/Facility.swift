public import Wording

/// Something an offer may have that opens it to people to whom much is closed.
public struct Facility: Hashable, Sendable {
    /// Its identifier.
    public var id: String
    /// What people call it.
    public var label: Label
    /// Whether the service comes to the person, who then travels nowhere.
    public var comesToPerson: Bool

    /// A facility from its parts.
    public init(id: String, label: Label, comesToPerson: Bool = false) {
        self.id = id
        self.label = label
        self.comesToPerson = comesToPerson
    }
}
