public import Territory
internal import Wording

/// The network laid out so that a question is answered in the time of a keystroke.
///
/// Made once, and again when the network changes. It holds offers by motif, places once each with the stops near them, and
/// timetables shared by the offers that have the same hours. The same question to the same network has the same answer.
public struct RoutingIndex: Sendable {
    /// What the network decides.
    public let model: RoutingModel
    /// The civil clock.
    public let zone: CivilZone
    /// The days whose sessions are known: nothing is proposed beyond the last, nor before the first.
    public let days: ClosedRange<Day>
    /// Every offer, the houses' own among them, by identifier.
    public let offers: [Offer]

    let words: Words
    let motifs: [String: Motif]
    let operators: [String]
    let entries: [Entry]
    let places: [Place]
    let timetables: [Timetable]
    let homes: [String: Home]
    let houses: [String: Int32]
    let candidates: [String: [Int32]]
    /// By motif, who is competent whatever the rules say.
    let competent: [String: Set<Int16>]
    /// By mobility, its stops.
    let stops: [[Stop]]
    /// By mobility, the offers that carry people.
    let carriers: [[Int32]]
    let bring: [String: [Label]]

    /// An offer, in what a question looks at.
    struct Entry {
        var kind: OfferMode.Kind
        var mode: Int
        /// In `operators`; -1 for the houses' own.
        var serviceOperator: Int16
        /// In `places`; -1 for none.
        var place: Int32
        /// In `timetables`; -1 at any hour, -2 not known.
        var timetable: Int32
        /// The house it is in; -1 for none.
        var house: Int32
        var validFrom: Instant?
        var validUntil: Instant?
        var fee: Int?
        var delay: Int?
        var isDoubtful: Bool
        var isForAll: Bool
        var isEverywhere: Bool
        var comesToPerson: Bool
    }

    /// Where offers are, once each.
    struct Place {
        var point: Coordinates?
        var commune: String
        var epci: String?
        /// By mobility, the stops within reach.
        var stops: [[StopReach]]
    }

    /// A commune that people live in.
    struct Home {
        var point: Coordinates
        var epci: String?
        /// How much longer the way is than the great circle.
        var factor: Double
    }

    /// A stop that can be left from or got off at.
    struct Stop {
        var offer: Int32
        var point: Coordinates
        var commune: String
    }

    /// A stop within reach, and how long the walk is.
    struct StopReach {
        var stop: Int
        var seconds: Int
    }

    /// How many bytes the timetables take, and how many there are for how many offers.
    public var timetableLoad: (bytes: Int, timetables: Int, offers: Int) {
        (timetables.reduce(0) { $0 + $1.byteCount }, timetables.count, offers.count)
    }
}

