internal import Hummingbird
internal import Reception
internal import Territory
internal import Wording

/// Who can serve a person, for scripts: the same answer as the page and the command.
struct RouteApi: Sendable {
    private let services: DeskServices

    init(_ keeper: Doorkeeper) {
        services = keeper.services
    }

    /// The ranked ways for a need.
    ///
    /// Asked by POST though nothing is changed: what a person needs, and what makes it hard, has no place in an address.
    func route(_ request: DeskRequest) async throws -> Response {
        guard let board = services.routing else { throw DeskFault.notFound }
        let today = services.day(of: request.now)
        let question = try question(request, board.index(on: today))
        let day = services.day(of: question.at)
        try await services.presences.count(from: day)
        let index = board.index(on: day)
        let answer: RoutingAnswer
        do {
            answer = try index.answer(question)
        } catch {
            let (field, value) =
                switch error {
                case .unknownMotif(let id): ("motif", id)
                case .unknownCommune(let code): ("commune", code)
                case .unknownHouse(let id): ("house", id)
                }
            throw RouteApi.unknown(field, value)
        }
        let document = RoutingDocument(
            answer,
            to: question,
            index,
            houses: services.territory.houses,
            services.texts,
            request.language
        )
        return .document(document.document)
    }

    private func question(_ request: DeskRequest, _ index: RoutingIndex) throws(DeskFault) -> RoutingQuestion {
        guard case .object(let members) = request.document else {
            throw .invalid([VisitFault(field: "", textKey: "desk.api.rule.notQuestion")])
        }
        let reader = RouteReader(members: members)
        var faults: [VisitFault] = []
        let motif = reader.text("motif", required: true, &faults) ?? ""
        let commune = reader.text("commune", required: true, &faults) ?? ""
        let words = services.words
        let (obstacles, publics) = (words.obstacles.map(\.id), words.publics.map(\.id))
        let means = index.model.travel.mobilities.map(\.id) + [VisitSheet.noMobility]
        let mobility = reader.texts("mobility", among: means, &faults)
        let needs = Set(reader.texts("needs", among: obstacles + publics, &faults) ?? [])
        let regimes = Regime.allCases.map(\.rawValue) + [RouteApi.unknownRegime]
        let regime = reader.text("regime", among: regimes, &faults)
        let channel = reader.text("channel", among: words.channels.map(\.id), &faults)
        let house = reader.text("house", among: services.territory.houses.map(\.id), &faults)
        var at = request.now
        if let text = reader.text("at", &faults) {
            if let instant = Instant(iso: text) {
                at = instant
            } else {
                faults.append(VisitFault(field: "/at", textKey: "visitFile.badInstant"))
            }
        }
        let isUrgent = reader.truth("urgent", &faults) ?? false
        reader.refuseOthers(&faults)
        guard faults.isEmpty else { throw .invalid(faults) }
        return RoutingQuestion(
            motif: motif,
            commune: services.geography.resolve(commune, on: index.days.lowerBound).codes.first ?? commune,
            regime: regime.flatMap(Regime.init(rawValue:)),
            mobilities: mobility.map { Set($0).subtracting([VisitSheet.noMobility]) },
            obstacles: needs.intersection(obstacles),
            publics: needs.intersection(publics),
            channel: channel,
            isUrgent: isUrgent,
            at: at,
            house: house
        )
    }

    /// The word that says the regime is not known.
    static let unknownRegime = "inconnu"

    fileprivate static func unknown(_ field: String, _ value: String) -> DeskFault {
        .invalid([
            VisitFault(field: "/\(field)", textKey: "visit.unknownWord", places: ["value": String(value.prefix(40))])
        ])
    }
}

/// Reads the members of a question, each fault kept beside its name.
private struct RouteReader {
    private static let names = [
        "motif", "commune", "regime", "mobility", "needs", "channel", "urgent", "at", "house",
    ]

    let members: [String: JSONValue]

    func text(
        _ name: String,
        required: Bool = false,
        among known: [String]? = nil,
        _ faults: inout [VisitFault]
    ) -> String? {
        switch members[name] ?? .null {
        case .null:
            if required { faults.append(VisitFault(field: "/\(name)", textKey: "desk.api.rule.missingMember")) }
            return nil
        case .text(let text):
            if let known, !known.contains(text) {
                faults.append(unknown(name, text))
                return nil
            }
            return text
        default:
            faults.append(VisitFault(field: "/\(name)", textKey: "visitFile.notText"))
            return nil
        }
    }

    func texts(_ name: String, among known: [String], _ faults: inout [VisitFault]) -> [String]? {
        switch members[name] ?? .null {
        case .null: return nil
        case .list(let values):
            var texts: [String] = []
            for (index, value) in values.enumerated() {
                guard case .text(let text) = value else {
                    faults.append(VisitFault(field: "/\(name)/\(index)", textKey: "visitFile.notText"))
                    continue
                }
                if !known.contains(text) { faults.append(unknown("\(name)/\(index)", text)) }
                texts.append(text)
            }
            return texts
        default:
            faults.append(VisitFault(field: "/\(name)", textKey: "visitFile.notList"))
            return nil
        }
    }

    func truth(_ name: String, _ faults: inout [VisitFault]) -> Bool? {
        switch members[name] ?? .null {
        case .null: return nil
        case .boolean(let value): return value
        default:
            faults.append(VisitFault(field: "/\(name)", textKey: "desk.api.rule.truth"))
            return nil
        }
    }

    func refuseOthers(_ faults: inout [VisitFault]) {
        for name in members.keys.sorted() where !RouteReader.names.contains(name) {
            let shown = String(name.prefix(40)).replacing("~", with: "~0").replacing("/", with: "~1")
            faults.append(
                VisitFault(field: "/\(shown)", textKey: "desk.api.rule.unknownMember", places: ["key": shown])
            )
        }
    }

    private func unknown(_ field: String, _ value: String) -> VisitFault {
        VisitFault(field: "/\(field)", textKey: "visit.unknownWord", places: ["value": String(value.prefix(40))])
    }
}
