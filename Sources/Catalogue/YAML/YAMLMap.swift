internal import Wording

/// The keys and values of a YAML map.
struct YAMLMap {
    /// The map itself, for its line and its faults.
    let value: YAMLValue
    /// The keys and values in the file's order, unknown keys left out; a key's value holds its text.
    let entries: [(key: YAMLValue, value: YAMLValue)]

    /// What a key holds; `nil` when it is absent or nothing is written there.
    subscript(_ key: String) -> YAMLValue? {
        entries.first { $0.value.name == key && !$0.value.isNull }?.value
    }

    /// What a key must hold; a fault at the map's line when it does not.
    func required(_ key: String) -> YAMLValue? {
        guard let found = self[key] else {
            value.fault("check.missingKey", ["key": key])
            return nil
        }
        return found
    }

    /// The text that a key must hold.
    func requiredText(_ key: String) -> String? { required(key)?.text }

    /// The text of a key, `nil` without fault when it is absent.
    func text(_ key: String) -> String? { self[key]?.text }

    /// The whole number that a key must hold.
    func requiredInt(_ key: String) -> Int? { required(key)?.int }

    /// The items of a key's list; none when it is absent.
    func items(_ key: String) -> [YAMLValue] { self[key]?.items ?? [] }

    /// The texts of a key's list, each with its line; none when the key is absent.
    func texts(_ key: String) -> [(text: String, value: YAMLValue)] {
        items(key).compactMap { item in item.text.map { ($0, item) } }
    }

    /// The label that a key must hold: `{fr: …, en: …}`, with French always, or one text that serves every language.
    func label(_ key: String) -> Label? { required(key)?.label }
}

extension YAMLValue {
    /// A label: `{fr: …, en: …}`, French always, or one text that serves every language.
    var label: Label? {
        if isScalar { return text.map { Label(fr: $0) } }
        guard let map = map(Language.allCases.map(\.rawValue)), let french = map.requiredText(Language.fr.rawValue)
        else { return nil }
        var others: [String: String] = [:]
        for language in Language.allCases where language != .fr {
            if let text = map.text(language.rawValue) { others[language.rawValue] = text }
        }
        return Label(fr: french, others: others)
    }
}
