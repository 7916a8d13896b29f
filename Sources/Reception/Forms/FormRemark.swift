/// Something wrong in the text of a form: where, and the sentence that says what to do.
public struct FormRemark: Hashable, Sendable {
    /// The line, from 1; `nil` when it is about the whole text.
    public var line: Int?
    /// The cell of a spreadsheet, such as `survey!B5`; `nil` for a remark about a text.
    public var cell: String?
    /// The key of the sentence in `config/texts/`.
    public var textKey: String
    /// What the sentence's places hold.
    public var places: [String: String]

    /// A remark from its parts.
    public init(line: Int?, cell: String? = nil, textKey: String, places: [String: String] = [:]) {
        self.line = line
        self.cell = cell
        self.textKey = textKey
        self.places = places
    }
}

/// What a text is as a form: the form when it could be read, and everything wrong with it.
public struct FormReview: Hashable, Sendable {
    /// The form, its faulty fields absent; `nil` when the text has no identity.
    public var form: Form?
    /// What is wrong, by line; a form with a remark cannot be published.
    public var remarks: [FormRemark]

    /// A review from its parts.
    public init(form: Form?, remarks: [FormRemark]) {
        self.form = form
        self.remarks = remarks
    }

    /// The form when nothing is wrong with it.
    public var publishable: Form? { remarks.isEmpty ? form : nil }
}
