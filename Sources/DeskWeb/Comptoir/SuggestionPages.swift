internal import Hummingbird
internal import Reception
internal import Territory
internal import Wording

/// What the script offers while something is typed; the words and the communes are public, no visit is.
///
/// What is typed comes as a form's, never in the address: a name may have been typed by mistake.
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
        let line = EntryLine(request.form["q"] ?? "", words: words, form: services.form)
        // A place typed alone, or last with nothing else to look for: its communes, the nearest first.
        if line.endsWithToken, line.rest.isEmpty, case .place(let code) = line.tokens.last {
            return .json(Suggestions(results: communes(code, request.language) { "commune:\($0)" }))
        }
        let found = await finder.motifs(line.rest, now: request.now)
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
        .json(Suggestions(results: communes(request.form["q"] ?? "", request.language) { $0 }))
    }

    private func communes(
        _ typed: String,
        _ language: Language,
        _ id: (_ code: String) -> String
    ) -> [Suggestion] {
        finder.communes(typed).map { match in
            let former = ["name": match.matchedName]
            return Suggestion(
                id: id(match.commune.code),
                name: CommuneField.label(match.commune),
                hint: match.isFormerName ? services.texts.text("desk.comptoir.formerly", language, former) : nil
            )
        }
    }
}
