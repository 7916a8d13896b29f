/// Decides whether a form as written may be published.
public enum FormPublication {
    /// The longest text, in bytes: some two hundred fields.
    public static let longestText = 50_000

    /// Why a form is not published.
    public enum Refusal: Error, Hashable, Sendable {
        /// The text is longer than `longestText`.
        case tooLong
        /// The checker has found faults in it, or it is no form at all.
        case faulty
        /// Another form was being edited.
        case otherForm(id: String, expected: String)
        /// It cannot follow what is published, for its version or its motifs.
        case objection(FormRemark)
        /// Nothing differs from the form in force but its version.
        case nothingNew(version: Int)
        /// The same version was published from elsewhere meanwhile, with another text.
        case takenMeanwhile(version: Int)
    }

    /// Makes a reviewed form what the journal records.
    ///
    /// - Parameters:
    ///   - review: what the checker read of the text.
    ///   - text: the text.
    ///   - editing: the identifier of the form being edited; `nil` for a new form.
    ///   - editions: every form known.
    /// - Returns: the publication.
    /// - Throws: the first reason not to.
    public static func decide(
        _ review: FormReview,
        text: String,
        editing: String?,
        among editions: FormEditions
    ) throws(Refusal) -> FormPublished {
        guard text.utf8.count <= longestText else { throw .tooLong }
        guard let form = review.publishable else { throw .faulty }
        if let editing, form.id != editing { throw .otherForm(id: form.id, expected: editing) }
        if let remark = editions.shelf.objection(to: form) { throw .objection(remark) }
        if let current = editions.shelf.current(form.id), FormDifference(from: current, to: form).isEmpty {
            throw .nothingNew(version: current.version)
        }
        return FormPublished(id: form.id, version: form.version, hash: form.hash, text: text)
    }
}

extension FormPublication.Refusal {
    /// The key of its sentence in `config/texts/`.
    public var textKey: String {
        switch self {
        case .tooLong: "publication.tooLong"
        case .faulty: "publication.faulty"
        case .otherForm: "publication.otherForm"
        case .objection(let remark): remark.textKey
        case .nothingNew: "publication.nothingNew"
        case .takenMeanwhile: "publication.takenMeanwhile"
        }
    }

    /// What its sentence's places hold.
    public var places: [String: String] {
        switch self {
        case .tooLong: ["count": String(FormPublication.longestText / 1000)]
        case .faulty: [:]
        case .otherForm(let id, let expected): ["id": id, "expected": expected]
        case .objection(let remark): remark.places
        case .nothingNew(let version), .takenMeanwhile(let version): ["version": String(version)]
        }
    }
}
