public import Territory
internal import Wording

/// All that the routing stands on.
public struct RoutingNetwork: Sendable {
    /// The communes, the houses and their hours.
    public var geography: Geography
    /// The motifs and the operators.
    public var words: Words
    /// The offers of the operators and of others; the houses' own are made from the houses.
    public var offers: [Offer]
    /// What the network decides.
    public var model: RoutingModel
    /// The sessions of each presence, by its identifier.
    public var presences: [String: [AvailableSegment]]
    /// When somebody last made sure of each offer at a desk, by its identifier.
    public var checks: [String: Day]
    /// What the reflex sheets say to bring, where an offer says nothing.
    public var sheets: [ReflexSheet]

    /// A network from its parts.
    public init(
        geography: Geography,
        words: Words,
        offers: [Offer],
        model: RoutingModel,
        presences: [String: [AvailableSegment]] = [:],
        checks: [String: Day] = [:],
        sheets: [ReflexSheet] = []
    ) {
        self.geography = geography
        self.words = words
        self.offers = offers
        self.model = model
        self.presences = presences
        self.checks = checks
        self.sheets = sheets
    }

    /// The houses' own offers, one a house and one an antenna: what they can do themselves, free of any operator.
    public var houseOffers: [Offer] {
        geography.territory.houses.flatMap { house in
            let arrivals: Set<OfferArrival> = house.takesAppointments == true ? [.walkIn, .appointment] : [.walkIn]
            let own = Offer(
                id: "house.\(house.id)",
                label: Label(fr: house.name),
                serviceOperator: nil,
                mode: house.format == .bus || house.format == .itinerant ? .itinerantPresence : .permanentPresence,
                arrivals: arrivals,
                place: OfferPlace(commune: house.commune, location: house.location, house: house.id),
                schedule: .house(house.id),
                feeCents: model.houseFeeCents
            )
            let elsewhere = house.antennas.enumerated().map { index, antenna in
                Offer(
                    id: "house.\(house.id).\(index + 1)",
                    label: Label(fr: house.name),
                    serviceOperator: nil,
                    mode: .partialPresence,
                    place: OfferPlace(name: antenna.name, commune: antenna.commune),
                    schedule: .antenna(house: house.id, name: antenna.name),
                    feeCents: model.houseFeeCents
                )
            }
            return [own] + elsewhere
        }
    }

    /// The segments of a schedule between two days; `nil` when it has no hours of its own.
    func segments(_ schedule: OfferSchedule, _ houses: [String: House], _ days: ClosedRange<Day>) -> [AvailableSegment]?
    {
        let network = geography.territory.network
        let (first, last) = (days.lowerBound, days.upperBound)
        switch schedule {
        case .house(let id):
            return houses[id]?.openings(from: first, through: last, in: network).compactMap(\.available) ?? []
        case .antenna(let house, let name):
            return houses[house]?.openings(from: first, through: last, in: network, withAntennas: true)
                .filter { $0.antenna == name }.compactMap(\.available) ?? []
        case .weekly(let hours):
            return hours.openings(from: first, through: last, in: network).compactMap(\.available)
        case .presences(let ids):
            // Itself, or every place of the presence that an offer of the files names.
            return ids.flatMap { id in
                presences[id] ?? presences.filter { Presence.isOffered(id, as: $0.key) }.flatMap(\.value)
            }
        case .always, .unknown:
            return nil
        }
    }
}
