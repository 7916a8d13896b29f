internal import Reception
internal import Territory

/// Examples that the network itself would take: its own words, whatever they are.
enum ApiExample {
    /// A visit with one request, answered at once where the network has such an outcome.
    static func visit(_ words: Words) -> JSONValue {
        let outcome = words.outcomes.first { $0.effect == .closesOnSite } ?? words.outcomes.first
        return [
            "requests": [["motif": JSONValue(words.motifs.first?.id), "outcome": JSONValue(outcome?.id)]],
            "people": 1, "handlingSeconds": 600,
        ]
    }

    /// A question of somebody who lives where the house is.
    static func question(_ services: DeskServices) -> JSONValue {
        ["motif": JSONValue(services.words.motifs.first?.id), "commune": .text(services.house.commune)]
    }
}
