internal import Reception
internal import Territory
internal import Wording

/// One field of a form's file.
struct FormFieldReader {
    private static let keys = [
        "name", "type", "list", "label", "help", "if", "required", "constraint", "message", "default", "rgpd",
        "retention", "visibleTo",
    ]

    private let map: YAMLMap
    private let words: Words

    /// The field of an item; `nil`, and a fault, when the item is not a map.
    init?(_ item: YAMLValue, words: Words) {
        guard let map = item.map(FormFieldReader.keys) else { return nil }
        self.map = map
        self.words = words
    }

    /// The field; `nil`, and faults, when what must be said is not.
    func field() -> FormField? {
        let name = map.required("name")?.read("words.badId") { $0.isWordIdentifier ? $0 : nil }
        let kind = map.required("type")?.read("forms.unknownType") { FormField.Kind(rawValue: $0) }
        let label = map.label("label")
        let dataClass = map.required("rgpd")?.read("forms.unknownClass") { DataClass(rawValue: $0) }
        let retention = map.required("retention")?.read("forms.badRetention") { Retention($0) }
        if let dataClass, dataClass != .neutral, retention == .unlimited {
            map["retention"]?.fault("forms.unlimitedPersonal")
        }
        guard let name, let kind, let label, let dataClass, let retention else { return nil }
        let list = list(kind)
        let constraint = constraint(kind)
        return FormField(
            name: name,
            kind: kind,
            list: list,
            label: label,
            help: map["help"]?.label,
            condition: map.text("if"),
            isRequired: map["required"]?.bool ?? false,
            constraint: constraint,
            message: map["message"]?.label,
            defaultValue: defaultValue(kind, list, constraint),
            dataClass: dataClass,
            retention: retention,
            visibleTo: map.texts("visibleTo").map(\.text)
        )
    }

    /// A field of the visit's form, when a visit has such a field and of that kind.
    func checkedForVisit(_ field: FormField) -> FormField? {
        guard let known = VisitField(rawValue: field.name) else {
            let names = VisitField.allCases.map(\.rawValue).joined(separator: ", ")
            map["name"]?.fault("forms.unknownVisitField", ["field": field.name, "known": names])
            return nil
        }
        // A choice without a list has already been told.
        if field.kind == known.kind, field.list == nil, known.list != nil { return nil }
        guard field.kind == known.kind, field.list == known.list else {
            map["type"]?.fault(
                "forms.wrongVisitType",
                ["field": field.name, "type": known.kind.rawValue, "list": known.list?.rawValue ?? "-"]
            )
            return nil
        }
        guard field.dataClass == .neutral else {
            map["rgpd"]?.fault("forms.personalVisitField", ["field": field.name])
            return nil
        }
        return field
    }

    private func list(_ kind: FormField.Kind) -> WordList? {
        guard kind == .choice || kind == .choices else {
            map["list"]?.fault("forms.listWithoutChoice", ["type": kind.rawValue])
            return nil
        }
        return map.required("list")?.read("forms.unknownList") { WordList(rawValue: $0) }
    }

    private func constraint(_ kind: FormField.Kind) -> FieldConstraint {
        let keys: [String] =
            switch kind {
            case .number, .duration: ["min", "max", "picks"]
            case .instant: ["earliest", "tolerance"]
            case .day: ["earliest"]
            case .motif, .operators, .choices: ["maxItems"]
            case .outcome, .choice, .commune, .text, .longText, .boolean: []
            }
        guard let written = map["constraint"], let parts = written.map(keys) else { return FieldConstraint() }
        let constraint = FieldConstraint(
            min: parts["min"].flatMap { measure($0, kind) },
            max: parts["max"].flatMap { measure($0, kind) },
            picks: parts.items("picks").compactMap { measure($0, kind) },
            maxItems: parts["maxItems"]?.read("check.notNumber") { text in Int(text).flatMap { $0 >= 1 ? $0 : nil } },
            earliest: parts["earliest"]?.day,
            toleranceSeconds: parts["tolerance"].flatMap { measure($0, .duration) }
        )
        if let min = constraint.min, let max = constraint.max, min > max { written.fault("forms.emptyRange") }
        return constraint
    }

    /// A number, or the seconds of a duration.
    private func measure(_ value: YAMLValue, _ kind: FormField.Kind) -> Int? {
        kind == .duration ? value.read("forms.badDuration", seconds) : value.int
    }

    /// The seconds of a duration written `90s`, `5m` or `8h`; `nil` for anything else or above a year.
    private func seconds(_ text: String) -> Int? {
        let units: [Character: Int] = ["s": 1, "m": 60, "h": 3600]
        guard let unit = text.last.flatMap({ units[$0] }), (1...7).contains(text.count - 1),
            let count = Int(text.dropLast()), count >= 0, count * unit <= 31_536_000
        else { return nil }
        return count * unit
    }

    private func defaultValue(_ kind: FormField.Kind, _ list: WordList?, _ limits: FieldConstraint) -> String? {
        map["default"]?.read("forms.badDefault") { text in
            switch kind {
            case .motif: words.motif(text).map(\.id)
            case .outcome: words.outcome(text).map(\.id)
            case .choice, .choices: list.flatMap { list in words.terms(list).first { $0.id == text }?.id }
            case .number: Int(text).flatMap { limits.allows($0) ? String($0) : nil }
            case .duration: seconds(text).flatMap { limits.allows($0) ? String($0) : nil }
            case .instant: text == "now" ? text : nil
            case .day: text == "today" || Day(text) != nil ? text : nil
            case .boolean: Bool(text).map { String($0) }
            case .text, .longText: text
            case .operators, .commune: nil
            }
        }
    }
}
