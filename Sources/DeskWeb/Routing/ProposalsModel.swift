internal import Reception
internal import Territory
internal import Wording

/// What is proposed for a request, as the panel beside the entry shows it.
struct ProposalsModel {
    /// The panel alone.
    struct Fragment {
        let proposals: ProposalsModel?
    }

    struct WayLine {
        let digit: Int?
        let place: Int
        let offer: String
        let name: String
        let sentence: String
        let bring: [String]
        let hasBring: Bool
        let isChosen: Bool
    }

    struct Choice {
        let inputID: String
        let id: String
        let name: String
        let isChosen: Bool
    }

    struct Chosen {
        let text: String
        let number: Int
    }

    /// The request, from 1.
    let number: Int
    let title: String
    let from: String
    let onSite: String?
    let count: String
    /// The first ones.
    let ways: [WayLine]
    let otherWays: [WayLine]
    let hasOtherWays: Bool
    let hasNone: Bool
    let chosen: Chosen?
    let questions: [String]
    let hasQuestions: Bool
    let ruledOut: [String]
    let hasRuledOut: Bool
    let travelModel: String
    let regimes: [Choice]
    let mobilities: [Choice]
    let isUrgent: Bool
    /// From when ways were asked for, in words; `nil` for now.
    let asked: String?
    /// Whether a day or a time was told.
    let isTimed: Bool
    let today: String
    let fromDay: String
    let fromTime: String
    /// Whether something of the person is told, or to be asked: what to tell it with stands open then.
    let isPersonOpen: Bool

    init(_ proposals: Proposals, _ sheet: VisitSheet, _ services: DeskServices, _ t: PageTexts) {
        let (answer, index) = (proposals.answer, proposals.index)
        let speech = RoutingSpeech(index, services.texts, t.language)
        let language = t.language
        let orientation =
            sheet.lines.indices.contains(proposals.number - 1)
            ? sheet.lines[proposals.number - 1].orientation : nil
        number = proposals.number
        title = t("routing.title", ["motif": proposals.motif.label.text(language)])
        let commune = services.geography.commune(proposals.question.commune, on: index.days.lowerBound)
        let places = ["commune": commune?.name ?? proposals.question.commune]
        from = t(proposals.isFromHouse ? "routing.fromHouse" : "routing.from", places)
        onSite = answer.onSite.map { found in
            let name = services.territory.houses.first { $0.id == found.house }?.name ?? found.house
            return speech.sentence(found, house: name)
        }
        let all = answer.ways.enumerated().map { place, way in
            WayLine(
                digit: place < 9 ? place + 1 : nil,
                place: place + 1,
                offer: way.offer.id,
                name: way.offer.label.text(language),
                sentence: speech.sentence(way),
                bring: way.bring.map { $0.text(language) },
                hasBring: !way.bring.isEmpty,
                isChosen: way.offer.id == orientation?.offer
            )
        }
        let first = index.model.proposals.first
        ways = Array(all.prefix(first))
        otherWays = Array(all.dropFirst(first))
        hasOtherWays = !otherWays.isEmpty
        hasNone = all.isEmpty
        count = t("routing.count", ["count": String(answer.wayCount)])
        chosen = orientation.map { orientation in
            Chosen(
                text: t("routing.chosen", ["way": OrientationText(services, t).told(orientation)]),
                number: proposals.number
            )
        }
        questions = answer.questions.map(speech.sentence)
        hasQuestions = !questions.isEmpty
        ruledOut = answer.ruledOut.map { ruledOut in
            let who = ruledOut.serviceOperator.map { services.words.serviceOperator($0)?.shortLabel ?? $0 }
            let text = speech.explanation(ruledOut.rule)
            return t("routing.ruledOutLine", ["operator": who ?? t("routing.houses"), "text": text])
        }
        hasRuledOut = !ruledOut.isEmpty
        let travel = index.model.travel
        travelModel = t(
            "routing.travelModel",
            ["name": travel.name.text(language), "percent": String(travel.errorPercent)]
        )
        regimes =
            [Choice(inputID: "regime-0", id: "", name: t("routing.regime.unknown"), isChosen: sheet.regime == nil)]
            + Regime.allCases.enumerated().map { number, regime in
                let name =
                    switch regime {
                    case .general: t("routing.regime.general")
                    case .agricole: t("routing.regime.agricole")
                    case .independant: t("routing.regime.independant")
                    }
                return Choice(
                    inputID: "regime-\(number + 1)",
                    id: regime.rawValue,
                    name: name,
                    isChosen: regime == sheet.regime
                )
            }
        let none = Choice(
            inputID: "mobilite-0",
            id: VisitSheet.noMobility,
            name: t("routing.mobility.none"),
            isChosen: sheet.mobilities?.isEmpty == true
        )
        // What anyone has, feet and transport on demand, is not asked.
        mobilities =
            travel.mobilities.filter { !$0.isForAnyone }.enumerated().map { number, mobility in
                Choice(
                    inputID: "mobilite-\(number + 1)",
                    id: mobility.id,
                    name: mobility.label.text(language),
                    isChosen: sheet.mobilities?.contains(mobility.id) ?? false
                )
            } + [none]
        isUrgent = sheet.isUrgent
        let now = services.now()
        today = services.day(of: now).description
        fromDay = sheet.fromDay?.description ?? ""
        fromTime = sheet.fromTime?.description ?? ""
        isTimed = sheet.fromDay != nil || sheet.fromTime != nil
        let isLater = now < proposals.question.at
        asked = isLater ? t("routingWhen.asked", ["instant": speech.written(.instant(proposals.question.at))]) : nil
        let dependsOnRegime = answer.questions.contains { if case .regime = $0 { true } else { false } }
        isPersonOpen = dependsOnRegime || isUrgent || isTimed || sheet.regime != nil || sheet.mobilities != nil
    }
}

/// How an orientation is told once it is chosen.
struct OrientationText {
    private let services: DeskServices
    private let t: PageTexts

    init(_ services: DeskServices, _ t: PageTexts) {
        self.services = services
        self.t = t
    }

    /// The offer's name; its identifier when the network no longer has it.
    func name(_ orientation: Orientation) -> String {
        offer(orientation)?.label.text(t.language) ?? orientation.offer
    }

    /// The offer itself; `nil` when the network no longer has it.
    func offer(_ orientation: Orientation) -> Offer? {
        services.routing?.index(on: services.day(of: services.now())).offers.first { $0.id == orientation.offer }
    }

    /// What was chosen, and for when.
    func told(_ orientation: Orientation) -> String {
        [name(orientation), when(orientation)].compactMap(\.self).joined(separator: ", ")
    }

    /// The day and the hour that were told, as sure as they were; `nil` when they were not known.
    func when(_ orientation: Orientation) -> String? {
        orientation.firstAt.map { instant in
            let zone = services.territory.network.zone
            let places = [
                "day": zone.day(of: instant).inFull(t.language), "time": zone.timeOfDay(of: instant).description,
            ]
            return switch orientation.firstIs {
            case "dayOnly": t("routing.momentDay", places)
            case "doubtful": t("routing.momentDoubtful", places)
            default: t("routing.moment", places)
            }
        }
    }
}
