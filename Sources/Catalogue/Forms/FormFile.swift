internal import Reception
internal import Wording

/// One file of `forms/`.
struct FormFile {
    /// More fields than a person is ever asked.
    private static let fieldLimit = 100

    /// The network's words, which choices are made from.
    let words: Words
    /// The stamp's hash.
    let hash: String

    /// The form that a file holds; `nil`, and faults, when it has no identity.
    func form(_ root: YAMLValue) -> Form? {
        guard let map = root.map(["id", "version", "title", "motifs", "fields"]) else { return nil }
        let id = map.required("id")?.read("forms.badId") { $0.isFormIdentifier ? $0 : nil }
        let version = map.required("version")?.read("forms.badVersion") { text in
            Int(text).flatMap { $0 >= 1 ? $0 : nil }
        }
        let title = map.label("title")
        let isVisit = id == VisitField.formID
        let motifs = motifs(map, ofVisit: isVisit)
        let fields = fields(map, ofVisit: isVisit)
        guard let id, let version, let title else { return nil }
        return Form(id: id, version: version, title: title, motifs: motifs, fields: fields, hash: hash)
    }

    private func motifs(_ map: YAMLMap, ofVisit isVisit: Bool) -> [String] {
        if isVisit, let written = map["motifs"] {
            written.fault("forms.motifsOfVisit")
            return []
        }
        var seen: Set<String> = []
        return map.texts("motifs").compactMap { motif, value in
            guard words.motif(motif) != nil else {
                value.fault("forms.unknownMotif", ["value": motif])
                return nil
            }
            return seen.insert(motif).inserted ? motif : nil
        }
    }

    private func fields(_ map: YAMLMap, ofVisit isVisit: Bool) -> [FormField] {
        guard let written = map.required("fields") else { return [] }
        let items = written.items
        guard items.count <= FormFile.fieldLimit else {
            written.fault("forms.tooManyFields", ["count": String(items.count), "limit": String(FormFile.fieldLimit)])
            return []
        }
        let readers = items.compactMap { FormFieldReader($0, words: words) }
        var names = Set(readers.compactMap(\.writtenName))
        var seen: Set<String> = []
        var fields: [FormField] = []
        for reader in readers {
            // What comes before and could not be read is told once, at its own line.
            if let name = reader.writtenName { names.remove(name) }
            let isOwn = isVisit && VisitField(rawValue: reader.writtenName ?? "") != nil
            let before = isVisit ? fields.filter { VisitField(rawValue: $0.name) == nil } : fields
            let unreadable = seen.subtracting(fields.map(\.name))
            let scope = ConditionScope(fields: before, later: names, words: words)
            let isNew = reader.writtenName.map { seen.insert($0).inserted } ?? true
            guard isNew else {
                reader.map.value.fault("forms.duplicateField", ["field": reader.writtenName ?? ""])
                continue
            }
            guard let field = reader.field(scope, unreadable: unreadable) else { continue }
            guard !isOwn || reader.isRightForVisit(field) else { continue }
            fields.append(field)
        }
        guard isVisit else { return fields }
        for needed in VisitField.required
        where !fields.contains(where: { $0.name == needed.rawValue && $0.isRequired }) {
            map.value.fault("forms.visitFieldMissing", ["field": needed.rawValue])
        }
        return fields
    }
}

extension String {
    /// Whether it can name a form in files, addresses and exports: word identifiers joined by points.
    var isFormIdentifier: Bool {
        utf8.count <= 64
            && split(separator: ".", omittingEmptySubsequences: false).allSatisfy { String($0).isWordIdentifier }
    }
}
