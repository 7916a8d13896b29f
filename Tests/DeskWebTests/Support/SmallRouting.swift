import Reception
import Territory
import Wording

@testable import DeskWeb

/// Two operators for the housing benefit, between which the regime decides, and the house itself.
enum SmallRouting {
    static func board(_ zone: CivilZone, _ presences: PresencesInForce, _ offers: OffersInForce) -> RoutingBoard {
        var territory = SmallTerritory.territory(zone)
        for index in territory.communes.indices {
            territory.communes[index].centroid = Coordinates(latitude: 47.967, longitude: -0.233)
        }
        let geography = Geography(territory)
        let network = { @Sendable (days: ClosedRange<Day>) -> RoutingNetwork in
            var network = RoutingNetwork(
                geography: geography,
                words: SmallWords.words,
                offers: SmallRouting.offers,
                model: model,
                checks: offers.checks
            )
            // Those that count their places: the others are only in the grid.
            network.add(
                presences.roll.presences.filter { $0.capacity != nil },
                from: days.lowerBound,
                through: days.upperBound,
                taken: presences.taken
            )
            return network
        }
        return RoutingBoard(days: 30, revision: { presences.revision + offers.revision }, network: network)
    }

    private static let offers = ["caf", "msa"].flatMap { id in
        [
            Offer(
                id: "\(id)Form",
                label: Label(fr: "\(id.uppercased()) en ligne"),
                serviceOperator: id,
                mode: .electronicForm,
                schedule: .always
            ),
            Offer(
                id: "\(id)Telephone",
                label: Label(fr: "\(id.uppercased()) au téléphone"),
                serviceOperator: id,
                mode: .telephone,
                schedule: .weekly(SmallTerritory.house.hours)
            ),
        ]
    }

    private static let model = RoutingModel(
        travel: TravelModel(
            name: Label(fr: "À vol d’oiseau"),
            errorPercent: 35,
            factor: 1.3,
            mobilities: [
                Mobility(id: "pied", label: Label(fr: "à pied"), kilometresPerHour: 4, isForAnyone: true),
                Mobility(id: "voiture", label: Label(fr: "en voiture"), kilometresPerHour: 50),
            ]
        ),
        competence: [
            CompetenceRule(
                id: "agricoleSansCaf",
                label: Label(fr: "MSA"),
                text: Label(fr: "Au régime agricole, c’est la MSA."),
                scope: RuleScope(motifs: ["logement.apl"], regimes: [.agricole]),
                effect: .excludes(["caf"])
            )
        ],
        modes: [.electronicForm: RoutingModel.ModeRule(effort: 5), .telephone: RoutingModel.ModeRule(effort: 10)],
        levels: ["logement.apl": "information"],
        weights: [.effort: CostWeight(label: Label(fr: "Effort"), text: Label(fr: "Effort"), thousandths: 1000)],
        staleDays: 30
    )
}
