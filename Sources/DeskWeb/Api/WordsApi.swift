internal import Hummingbird
internal import Reception
internal import Territory
internal import Wording

/// The network's words, communes and forms, for scripts.
struct WordsApi: Sendable {
    private let services: DeskServices
    private let finder: Finder

    init(_ keeper: Doorkeeper, _ finder: Finder) {
        services = keeper.services
        self.finder = finder
    }

    /// Every list of words.
    func words(_ request: DeskRequest) -> Response {
        let words = services.words
        return .document([
            "themes": .list(words.themes.map { ["id": .text($0.id), "label": $0.label.json] }),
            "motifs": .list(words.motifs.map(motif)),
            "operators": .list(
                words.operators.map {
                    [
                        "id": .text($0.id), "label": $0.label.json, "shortLabel": .text($0.shortLabel),
                        "themes": JSONValue($0.themes), "synonyms": JSONValue($0.synonyms),
                    ]
                }
            ),
            "outcomes": .list(
                words.outcomes.map {
                    [
                        "id": .text($0.id), "label": $0.label.json, "effect": .text($0.effect.rawValue),
                        "key": JSONValue($0.key),
                    ]
                }
            ),
            "channels": terms(.channels),
            "levels": terms(.levels),
            "publics": terms(.publics),
            "obstacles": terms(.obstacles),
            "ageBands": terms(.ageBands),
        ])
    }

    /// The motifs of what was typed, this house's frequent ones first.
    func motifs(_ request: DeskRequest) async throws -> Response {
        let found = await finder.motifs(try typed(request), now: request.now)
        return .document([
            "motifs": .list(found.map { ["motif": motif($0.motif), "operator": JSONValue($0.operatorID)] })
        ])
    }

    /// The communes of a name or a postal code, the nearest first.
    func communes(_ request: DeskRequest) throws -> Response {
        let found = finder.communes(try typed(request)).map { match in
            JSONValue.object([
                "code": .text(match.commune.code),
                "name": .text(match.commune.name),
                "departement": .text(match.commune.departement),
                "postalCodes": JSONValue(match.commune.postalCodes),
                "matched": .text(match.matchedName),
                "isFormerName": .boolean(match.isFormerName),
            ])
        }
        return .document(["communes": .list(found)])
    }

    private func typed(_ request: DeskRequest) throws(DeskFault) -> String {
        guard let typed = request.query["q"] else { throw .badParameter("q", textKey: "desk.api.rule.missing") }
        guard typed.count <= 200 else { throw .badParameter("q", textKey: "desk.api.rule.tooLong") }
        return typed
    }

    private func motif(_ motif: Motif) -> JSONValue {
        [
            "id": .text(motif.id), "theme": .text(motif.theme), "label": motif.label.json,
            "synonyms": JSONValue(motif.synonyms), "operators": JSONValue(motif.operators),
        ]
    }

    private func terms(_ list: WordList) -> JSONValue {
        .list(services.words.terms(list).map { ["id": .text($0.id), "label": $0.label.json] })
    }
}

extension Label {
    /// The name in each of its languages, by two-letter code.
    var json: JSONValue { .object(others.mapValues(JSONValue.text).merging(["fr": .text(fr)]) { $1 }) }
}
