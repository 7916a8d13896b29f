internal import Reception
internal import Territory

/// A network to be routed in: twelve operators that hold a session in every house, each by a timetable of its own.
struct BenchRouting {
    /// Whose houses and communes are routed in.
    enum Ground {
        /// The configuration's own.
        case network
        /// So many houses, invented over as many communes as the country has.
        case invented(Int)
        /// The national tables.
        case national(Territory)
    }

    let network: RoutingNetwork
    let days: ClosedRange<Day>
    let communes: [String]

    private static let operators = 12
    private static let nationalCommunes = 34_920
    private let motifs: [String]
    private let at: Instant
    private let seed: UInt64 = 72

    init(_ files: NetworkFiles, _ ground: Ground) {
        let first = Day(number: 20_780)
        let last = first.advanced(by: NetworkFiles.routedDays - 1)
        var network = files.routingNetwork(from: first, through: last)
        var dice = SeededGenerator(seed: seed)
        switch ground {
        case .network: break
        case .invented(let count):
            network.geography = Geography(BenchRouting.invented(files.territory.network, houses: count, &dice))
        case .national(let territory): network.geography = Geography(territory)
        }
        let hours = BenchRouting.sessions()
        let names = files.words.operators.prefix(BenchRouting.operators)
        for house in network.geography.territory.houses {
            for (number, name) in names.enumerated() {
                network.offers.append(
                    Offer(
                        id: "bench.\(house.id).\(number)",
                        label: name.label,
                        serviceOperator: name.id,
                        mode: .partialPresence,
                        arrivals: [.appointment],
                        place: OfferPlace(commune: house.commune, location: house.location, house: house.id),
                        schedule: .weekly(hours[Int.random(in: hours.indices, using: &dice)]),
                        feeCents: 0
                    )
                )
            }
        }
        self.network = network
        days = first...last
        communes = network.geography.communes(on: first).map(\.code)
        motifs = files.words.motifs.map(\.id)
        at = files.territory.network.zone.instant(first, TimeOfDay(clamping: 9 * 60))
    }

    /// One question after another: other motifs, communes, regimes, means and moments.
    func question(_ turn: Int) -> RoutingQuestion {
        let means: [Set<String>?] = [["car"], [], ["train"], nil, ["bike", "train"]]
        return RoutingQuestion(
            motif: motifs[turn % motifs.count],
            commune: communes[turn * 7919 % communes.count],
            regime: turn % 3 == 0 ? nil : Regime.allCases[turn % Regime.allCases.count],
            mobilities: means[turn % means.count],
            isUrgent: turn % 4 == 0,
            at: at.adding(seconds: Int64(turn % 300) * 10_800)
        )
    }

    /// Half days, every week, every second one or once a month: sixty timetables that sessions share.
    private static func sessions() -> [WeeklyHours] {
        let recurrences: [WeeklyHours.Recurrence] = [
            .everyWeek, .evenWeeks, .oddWeeks, .ofMonth([1]), .ofMonth([2]), .ofMonth([1, 3]),
        ]
        return recurrences.flatMap { recurrence in
            Weekday.allCases.prefix(5).flatMap { weekday in
                [(540, 750), (810, 1020)].map { opens, closes in
                    let segment = OpeningSegment(
                        opens: TimeOfDay(clamping: opens),
                        closes: TimeOfDay(clamping: closes)
                    )
                    let rule = WeeklyHours.Rule(
                        weekday: weekday,
                        segments: segment.map { [$0] } ?? [],
                        recurrence: recurrence
                    )
                    return WeeklyHours(rules: [rule])
                }
            }
        }
    }

    /// Communes at random between the Pyrenees and the North Sea, houses in some of them with hours of their own.
    private static func invented(_ network: Network, houses count: Int, _ dice: inout SeededGenerator) -> Territory {
        var territory = Territory(network: network)
        territory.network.departements = ["00"]
        territory.communes = (0..<nationalCommunes).map { number in
            Commune(
                code: String(10_000 + number),
                name: String(number),
                departement: "00",
                centroid: Coordinates(
                    latitude: Double.random(in: 43...50, using: &dice),
                    longitude: Double.random(in: -2...7, using: &dice)
                )
            )
        }
        territory.houses = (0..<count).map { number in
            let rules = Weekday.allCases.prefix(5).map { weekday in
                let opens = Int.random(in: 16...20, using: &dice) * 30
                let closes = opens + Int.random(in: 6...14, using: &dice) * 30
                let segment = OpeningSegment(
                    opens: TimeOfDay(clamping: opens),
                    closes: TimeOfDay(clamping: closes)
                )
                return WeeklyHours.Rule(weekday: weekday, segments: segment.map { [$0] } ?? [])
            }
            let commune = territory.communes[Int.random(in: territory.communes.indices, using: &dice)]
            return House(
                id: String(number),
                name: String(number),
                address: "",
                postalCode: "",
                commune: commune.code,
                location: commune.centroid,
                hours: WeeklyHours(rules: Array(rules))
            )
        }
        return territory
    }
}
