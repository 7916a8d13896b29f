public import Territory
public import Wording

/// The routing's answer as scripts read it: the JSON of the contract, the same from the command, the page and the API.
///
/// What is unknown is `null`. Keys in English, texts in the reader's language.
public struct RoutingDocument: Sendable {
    private let answer: RoutingAnswer
    private let question: RoutingQuestion
    private let index: RoutingIndex
    private let houses: [String: String]
    private let speech: RoutingSpeech
    private let language: Language

    /// The document of an answer.
    /// - Parameters:
    ///   - answer: what the routing answered.
    ///   - question: what was asked.
    ///   - index: the network that answered.
    ///   - houses: the network's houses, for their names.
    ///   - texts: the texts of the catalogue.
    ///   - language: the reader's.
    public init(
        _ answer: RoutingAnswer,
        to question: RoutingQuestion,
        _ index: RoutingIndex,
        houses: [House],
        _ texts: TextCatalogue,
        _ language: Language
    ) {
        self.answer = answer
        self.question = question
        self.index = index
        self.houses = Dictionary(houses.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        self.language = language
        speech = RoutingSpeech(index, texts, language)
    }

    /// The document.
    public var document: JSONValue {
        [
            "motif": .text(question.motif),
            "commune": .text(question.commune),
            "regime": JSONValue(question.regime?.rawValue),
            "at": instant(question.at),
            "house": JSONValue(question.house),
            "onSite": answer.onSite.map(onSite) ?? .null,
            "ways": .list(answer.ways.map(way)),
            "wayCount": .integer(answer.wayCount),
            "competent": JSONValue(answer.competent),
            "ruledOut": .list(answer.ruledOut.map(ruledOut)),
            "questions": .list(answer.questions.map(asked)),
            "travelModel": [
                "name": .text(index.model.travel.name.text(language)),
                "errorPercent": .integer(index.model.travel.errorPercent),
            ],
        ]
    }

    private func instant(_ instant: Instant?) -> JSONValue { JSONValue(instant.map { index.zone.iso($0) }) }

    private func onSite(_ onSite: RoutingAnswer.OnSite) -> JSONValue {
        [
            "level": .text(onSite.level),
            "house": .text(onSite.house),
            "firstAt": instant(onSite.moment.instant),
            "firstIs": .text(onSite.moment.word),
            "text": .text(speech.sentence(onSite, house: houses[onSite.house] ?? onSite.house)),
        ]
    }

    private func way(_ way: Way) -> JSONValue {
        let offer = way.offer
        let place: JSONValue? = offer.place.map { place in
            [
                "name": JSONValue(place.name), "commune": .text(place.commune), "house": JSONValue(place.house),
                "latitude": JSONValue(place.location?.latitude), "longitude": JSONValue(place.location?.longitude),
            ]
        }
        return .object([
            "offer": .text(offer.id),
            "label": .text(offer.label.text(language)),
            "operator": JSONValue(offer.serviceOperator),
            "level": JSONValue(way.level),
            "mode": .text(offer.mode.rawValue),
            "rank": .integer(way.rank),
            "place": place ?? .null,
            "firstAt": instant(way.moment.instant),
            "firstIs": .text(way.moment.word),
            "distanceMetres": JSONValue(way.journey?.distanceMetres),
            "travelSeconds": JSONValue(way.journey?.seconds),
            "travel": way.journey.map(travel) ?? .null,
            "costCents": JSONValue(way.costCents),
            "feeCents": JSONValue(offer.feeCents),
            "observedDelayDays": JSONValue(offer.observedDelayDays),
            "bring": .list(way.bring.map { .text($0.text(language)) }),
            "doubt": JSONValue(offer.doubt?.text(language)),
            "checkedOn": JSONValue(offer.checkedOn),
            "isStale": .boolean(offer.isStale(on: index.zone.day(of: question.at), after: index.model.staleDays)),
            "costs": .list(way.costs.map(cost)),
            "text": .text(speech.sentence(way)),
        ])
    }

    private func travel(_ journey: Journey) -> JSONValue {
        let (isEstimate, error): (Bool, Int?) =
            switch journey.source {
            case .table: (false, nil)
            case .model(let percent): (true, percent)
            }
        return [
            "mobility": JSONValue(journey.mobility),
            "isEstimate": .boolean(isEstimate),
            "errorPercent": JSONValue(error),
            "fareCents": JSONValue(journey.cents),
            "with": JSONValue(journey.with),
            "isTooFar": .boolean(journey.isTooFar),
        ]
    }

    private func cost(_ line: CostLine) -> JSONValue {
        [
            "term": .text(line.term.rawValue),
            "points": .number(Double(line.thousandths) / 1000),
            "isAssumed": .boolean(line.isAssumed),
            "label": JSONValue(index.model.weights[line.term]?.label.text(language)),
            "text": JSONValue(index.model.weights[line.term]?.text.text(language)),
        ]
    }

    private func ruledOut(_ ruledOut: RuledOut) -> JSONValue {
        [
            "rule": .text(ruledOut.rule.id),
            "operator": JSONValue(ruledOut.serviceOperator),
            "offers": JSONValue(ruledOut.offers),
            "label": JSONValue(speech.name(ruledOut.rule)),
            "text": .text(speech.explanation(ruledOut.rule)),
        ]
    }

    private func asked(_ question: OpenQuestion) -> JSONValue {
        let (id, about): (String, [String]) =
            switch question {
            case .regime(let rules): ("regime", rules)
            case .publics(let publics): ("publics", publics)
            case .mobility: ("mobility", [])
            }
        return ["id": .text(id), "about": JSONValue(about), "text": .text(speech.sentence(question))]
    }
}

extension FirstMoment {
    /// The word that scripts read for how sure it is: `sure`, `dayOnly`, `doubtful` or `unknown`.
    public var word: String {
        switch self {
        case .at: "sure"
        case .dayOf: "dayOnly"
        case .doubtful: "doubtful"
        case .unknown: "unknown"
        }
    }
}
