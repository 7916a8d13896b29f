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

    /// The JSON of the contract.
    var document: JSONValue {
        RoutingDocument(answer, to: question, index, houses: files.territory.houses, Speech.texts, Speech.language)
            .document
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
}
