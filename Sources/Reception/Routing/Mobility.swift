public import Territory
public import Wording

/// A means of travel that a person may have.
public struct Mobility: Hashable, Sendable {
    /// How the journey is made.
    public enum Kind: Hashable, Sendable {
        /// By one's own means from door to door.
        case own
        /// From a stop near home to a stop near the place, walking to the one and from the other.
        ///
        /// - modes: the offers that are its stops.
        /// - accessMetres: how far one walks to a stop outside one's commune.
        /// - accessKilometresPerHour: how fast.
        case stops(modes: Set<OfferMode>, accessMetres: Int, accessKilometresPerHour: Double)
        /// With an offer that takes people from where they live to where they go.
        case offers(OfferMode)
    }

    /// Its identifier.
    public var id: String
    /// How people say it, such as "en voiture".
    public var label: Label
    /// How the journey is made.
    public var kind: Kind
    /// The mean speed, kilometres an hour.
    public var kilometresPerHour: Double
    /// Added to every journey: parking, waiting.
    public var overheadSeconds: Int
    /// The longest journey one makes with it; `nil` without bound.
    public var boundMetres: Int?
    /// What a kilometre costs the person, in euro cents; `nil` when not known.
    public var centsPerKilometre: Int?
    /// Whether anyone has it without saying so, as walking.
    public var isForAnyone: Bool
    /// The obstacles with which one does not have it.
    public var notWith: Set<String>

    /// A mobility from its parts.
    public init(
        id: String,
        label: Label,
        kind: Kind = .own,
        kilometresPerHour: Double,
        overheadSeconds: Int = 0,
        boundMetres: Int? = nil,
        centsPerKilometre: Int? = nil,
        isForAnyone: Bool = false,
        notWith: Set<String> = []
    ) {
        self.id = id
        self.label = label
        self.kind = kind
        self.kilometresPerHour = kilometresPerHour
        self.overheadSeconds = overheadSeconds
        self.boundMetres = boundMetres
        self.centsPerKilometre = centsPerKilometre
        self.isForAnyone = isForAnyone
        self.notWith = notWith
    }

    /// How long so many metres of way take.
    public func seconds(metres: Double) -> Int {
        overheadSeconds + Int((metres / 1000 / kilometresPerHour * 3600).rounded())
    }

    /// What so many metres of way cost, in euro cents; `nil` when not known.
    public func cents(metres: Double) -> Int? {
        centsPerKilometre.map { Int((metres / 1000 * Double($0)).rounded()) }
    }
}
