internal import Catalogue
internal import Reception
internal import SecureTransport

/// Reads forms for the desk as `forms/` is read, against the network's words.
struct FormCatalogue: FormChecking {
    let files: NetworkFiles

    func review(_ text: String) -> FormReview {
        FormReader.review(text: text, words: files.words, digest: Digests.sha256)
    }

    func imported(_ file: [UInt8]) -> ImportedForm {
        let taken = XLSForm.read(file, words: files.words)
        return ImportedForm(
            text: taken.text,
            remarks: taken.remarks.map { remark in
                let cell = remark.place.isEmpty ? nil : remark.place
                return FormRemark(line: nil, cell: cell, textKey: remark.textKey, places: remark.places)
            }
        )
    }

    /// The forms of `forms/` with their texts.
    var editions: [FormEdition] {
        files.tree.paths(under: "forms").compactMap { path in
            guard let text = files.tree.files[path], let form = review(text).form else { return nil }
            return FormEdition(form: form, text: text)
        }
    }
}
