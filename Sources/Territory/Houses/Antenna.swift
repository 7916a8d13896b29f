/// Another place where the same house receives.
public struct Antenna: Hashable, Sendable {
    /// The place as people call it, such as `Mairie`.
    public var name: String
    /// The INSEE code of its commune.
    public var commune: String
    /// When it receives there.
    public var hours: WeeklyHours

    /// An antenna from its parts.
    public init(name: String, commune: String, hours: WeeklyHours = WeeklyHours()) {
        self.name = name
        self.commune = commune
        self.hours = hours
    }
}
