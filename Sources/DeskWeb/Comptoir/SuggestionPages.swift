internal import Hummingbird
internal import Reception
internal import Territory
internal import Wording

/// What the script offers while something is typed; the words and the communes are public, no visit is.
struct SuggestionPages: Sendable {
    private let services: DeskServices
    private let settings: DeskSettings
    private let motifs: MotifFinder
    private let communes: CommuneFinder

    init(_ keeper: Doorkeeper) {
        services = keeper.services
        settings = keeper.settings
        motifs = MotifFinder(keeper.services.words)
        communes = CommuneFinder(keeper.services.territory)
    }

    private struct Suggestions: Encodable {
        let results: [Suggestion]
    }

    private struct Suggestion: Encodable {
        let id: String
        let name: String
        let hint: String?
    }

    func motifs(_ request: DeskRequest) -> Response {
        let words = services.words
        let found = motifs.matches(request.query["q"] ?? "", limit: settings.motifChoices)
        let results = found.map { motif in
            let operators = motif.operators.compactMap { words.serviceOperator($0)?.shortLabel }
            let theme = words.themes.first { $0.id == motif.theme }?.label.text(request.language)
            return Suggestion(
                id: motif.id,
                name: motif.label.text(request.language),
                hint: ([theme].compactMap(\.self) + operators).joined(separator: " · ")
            )
        }
        return .json(Suggestions(results: results))
    }

    func communes(_ request: DeskRequest) -> Response {
        let found = communes.matches(request.query["q"] ?? "", limit: settings.communeChoices)
        let results = found.map { Suggestion(id: $0.code, name: CommuneField.label($0), hint: nil) }
        return .json(Suggestions(results: results))
    }
}