extension RoutingIndex {
    /// Lays out a network over a span of days.
    public init(_ network: RoutingNetwork, days: ClosedRange<Day>) {
        let geography = network.geography
        let territory = geography.territory
        let today = days.lowerBound
        let model = network.model
        var seen: Set<String> = []
        var offers = (network.offers + network.houseOffers).sorted { $0.id < $1.id }.filter {
            seen.insert($0.id).inserted
        }
        for index in offers.indices { offers[index].check(on: network.checks[offers[index].id]) }
        let houses = Dictionary(territory.houses.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let houseNumbers = Dictionary(
            territory.houses.enumerated().map { ($1.id, Int32($0)) },
            uniquingKeysWith: { first, _ in first }
        )
        var layout = Layout(network: network, houses: houses, days: days)
        var named = network.words.operators.map(\.id)
        for id in offers.compactMap(\.serviceOperator) where !named.contains(id) { named.append(id) }
        let numbers = Dictionary(named.enumerated().map { ($1, Int16($0)) }, uniquingKeysWith: { first, _ in first })
        let comesToPerson = Set(model.facilities.filter(\.comesToPerson).map(\.id))
        let modes = OfferMode.allCases
        let zone = territory.network.zone
        let entries = offers.map { offer -> Entry in
            let (from, until) = (offer.validity.from, offer.validity.until)
            return Entry(
                kind: offer.kind,
                mode: modes.firstIndex(of: offer.mode) ?? 0,
                serviceOperator: offer.serviceOperator.flatMap { numbers[$0] } ?? -1,
                place: offer.place.map { layout.place($0) } ?? -1,
                timetable: layout.timetable(offer.schedule),
                house: offer.place?.house.flatMap { houseNumbers[$0] } ?? -1,
                validFrom: from.map(zone.startOfDay),
                validUntil: until.map(zone.startOfDay),
                fee: offer.feeCents,
                delay: offer.observedDelayDays,
                isDoubtful: offer.doubt != nil,
                isForAll: offer.publics.isEmpty,
                isEverywhere: offer.catchment == .wholeNetwork,
                comesToPerson: !comesToPerson.isDisjoint(with: offer.facilities)
            )
        }
        let stops = model.travel.mobilities.map { mobility -> [Stop] in
            guard case .stops(let modes, _, _) = mobility.kind else { return [] }
            return offers.indices.compactMap { index in
                guard modes.contains(offers[index].mode), let place = offers[index].place,
                    let point = layout.places[Int(entries[index].place)].point
                else { return nil }
                return Stop(offer: Int32(index), point: point, commune: place.commune)
            }
        }
        for index in layout.places.indices {
            guard let point = layout.places[index].point else { continue }
            layout.places[index].stops = model.travel.mobilities.indices.map {
                model.travel.reaches(of: stops[$0], $0, from: point, in: layout.places[index].commune)
            }
        }
        let assignment = MotifAssignment(offers, entries, network, numbers)
        self.model = model
        self.zone = zone
        self.days = days
        self.offers = offers
        self.words = network.words
        self.motifs = assignment.motifs
        self.operators = named
        self.entries = entries
        self.places = layout.places
        self.timetables = layout.timetables
        self.homes = Dictionary(
            geography.communes(on: today).compactMap { commune in
                commune.centroid.map { point in
                    let typology = geography.typology(ofCommune: commune.code, on: today)?.id
                    let factor = typology.flatMap { model.travel.factors[$0] } ?? model.travel.factor
                    let epci = geography.epci(ofCommune: commune.code, on: today)?.siren
                    return (commune.code, Home(point: point, epci: epci, factor: factor))
                }
            },
            uniquingKeysWith: { first, _ in first }
        )
        self.houses = houseNumbers
        self.candidates = assignment.candidates
        self.competent = assignment.competent
        self.stops = stops
        self.carriers = model.travel.mobilities.map { mobility in
            guard case .offers(let mode) = mobility.kind else { return [] }
            return offers.indices.filter { offers[$0].mode == mode }.map { Int32($0) }
        }
        self.bring = Dictionary(network.sheets.map { ($0.motif, $0.bring) }, uniquingKeysWith: { first, _ in first })
    }
}

/// Places and timetables being laid out, each once.
private struct Layout {
    private struct PlaceKey: Hashable {
        var point: Coordinates?
        var commune: String
    }

    let network: RoutingNetwork
    let houses: [String: House]
    let days: ClosedRange<Day>
    var places: [RoutingIndex.Place] = []
    var timetables: [Timetable] = []
    private var placeNumbers: [PlaceKey: Int32] = [:]
    private var scheduleNumbers: [OfferSchedule: Int32] = [:]
    private var timetableNumbers: [Timetable: Int32] = [:]

    init(network: RoutingNetwork, houses: [String: House], days: ClosedRange<Day>) {
        self.network = network
        self.houses = houses
        self.days = days
    }

    mutating func place(_ place: OfferPlace) -> Int32 {
        let today = days.lowerBound
        let point = place.location ?? network.geography.commune(place.commune, on: today)?.centroid
        let key = PlaceKey(point: point, commune: place.commune)
        if let number = placeNumbers[key] { return number }
        let epci = network.geography.epci(ofCommune: place.commune, on: today)?.siren
        places.append(RoutingIndex.Place(point: point, commune: place.commune, epci: epci, stops: []))
        placeNumbers[key] = Int32(places.count - 1)
        return Int32(places.count - 1)
    }

    mutating func timetable(_ schedule: OfferSchedule) -> Int32 {
        if schedule == .always { return -1 }
        if let number = scheduleNumbers[schedule] { return number }
        guard let segments = network.segments(schedule, houses, days) else { return -2 }
        let timetable = Timetable(segments)
        let number = timetableNumbers[timetable] ?? Int32(timetables.count)
        if number == timetables.count {
            timetables.append(timetable)
            timetableNumbers[timetable] = number
        }
        scheduleNumbers[schedule] = number
        return number
    }
}
