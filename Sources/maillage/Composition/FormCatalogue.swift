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
        ImportedForm(text: nil, remarks: [FormRemark(line: nil, textKey: "publication.noFile")])
    }

    /// The forms of `forms/` with their texts.
    var editions: [FormEdition] {
        files.tree.paths(under: "forms").compactMap { path in
            guard let text = files.tree.files[path], let form = review(text).form else { return nil }
            return FormEdition(form: form, text: text)
        }
    }
}
