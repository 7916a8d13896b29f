/// What was made of a spreadsheet.
public struct ImportedForm: Hashable, Sendable {
    /// The form's text in YAML; `nil` when the file is no form at all.
    public var text: String?
    /// Everything of the file that was not taken as it stood, and why, each at its cell.
    public var remarks: [FormRemark]

    /// An import from its parts.
    public init(text: String?, remarks: [FormRemark]) {
        self.text = text
        self.remarks = remarks
    }
}

/// Reads forms as written, against the network's words; the core is given one, for it reads no YAML.
public protocol FormChecking: Sendable {
    /// Reads a text, and tells everything that is wrong with it.
    func review(_ text: String) -> FormReview

    /// Makes a form's text of an XLSForm spreadsheet (`.xlsx`).
    ///
    /// - Parameter file: the file's bytes.
    /// - Returns: the text, and everything that was not taken.
    func imported(_ file: [UInt8]) -> ImportedForm
}
