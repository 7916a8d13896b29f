internal import Reception
internal import Territory

extension WordsFolder {
    /// The operators, with the themes that are known.
    func operators(themes: Set<String>) -> [ServiceOperator] {
        items("operators", keys: ["label", "short", "themes", "synonyms"]).compactMap { id, item in
            let handled = known("themes", of: item, among: themes, "words.unknownTheme")
            let synonyms = synonyms(of: item)
            guard let label = item.label("label"), let short = item.requiredText("short") else { return nil }
            return ServiceOperator(id: id, label: label, shortLabel: short, themes: handled, synonyms: synonyms)
        }
    }

    /// The motifs, each under the theme that its identifier names.
    func motifs(operators: [ServiceOperator], themes: Set<String>) -> [Motif] {
        let handled = Dictionary(operators.map { ($0.id, $0.themes) }, uniquingKeysWith: { first, _ in first })
        let found = items("motifs", keys: ["label", "operators", "synonyms"]) { id in
            let parts = id.split(separator: ".", omittingEmptySubsequences: false)
            return parts.count == 2 && parts.allSatisfy { String($0).isWordIdentifier }
        }
        if found.count > WordsReader.motifLimit, let first = found.dropFirst(WordsReader.motifLimit).first {
            first.item.value.fault(
                "words.tooManyMotifs",
                ["count": String(found.count), "limit": String(WordsReader.motifLimit)]
            )
        }
        return found.compactMap { id, item in
            let theme = String(id.prefix { $0 != "." })
            guard themes.contains(theme) else {
                item.value.fault("words.unknownTheme", ["id": theme])
                return nil
            }
            let operators = known("operators", of: item, among: Set(handled.keys), "words.unknownOperator")
            for name in operators where handled[name]?.contains(theme) != true {
                item["operators"]?.fault("words.operatorWithoutTheme", ["id": name, "theme": theme])
            }
            let synonyms = synonyms(of: item)
            guard let label = item.label("label") else { return nil }
            return Motif(id: id, theme: theme, label: label, synonyms: synonyms, operators: operators)
        }
    }

    /// The outcomes, with the effects that a desk needs.
    func outcomes() -> [Outcome] {
        var keys: Set<Int> = []
        let outcomes = items("outcomes", keys: ["label", "effect", "key"]).compactMap { id, item -> Outcome? in
            let effect = item.required("effect")?.read("words.unknownEffect") { Outcome.Effect(rawValue: $0) }
            let key = item["key"]?.read("words.badDigit") { text in
                Int(text).flatMap { (1...9).contains($0) ? $0 : nil }
            }
            if let key, !keys.insert(key).inserted {
                item["key"]?.fault("words.duplicateDigit", ["digit": String(key)])
            }
            guard let label = item.label("label"), let effect else { return nil }
            return Outcome(id: id, label: label, effect: effect, key: key)
        }
        for effect in WordsReader.neededEffects
        where !outcomes.isEmpty && !outcomes.contains(where: { $0.effect == effect }) {
            log.add(
                Fault(
                    file: "config/words/outcomes.yaml",
                    line: nil,
                    textKey: "words.effectMissing",
                    places: ["effect": effect.rawValue]
                )
            )
        }
        return outcomes
    }
}
