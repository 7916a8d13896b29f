internal import Reception
internal import Territory
internal import Wording

/// The routing's answer as a person or a script reads it.
struct RoutePortrait {
    private let answer: RoutingAnswer
    private let question: RoutingQuestion
    private let index: RoutingIndex
    private let files: NetworkFiles
    private let speech: RoutingSpeech

    init(_ answer: RoutingAnswer, question: RoutingQuestion, index: RoutingIndex, files: NetworkFiles) {
        self.answer = answer
        self.question = question
        self.index = index
        self.files = files
        speech = RoutingSpeech(index, Speech.texts, Speech.language)
    }

    /// The JSON of the contract; what is unknown is `null`.
    var document: JSON {
        .object([
            "motif": .string(question.motif),
            "commune": .string(question.commune),
            "regime": JSON(question.regime?.rawValue),
            "at": JSON(question.at, index.zone),
            "house": JSON(question.house),
            "onSite": answer.onSite.map(onSite) ?? .null,
            "ways": .array(answer.ways.map(way)),
            "wayCount": .integer(answer.wayCount),
            "competent": .array(answer.competent.map(JSON.string)),
            "ruledOut": .array(answer.ruledOut.map(ruledOut)),
            "questions": .array(answer.questions.map(asked)),
            "travelModel": .object([
                "name": .string(index.model.travel.name.text(Speech.language)),
                "errorPercent": .integer(index.model.travel.errorPercent),
            ]),
        ])
    }

    /// The same in sentences.
    var sentences: String {
        var lines: [String] = []
        if let onSite = answer.onSite { lines.append(speech.sentence(onSite, house: name(onSite.house))) }
        lines.append(
            answer.ways.isEmpty
                ? Speech.text("command.route.none")
                : Speech.text(
                    "command.route.ways",
                    ["count": String(answer.wayCount), "shown": String(answer.ways.count)]
                )
        )
        for (number, way) in answer.ways.enumerated() {
            lines.append("\(number + 1). " + speech.sentence(way))
        }
        if let bring = answer.ways.first?.bring, !bring.isEmpty {
            let all = bring.map { $0.text(Speech.language) }.joined(separator: " ; ")
            lines.append(Speech.text("command.route.bring", ["bring": all]))
        }
        if !answer.ruledOut.isEmpty {
            lines.append(Speech.text("command.route.ruledOut"))
            lines += answer.ruledOut.map { "- " + sentence($0) }
        }
        if !answer.questions.isEmpty {
            lines.append(Speech.text("command.route.ask"))
            lines += answer.questions.map { "- " + speech.sentence($0) }
        }
        return lines.joined(separator: "\n")
    }

    private func sentence(_ ruledOut: RuledOut) -> String {
        let who = ruledOut.serviceOperator.map { files.words.serviceOperator($0)?.shortLabel ?? $0 }
        return Speech.text(
            "command.route.ruledOut.line",
            [
                "operator": who ?? Speech.text("command.route.houses"), "text": speech.explanation(ruledOut.rule),
                "count": String(ruledOut.offers.count),
            ]
        )
    }

    private func name(_ house: String) -> String {
        files.territory.houses.first { $0.id == house }?.name ?? house
    }

    private func onSite(_ onSite: RoutingAnswer.OnSite) -> JSON {
        .object([
            "level": .string(onSite.level),
            "house": .string(onSite.house),
            "firstAt": JSON(onSite.moment.instant, index.zone),
            "firstIs": .string(onSite.moment.word),
            "text": .string(speech.sentence(onSite, house: name(onSite.house))),
        ])
    }

    private func way(_ way: Way) -> JSON {
        let offer = way.offer
        let place = offer.place.map { place in
            JSON.object([
                "name": JSON(place.name), "commune": .string(place.commune), "house": JSON(place.house),
                "latitude": JSON(place.location?.latitude), "longitude": JSON(place.location?.longitude),
            ])
        }
        return .object([
            "offer": .string(offer.id),
            "label": .string(offer.label.text(Speech.language)),
            "operator": JSON(offer.serviceOperator),
            "level": JSON(way.level),
            "mode": .string(offer.mode.rawValue),
            "rank": .integer(way.rank),
            "place": place ?? .null,
            "firstAt": JSON(way.moment.instant, index.zone),
            "firstIs": .string(way.moment.word),
            "distanceMetres": JSON(way.journey?.distanceMetres),
            "travelSeconds": JSON(way.journey?.seconds),
            "travel": way.journey.map(travel) ?? .null,
            "costCents": JSON(way.costCents),
            "feeCents": JSON(offer.feeCents),
            "observedDelayDays": JSON(offer.observedDelayDays),
            "bring": .array(way.bring.map { .string($0.text(Speech.language)) }),
            "doubt": JSON(offer.doubt?.text(Speech.language)),
            "checkedOn": JSON(offer.checkedOn),
            "costs": .array(way.costs.map(cost)),
            "text": .string(speech.sentence(way)),
        ])
    }

    private func travel(_ journey: Journey) -> JSON {
        let (isEstimate, error): (Bool, Int?) =
            switch journey.source {
            case .table: (false, nil)
            case .model(let percent): (true, percent)
            }
        return .object([
            "mobility": JSON(journey.mobility),
            "isEstimate": .bool(isEstimate),
            "errorPercent": JSON(error),
            "fareCents": JSON(journey.cents),
            "with": .array(journey.with.map(JSON.string)),
            "isTooFar": .bool(journey.isTooFar),
        ])
    }

    private func cost(_ line: CostLine) -> JSON {
        let weight = index.model.weights[line.term]
        return .object([
            "term": .string(line.term.rawValue),
            "points": .number(Double(line.thousandths) / 1000),
            "isAssumed": .bool(line.isAssumed),
            "label": JSON(weight?.label.text(Speech.language)),
            "text": JSON(weight?.text.text(Speech.language)),
        ])
    }

    private func ruledOut(_ ruledOut: RuledOut) -> JSON {
        .object([
            "rule": .string(ruledOut.rule.id),
            "label": JSON(speech.name(ruledOut.rule)),
            "operator": JSON(ruledOut.serviceOperator),
            "offers": .array(ruledOut.offers.map(JSON.string)),
            "text": .string(speech.explanation(ruledOut.rule)),
        ])
    }

    private func asked(_ question: OpenQuestion) -> JSON {
        let (id, about): (String, [String]) =
            switch question {
            case .regime(let rules): ("regime", rules)
            case .publics(let publics): ("publics", publics)
            case .mobility: ("mobility", [])
            }
        return .object([
            "id": .string(id), "about": .array(about.map(JSON.string)), "text": .string(speech.sentence(question)),
        ])
    }
}

extension FirstMoment {
    /// The word that scripts read for how sure it is.
    var word: String {
        switch self {
        case .at: "sure"
        case .dayOf: "dayOnly"
        case .doubtful: "doubtful"
        case .unknown: "unknown"
        }
    }
}

extension JSON {
    /// An instant as the contract writes it, `null` when not known.
    init(_ value: Instant?, _ zone: CivilZone) { self = value.map { .string(zone.iso($0)) } ?? .null }
}
