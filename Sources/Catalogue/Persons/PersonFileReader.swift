public import Reception

/// Reads `config/persons.yaml`.
public enum PersonFileReader {
    /// The file's path within the configuration; a network without it keeps nobody.
    public static let path = "config/persons.yaml"

    /// What the file says.
    ///
    /// - Parameters:
    ///   - tree: the files.
    ///   - words: the network's words, which every operator is one of.
    ///   - forms: the forms, which hold the person's.
    /// - Returns: the rules; `nil` when there is no file, or when it cannot be used, with a fault for each part.
    public static func read(_ tree: SourceTree, words: Words, forms: [Form]) -> Reading<PersonRules?> {
        let log = FaultLog()
        guard tree.files[path] != nil, let root = YAMLFile(path, in: tree, log: log).root else {
            return Reading(nil, faults: log.faults)
        }
        return Reading(rules(root, words, FormShelf(forms)), faults: log.faults)
    }

    private static func rules(_ root: YAMLValue, _ words: Words, _ shelf: FormShelf) -> PersonRules? {
        let keys = [
            "form", "names", "birth", "contacts", "retention", "listed", "forAll", "entitled", "mandates",
        ]
        guard let map = root.map(keys),
            let form = map.required("form")?.read("persons.unknownForm", shelf.current),
            let retention = map.required("retention")?.read("forms.badRetention", Retention.init)
        else { return nil }
        func fields(_ map: YAMLMap, _ key: String, _ kinds: Set<FormField.Kind>? = nil) -> [String] {
            map.texts(key).compactMap { name, value in
                if let field = form.field(name), kinds?.contains(field.kind) ?? true { return name }
                value.fault("persons.unknownField", ["field": name, "form": form.id])
                return nil
            }
        }
        if retention == .unlimited { map["retention"]?.fault("persons.noTerm") }
        let names = fields(map, "names", [.text])
        if names.isEmpty { root.fault("persons.noNames") }
        var birth: String?
        if let written = map["birth"], let name = written.text {
            if form.field(name)?.kind == .day {
                birth = name
            } else {
                written.fault("persons.unknownField", ["field": name, "form": form.id])
            }
        }
        var entitled: [String: Set<String>] = [:]
        if let table = map["entitled"]?.map(words.operators.map(\.id)) {
            for serviceOperator in words.operators.map(\.id) where table[serviceOperator] != nil {
                entitled[serviceOperator] = Set(fields(table, serviceOperator))
            }
        }
        return PersonRules(
            form: form.id,
            names: names,
            birth: birth,
            contacts: fields(map, "contacts", [.text]),
            forAll: Set(fields(map, "forAll")),
            entitled: entitled,
            retention: retention,
            listed: max(1, map["listed"]?.int ?? 10),
            mandates: map["mandates"].flatMap(mandates)
        )
    }

    private static func mandates(_ value: YAMLValue) -> MandateRules? {
        guard let map = value.map(["version", "longest", "text"]), let version = map.requiredText("version"),
            let longest = map.required("longest")?.read("forms.badRetention", Retention.init),
            let text = map.label("text")
        else { return nil }
        if longest == .unlimited { map["longest"]?.fault("persons.endlessMandate") }
        return MandateRules(version: version, text: text, longest: longest)
    }
}
