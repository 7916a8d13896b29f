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

/// How travel is estimated: the great-circle distance times a factor, at a mean speed.
///
/// It is a model with a stated error, never a road time; where a table of real times has the journey, the table's is used.
public struct TravelModel: Hashable, Sendable {
    /// What becomes of a way on site that no mobility of the person reaches.
    public enum Beyond: Hashable, Sendable {
        /// It is not proposed.
        case rulesOut
        /// It is proposed on foot whatever the distance, each kilometre beyond the bound at its cost (``CostTerm/tooFar``).
        case costs
    }

    /// The model's name.
    public var name: Label
    /// How far from the truth a time may be, in percent, as the network states it.
    public var errorPercent: Int
    /// The way's length over the great circle's, where the typology says nothing else.
    public var factor: Double
    /// The same by the typology of the commune of residence.
    public var factors: [String: Double]
    /// The mobilities; the first is walking.
    public var mobilities: [Mobility]
    /// The mobilities taken for granted when nobody asked.
    public var assumed: Set<String>
    /// What becomes of what is out of reach.
    public var beyond: Beyond
    /// Real times.
    public var times: TravelTimes

    /// A model from its parts.
    public init(
        name: Label,
        errorPercent: Int,
        factor: Double,
        factors: [String: Double] = [:],
        mobilities: [Mobility],
        assumed: Set<String> = [],
        beyond: Beyond = .rulesOut,
        times: TravelTimes = TravelTimes()
    ) {
        self.name = name
        self.errorPercent = errorPercent
        self.factor = factor
        self.factors = factors
        self.mobilities = mobilities
        self.assumed = assumed
        self.beyond = beyond
        self.times = times
    }
}

/// Real times between communes, imported from a table.
public struct TravelTimes: Hashable, Sendable {
    private struct Key: Hashable, Sendable {
        var from: String
        var to: String
        var mobility: String
    }

    private var seconds: [Key: Int] = [:]

    /// No times.
    public init() {}

    /// Whether there is none.
    public var isEmpty: Bool { seconds.isEmpty }

    /// The time from a commune to another with a mobility, in seconds; `nil` when the table has none.
    public subscript(from: String, to: String, mobility: String) -> Int? {
        get { seconds[Key(from: from, to: to, mobility: mobility)] }
        set { seconds[Key(from: from, to: to, mobility: mobility)] = newValue }
    }
}
