public import Reception
internal import Territory
internal import Wording

/// Reads `forms/`: what is asked at the desk, checked against the network's words.
public enum FormReader {
    /// Reads every form.
    ///
    /// - Parameters:
    ///   - tree: the files, `forms/` and `config/words/` among them.
    ///   - digest: SHA-256; the stamp of a form is the beginning of the digest of its file.
    /// - Returns: the forms that could be read, and a fault for each field or form that could not.
    public static func read(_ tree: SourceTree, digest: (_ bytes: [UInt8]) -> [UInt8]) -> Reading<[Form]> {
        let log = FaultLog()
        let words = WordsReader.read(tree).value
        var seen: Set<String> = []
        var forms: [Form] = []
        for path in tree.paths(under: "forms") {
            guard path.hasSuffix(".yaml") else {
                log.add(Fault(file: path, line: nil, textKey: "forms.misplacedFile"))
                continue
            }
            let file = FormFile(words: words, hash: hash(tree.files[path] ?? "", digest))
            guard let root = YAMLFile(path, in: tree, log: log).root, let form = file.form(root) else { continue }
            guard seen.insert("\(form.id)@\(form.version)").inserted else {
                root.fault("forms.duplicateForm", ["id": form.id, "version": String(form.version)])
                continue
            }
            forms.append(form)
        }
        if !forms.contains(where: { $0.id == VisitField.formID }) {
            let id = VisitField.formID
            log.add(Fault(file: "forms/\(id).yaml", line: nil, textKey: "forms.visitMissing", places: ["id": id]))
        }
        return Reading(forms, faults: log.faults)
    }

    private static func hash(_ text: String, _ digest: ([UInt8]) -> [UInt8]) -> String {
        digest(Array(text.utf8)).prefix(8).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }
}

/// One file of `forms/`.
struct FormFile {
    /// The network's words, which choices are made from.
    let words: Words
    /// The stamp's hash.
    let hash: String

    /// The form that a file holds; `nil`, and faults, when it has no identity.
    func form(_ root: YAMLValue) -> Form? {
        guard let map = root.map(["id", "version", "title", "fields"]) else { return nil }
        let id = map.required("id")?.read("words.badId") { $0.isWordIdentifier ? $0 : nil }
        let version = map.required("version")?.read("forms.badVersion") { text in
            Int(text).flatMap { $0 >= 1 ? $0 : nil }
        }
        let title = map.label("title")
        let fields = fields(map, ofVisit: id == VisitField.formID)
        guard let id, let version, let title else { return nil }
        return Form(id: id, version: version, title: title, fields: fields, hash: hash)
    }

    private func fields(_ map: YAMLMap, ofVisit isVisit: Bool) -> [FormField] {
        var seen: Set<String> = []
        let fields = (map.required("fields")?.items ?? []).compactMap { item -> FormField? in
            guard let reader = FormFieldReader(item, words: words), let field = reader.field() else { return nil }
            guard seen.insert(field.name).inserted else {
                item.fault("forms.duplicateField", ["field": field.name])
                return nil
            }
            return isVisit ? reader.checkedForVisit(field) : field
        }
        guard isVisit else { return fields }
        for needed in VisitField.required
        where !fields.contains(where: { $0.name == needed.rawValue && $0.isRequired }) {
            map.value.fault("forms.visitFieldMissing", ["field": needed.rawValue])
        }
        return fields
    }
}
