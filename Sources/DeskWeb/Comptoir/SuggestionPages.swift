internal import Hummingbird
internal import Reception
internal import Territory
internal import Wording

/// What the script offers while something is typed; the words and the communes are public, no visit is.
struct SuggestionPages: Sendable {
    private let services: DeskServices
    private let finder: Finder

    init(_ keeper: Doorkeeper, _ finder: Finder) {
        services = keeper.services
        self.finder = finder
    }

    private struct Suggestions: Encodable {
        let results: [Suggestion]
    }

    private struct Suggestion: Encodable {
        let id: String
        let name: String
        let hint: String?
    }

    func motifs(_ request: DeskRequest) async -> Response {
        let words = services.words
        let found = await finder.motifs(request.query["q"] ?? "", now: request.now)
        let results = found.map { match in
            let motif = match.motif
            let operators = motif.operators.compactMap { words.serviceOperator($0)?.shortLabel }
            let theme = words.themes.first { $0.id == motif.theme }?.label.text(request.language)
            return Suggestion(
                id: SheetGesture.adding(motif.id, match.operatorID),
                name: motif.label.text(request.language),
                hint: ([theme].compactMap(\.self) + operators).joined(separator: " · ")
            )
        }
        return .json(Suggestions(results: results))
    }

    func communes(_ request: DeskRequest) -> Response {
        let t = services.texts
        let results = finder.communes(request.query["q"] ?? "").map { match in
            let former = ["name": match.matchedName]
            return Suggestion(
                id: match.commune.code,
                name: CommuneField.label(match.commune),
                hint: match.isFormerName ? t.text("desk.comptoir.formerly", request.language, former) : nil
            )
        }
        return .json(Suggestions(results: results))
    }
}
