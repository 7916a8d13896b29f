import Reception
import Territory
import Testing
import Wording

/// Networks and questions drawn from a seed: few communes, operators and motifs, so that rules meet often.
struct RandomRouting {
    var dice: SeededGenerator

    static let zone = CivilZone("Europe/Paris")
    static let day = Day(number: 20_000)
    static let days = day...day.advanced(by: 40)
    static let operators = ["caf", "cpam", "mairie", "msa"]
    static let motifs = ["famille.a", "sante.b", "sante.c"]
    static let obstacles = ["illectronisme", "moteur", "surdite"]
    static let publics = ["jeunes", "seniors"]
    static let facilities = ["signes", "visite"]
    static let modes = OfferMode.allCases

    init(seed: UInt64) { dice = SeededGenerator(seed: seed) }

    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &dice) < percent }
    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &dice) }
    mutating func some(_ all: [String], _ percent: Int) -> [String] { all.filter { _ in chance(percent) } }
    mutating func one<Value>(_ all: [Value]) -> Value { all[Int.random(in: all.indices, using: &dice)] }

    mutating func network(offers count: Int) throws -> RoutingNetwork {
        let zone = try #require(RandomRouting.zone)
        var territory = Territory(network: Network(name: "", departements: ["72"], zone: zone))
        for index in 0..<12 {
            let code = "72\(100 + index)"
            territory.communes.append(Commune(code: code, name: code, departement: "72", centroid: point()))
            territory.memberships.append(EPCIMembership(commune: code, epci: "20000000\(index % 3)"))
        }
        territory.epci = (0..<3).map { EPCI(siren: "20000000\($0)", name: "", nature: "CC", seatDepartement: "72") }
        territory.typologies = [
            Typology(id: "rural", label: "", definition: "", communes: territory.communes.prefix(6).map(\.code))
        ]
        territory.houses = (0..<4).map { index in
            let hours = hours()
            return House(
                id: "h\(index)",
                name: "h\(index)",
                address: "",
                postalCode: "",
                commune: "72\(100 + index)",
                location: chance(50) ? point() : nil,
                hours: hours
            )
        }
        var presences: [String: [AvailableSegment]] = [:]
        for index in 0..<5 { presences["p\(index)"] = sessions(zone) }
        let model = model()
        let offers = (0..<count).map { offer($0, territory, zone) }
        return RoutingNetwork(
            geography: Geography(territory),
            words: words(),
            offers: offers,
            model: model,
            presences: presences
        )
    }

    mutating func question() -> RoutingQuestion {
        let mobilities: Set<String>? = chance(15) ? nil : Set(some(["car", "train", "lift"], 40))
        return RoutingQuestion(
            motif: one(RandomRouting.motifs),
            commune: "72\(100 + number(0...11))",
            regime: chance(30) ? nil : one(Regime.allCases),
            mobilities: mobilities,
            obstacles: Set(some(RandomRouting.obstacles, 25)),
            publics: Set(some(RandomRouting.publics, 30)),
            channel: chance(30) ? one(["telephone", "visio"]) : nil,
            isUrgent: chance(20),
            at: Instant(milliseconds: Int64(number(1_728_000_000...1_731_456_000)) * 1000 + Int64(number(0...999))),
            house: chance(30) ? "h\(number(0...3))" : nil
        )
    }

    mutating func point() -> Coordinates? {
        Coordinates(
            latitude: 48 + Double.random(in: -0.15...0.15, using: &dice),
            longitude: 0.2 + Double.random(in: -0.2...0.2, using: &dice)
        )
    }

    mutating func hours() -> WeeklyHours {
        var rules: [WeeklyHours.Rule] = []
        for weekday in Weekday.allCases where chance(60) {
            let opens = number(8...11) * 60
            let segment = OpeningSegment(
                opens: TimeOfDay(clamping: opens),
                closes: TimeOfDay(clamping: opens + number(1...5) * 30)
            )
            rules.append(WeeklyHours.Rule(weekday: weekday, segments: segment.map { [$0] } ?? []))
        }
        return WeeklyHours(rules: rules)
    }

    /// Sessions that do not overlap: what overlapping ones become is told in the timetable's own tests.
    mutating func sessions(_ zone: CivilZone) -> [AvailableSegment] {
        (0..<number(0...6)).compactMap { index in
            let start = zone.instant(
                RandomRouting.day.advanced(by: index * 6 + number(0...5)),
                TimeOfDay(clamping: number(8...15) * 60)
            )
            return AvailableSegment(
                start: start,
                end: start.adding(seconds: Int64(number(1...8)) * 1800),
                certainty: one(AvailableSegment.Certainty.allCases),
                capacityLeft: chance(50) ? nil : number(0...2)
            )
        }.shuffled(using: &dice)
    }

    mutating func offer(_ index: Int, _ territory: Territory, _ zone: CivilZone) -> Offer {
        let commune = "72\(100 + number(0...11))"
        let house = chance(30) ? territory.houses[number(0...3)] : nil
        let mode = one(RandomRouting.modes)
        let needsPlace = mode.kind(hasPlace: false) == .onSite || mode == .rail || mode == .coach
        let place =
            house.map { OfferPlace(commune: $0.commune, location: $0.location, house: $0.id) }
            ?? OfferPlace(commune: commune, location: chance(60) ? point() : nil)
        let from = chance(15) ? RandomRouting.day.advanced(by: number(-10...30)) : nil
        let until = chance(15) ? (from ?? RandomRouting.day).advanced(by: number(1...30)) : nil
        let schedule: OfferSchedule =
            switch number(0...4) {
            case 0: .always
            case 1: .unknown
            case 2: .house("h\(number(0...3))")
            case 3: .weekly(hours())
            default: .presences(some((0..<5).map { "p\($0)" }, 25))
            }
        // A schedule of several presences may overlap: keep one.
        let single: OfferSchedule =
            if case .presences(let ids) = schedule { .presences(Array(ids.prefix(1))) } else { schedule }
        return Offer(
            id: "o\(100 + (index * 37) % 900)",
            label: Label(fr: "o"),
            serviceOperator: chance(85) ? one(RandomRouting.operators) : nil,
            mode: mode,
            themes: some(["famille", "sante"], 15),
            motifs: some(RandomRouting.motifs, 15),
            place: needsPlace || chance(20) ? place : nil,
            catchment: chance(70)
                ? .wholeNetwork
                : .areas(
                    communes: Set(some(territory.communes.map(\.code), 40)),
                    epci: Set(some(territory.epci.map(\.siren), 30))
                ),
            schedule: single,
            feeCents: chance(60) ? number(0...3) * 150 : nil,
            publics: Set(some(RandomRouting.publics, 15)),
            facilities: Set(some(RandomRouting.facilities, 15)),
            observedDelayDays: chance(50) ? number(0...20) : nil,
            validity: Validity(from: from, until: until),
            doubt: chance(20) ? Label(fr: "?") : nil
        )
    }

    mutating func words() -> Words {
        let terms = { (ids: [String]) in ids.map { Term(id: $0, label: Label(fr: $0)) } }
        return Words(
            themes: ["famille", "sante"].map { Theme(id: $0, label: Label(fr: $0)) },
            motifs: RandomRouting.motifs.map { id in
                Motif(
                    id: id,
                    theme: String(id.prefix { $0 != "." }),
                    label: Label(fr: id),
                    synonyms: [],
                    operators: some(RandomRouting.operators, 60)
                )
            },
            operators: RandomRouting.operators.map { id in
                ServiceOperator(
                    id: id,
                    label: Label(fr: id),
                    shortLabel: id,
                    themes: some(["famille", "sante"], 70),
                    synonyms: []
                )
            },
            channels: terms(["telephone", "visio"]),
            levels: terms(["information"]),
            publics: terms(RandomRouting.publics),
            obstacles: terms(RandomRouting.obstacles),
            ageBands: [],
            outcomes: []
        )
    }

    mutating func model() -> RoutingModel {
        let label = Label(fr: "")
        var times = TravelTimes()
        for _ in 0..<6 {
            times["72\(100 + number(0...11))", "72\(100 + number(0...11))", one(["car", "train", "walk"])] =
                number(1...90) * 60
        }
        let travel = TravelModel(
            name: label,
            errorPercent: 30,
            factor: 1.3,
            factors: ["rural": 1.5],
            mobilities: [
                Mobility(
                    id: "walk",
                    label: label,
                    kilometresPerHour: 4.5,
                    boundMetres: 4000,
                    centsPerKilometre: 0,
                    isForAnyone: true,
                    notWith: ["moteur"]
                ),
                Mobility(id: "car", label: label, kilometresPerHour: 50, overheadSeconds: 300, centsPerKilometre: 20),
                Mobility(
                    id: "train",
                    label: label,
                    kind: .stops(modes: [.rail, .coach], accessMetres: 3000, accessKilometresPerHour: 4.5),
                    kilometresPerHour: 55,
                    overheadSeconds: 1200
                ),
                Mobility(
                    id: "lift",
                    label: label,
                    kind: .offers(.volunteerDrivers),
                    kilometresPerHour: 45,
                    overheadSeconds: 600,
                    boundMetres: 20_000
                ),
            ],
            assumed: ["car"],
            beyond: chance(50) ? .rulesOut : .costs,
            times: times
        )
        var model = RoutingModel(travel: travel)
        model.competence = (0..<4).map { index in
            let named = some(RandomRouting.operators, 40)
            return CompetenceRule(
                id: "r\(index)",
                label: label,
                text: label,
                scope: RuleScope(
                    motifs: Set(some(RandomRouting.motifs, 30)),
                    themes: Set(some(["famille", "sante"], 20)),
                    regimes: Set(Regime.allCases.filter { _ in chance(30) }),
                    communes: Set(some((0..<12).map { "72\(100 + $0)" }, 10)),
                    epci: Set(some((0..<3).map { "20000000\($0)" }, 15)),
                    publics: Set(some(RandomRouting.publics, 15))
                ),
                effect: chance(50) ? .allows(named) : .excludes(named)
            )
        }
        model.facilities = [
            Facility(id: "signes", label: label), Facility(id: "visite", label: label, comesToPerson: true),
        ]
        model.access = [
            AccessRule(
                id: "sourd",
                label: label,
                text: label,
                obstacles: ["surdite"],
                modes: [.telephone],
                unless: ["signes"]
            ),
            AccessRule(id: "ecran", label: label, text: label, obstacles: ["illectronisme"], modes: [.electronicForm]),
            AccessRule(
                id: "papier",
                label: label,
                text: label,
                obstacles: ["illectronisme", "moteur"],
                modes: [.mail, .kiosk],
                effect: .effort(7)
            ),
        ]
        for mode in RandomRouting.modes {
            model.modes[mode] = RoutingModel.ModeRule(
                effort: number(0...20),
                channels: Set(some(["telephone", "visio"], 30))
            )
        }
        model.levels = ["famille.a": "information", "sante.b": "information"]
        model.houseFeeCents = chance(50) ? 0 : nil
        for term in CostTerm.allCases {
            model.weights[term] = CostWeight(label: label, text: label, thousandths: number(0...8) * 500)
        }
        model.urgentHundredths = 300
        model.servingSeconds = 900
        model.assumptions = RoutingModel.Assumptions(waitDays: 2, delayDays: 9, feeCents: 100, fareCents: 400)
        model.proposals = RoutingModel.Proposals(
            first: number(1...5),
            operators: number(1...3),
            houses: 100,
            most: 1000
        )
        return model
    }
}
