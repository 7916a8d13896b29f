internal import Access
internal import Reception
internal import Territory
internal import Wording

/// One field of a form's file.
struct FormFieldReader {
    private static let keys = [
        "name", "type", "list", "options", "label", "help", "if", "required", "requiredIf", "constraint", "message",
        "default", "rgpd", "retention", "visibleTo",
    ]

    /// What the file says of it.
    let map: YAMLMap
    let words: Words

    /// The field of an item; `nil`, and a fault, when the item is not a map.
    init?(_ item: YAMLValue, words: Words) {
        guard let map = item.map(FormFieldReader.keys) else { return nil }
        self.map = map
        self.words = words
    }

    /// The name as written; `nil` when it cannot be one, which `field` tells.
    var writtenName: String? {
        guard let value = map["name"], value.isScalar, let text = value.text, text.isFieldName else { return nil }
        return text
    }

    /// The field, whose conditions read a scope and are not told a second time when they name a field that has its own
    /// fault; `nil`, and faults, when what must be said is not.
    func field(_ scope: ConditionScope, unreadable: Set<String>) -> FormField? {
        let name = map.required("name")?.read("forms.badFieldName") { $0.isFieldName ? $0 : nil }
        let kind = map.required("type")?.read("forms.unknownType") { FormField.Kind(rawValue: $0) }
        let label = map.label("label")
        let dataClass = map.required("rgpd")?.read("forms.unknownClass") { DataClass(rawValue: $0) }
        let retention = map.required("retention")?.read("forms.badRetention") { Retention($0) }
        let conditions = ConditionReader(scope: scope, unreadable: unreadable)
        let (condition, requiredIf) = (conditions.condition(map["if"]), conditions.condition(map["requiredIf"]))
        guard let name, let kind, let label, let dataClass, let retention else { return nil }
        let constraint = constraint(kind)
        var field = FormField(
            name: name,
            kind: kind,
            list: list(kind),
            options: options(kind),
            label: label,
            help: map["help"]?.label,
            condition: condition,
            isRequired: map["required"]?.bool ?? false,
            requiredIf: requiredIf,
            constraint: constraint.limits,
            message: map["message"]?.label,
            dataClass: dataClass,
            retention: retention,
            visibleTo: visibleTo(dataClass)
        )
        checkPrivacy(field)
        checkWords(field)
        if map["required"] != nil, let written = map["requiredIf"] { written.fault("forms.twoRequirements") }
        field.constraint.check = conditions.including(field).condition(constraint.check)
        field.defaultValue = defaultValue(field)
        return field
    }

    private func checkPrivacy(_ field: FormField) {
        guard field.dataClass != .neutral else { return }
        if field.retention == .unlimited { map["retention"]?.fault("forms.unlimitedPersonal") }
        if map["visibleTo"] == nil { map.value.fault("forms.personalWithoutRoles", ["field": field.name]) }
    }

    /// A choice is made from a list of the network or from the form's own words, and from one of both.
    private func checkWords(_ field: FormField) {
        guard field.kind == .choice || field.kind == .choices else { return }
        if map["list"] == nil, map["options"] == nil {
            map.value.fault("forms.choiceWithoutWords", ["field": field.name])
        }
        if map["list"] != nil { map["options"]?.fault("forms.listAndOptions") }
    }

    private func visibleTo(_ dataClass: DataClass) -> [String] {
        map.texts("visibleTo").compactMap { text, value in
            guard let role = Role(rawValue: text) else {
                let known = Role.allCases.map(\.rawValue).joined(separator: ", ")
                value.fault("forms.unknownRole", ["value": text, "known": known])
                return nil
            }
            // These roles never see personal data (`Role`).
            if dataClass != .neutral, [.coordinator, .observer, .administrator].contains(role) {
                value.fault("forms.roleWithoutPersonal", ["value": text])
                return nil
            }
            return text
        }
    }

    private func list(_ kind: FormField.Kind) -> WordList? {
        guard kind == .choice || kind == .choices else {
            map["list"]?.fault("forms.listWithoutChoice", ["type": kind.rawValue, "key": "list"])
            return nil
        }
        return map["list"]?.read("forms.unknownList") { WordList(rawValue: $0) }
    }

    private func options(_ kind: FormField.Kind) -> [Term] {
        guard let written = map["options"] else { return [] }
        guard kind == .choice || kind == .choices else {
            written.fault("forms.listWithoutChoice", ["type": kind.rawValue, "key": "options"])
            return []
        }
        var seen: Set<String> = []
        let terms = written.items.compactMap { item -> Term? in
            guard let map = item.map(["id", "label"]), let idValue = map.required("id"),
                let id = idValue.read("words.badId", { $0.isWordIdentifier ? $0 : nil }),
                let label = map.label("label")
            else { return nil }
            guard seen.insert(id).inserted else {
                idValue.fault("words.duplicateId", ["id": id])
                return nil
            }
            return Term(id: id, label: label)
        }
        if terms.isEmpty { written.fault("words.emptyList") }
        return terms
    }

    private func defaultValue(_ field: FormField) -> String? {
        map["default"]?.read("forms.badDefault") { text in
            let plain: String? =
                switch field.kind {
                case .duration: WrittenDuration.seconds(text).map(String.init)
                case .instant: text == "now" ? text : nil
                case .boolean: Bool(text).map(String.init)
                case .operators, .commune: nil
                case .motif, .outcome, .choice, .choices, .number, .day, .text, .longText: text
                }
            guard let plain else { return nil }
            if field.kind == .instant || field.kind == .day && plain == "today" { return plain }
            return field.canDefault(to: plain, words: words) ? plain : nil
        }
    }
}

extension String {
    /// Whether it can name a field in files, conditions and exports: a letter, then letters and digits of ASCII and
    /// `_`, at most 64; a word that conditions use is none.
    var isFieldName: Bool {
        isWordIdentifier && !utf8.contains { "+-".utf8.contains($0) } && first?.isLetter == true
            && !FormCondition.reservedWords.contains(self)
    }
}
