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
        var shelf = FormShelf([])
        for path in tree.paths(under: "forms") {
            guard path.hasSuffix(".yaml") else {
                log.add(Fault(file: path, line: nil, textKey: "forms.misplacedFile"))
                continue
            }
            let file = FormFile(words: words, hash: hash(tree.files[path] ?? "", digest))
            guard let root = YAMLFile(path, in: tree, log: log).root, let form = file.form(root) else { continue }
            guard !shelf.forms.contains(where: { $0.id == form.id && $0.version == form.version }) else {
                root.fault("forms.duplicateForm", ["id": form.id, "version": String(form.version)])
                continue
            }
            shelf.add(form)
            if shelf.current(form.id) == form, let remark = shelf.motifObjection(to: form) {
                root.fault(remark.textKey, remark.places)
            }
        }
        if shelf.current(VisitField.formID) == nil {
            let id = VisitField.formID
            log.add(Fault(file: "forms/\(id).yaml", line: nil, textKey: "forms.visitMissing", places: ["id": id]))
        }
        return Reading(shelf.forms, faults: log.faults)
    }

    /// Reads one text as a form, the other forms aside.
    ///
    /// - Parameters:
    ///   - text: what would be the file.
    ///   - name: how the file would be called, for a log; the remarks carry lines alone.
    ///   - words: the network's words.
    ///   - digest: SHA-256.
    /// - Returns: the form as far as it could be read, and everything wrong with it.
    public static func review(
        text: String,
        name: String = "form.yaml",
        words: Words,
        digest: (_ bytes: [UInt8]) -> [UInt8]
    ) -> FormReview {
        let log = FaultLog()
        let file = FormFile(words: words, hash: hash(text, digest))
        let form = YAMLFile(path: name, text: text, log: log).root.flatMap { file.form($0) }
        let remarks = log.faults.map { FormRemark(line: $0.line, textKey: $0.textKey, places: $0.places) }
        return FormReview(form: form, remarks: remarks)
    }

    private static func hash(_ text: String, _ digest: ([UInt8]) -> [UInt8]) -> String {
        digest(Array(text.utf8)).prefix(8).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }
}
