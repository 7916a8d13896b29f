public import Wording

/// A spreadsheet taken as a form: the text of its file, and everything that was not taken as it stood.
public struct FormImport: Sendable {
    /// What happened to a cell.
    public enum Kind: String, Hashable, Sendable {
        /// It is not in the form.
        case notTaken
        /// It is in the form otherwise than it stood.
        case changed
        /// Something that the form needs was missing; it was filled in, or left for a person in a way that `check` faults.
        case completed
    }

    /// One remark about a cell.
    public struct Remark: Hashable, Sendable {
        /// Where, such as `survey!E5`; the sheet alone for a remark about it as a whole.
        public var place: String
        /// What happened.
        public var kind: Kind
        /// The key of the sentence in `config/texts/`, which says why and what to do.
        public var textKey: String
        /// What the sentence's places hold.
        public var places: [String: String]

        /// `survey!E5: why; what to do`.
        public func sentence(_ texts: TextCatalogue, _ language: Language) -> String {
            "\(place): \(texts.text(textKey, language, places))"
        }
    }

    /// The form's file, to be completed and checked; `nil` when there is no form in the spreadsheet.
    public var text: String?
    /// The remarks by sheet, row and column.
    public var remarks: [Remark]
    /// The cells that are in the form as they stood.
    var taken: Set<String> = []
}
