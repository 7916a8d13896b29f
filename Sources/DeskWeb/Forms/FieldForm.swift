internal import Access
internal import Reception

/// The small form that adds a field for somebody who writes no YAML.
enum FieldForm {
    /// What keeps the field from being added; names its sentence.
    enum Fault: String, Error {
        case noLabel
        case noName
        case noOptions
        case noRetention
    }

    /// The kinds that it offers; the others are of the visit's form.
    static let kinds: [FormField.Kind] = [
        .choice, .choices, .boolean, .text, .longText, .number, .day, .duration, .commune,
    ]

    /// How long answers may be kept, as offered.
    static let retentions = ["P30D", "P6M", "P1Y", "P2Y", "illimitee"]

    /// The field that was asked for.
    static func read(_ typed: Fields) -> Result<FieldText, Fault> {
        guard let label = typed["nouveau.libelle"] else { return .failure(.noLabel) }
        guard let name = typed["nouveau.nom"] ?? FieldText.identifier(of: label) else { return .failure(.noName) }
        let kind = typed["nouveau.type"].flatMap(FormField.Kind.init(rawValue:)) ?? .text
        let isChoice = kind == .choice || kind == .choices
        let options = (typed.raw("nouveau.choix") ?? "").split(whereSeparator: \.isNewline).map(\.trimmed)
            .filter { !$0.isEmpty }
        if isChoice, options.isEmpty { return .failure(.noOptions) }
        let dataClass = typed["nouveau.classe"].flatMap(DataClass.init(rawValue:)) ?? .personal
        let retention = typed["nouveau.duree"].flatMap { Retention($0) }
        guard let retention, dataClass == .neutral || retention != .unlimited else { return .failure(.noRetention) }
        let roles = Role.allCases.filter(Permission.granted(.keepDesk).contains).map(\.rawValue)
        return .success(
            FieldText(
                kind: kind,
                name: name,
                label: label,
                english: typed["nouveau.anglais"] ?? "",
                options: isChoice ? options : [],
                isRequired: typed["nouveau.obligatoire"] != nil,
                dataClass: dataClass,
                retention: retention,
                visibleTo: dataClass == .neutral ? [] : roles
            )
        )
    }
}
