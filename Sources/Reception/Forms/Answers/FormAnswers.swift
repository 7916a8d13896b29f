/// The answers that a form's rules accepted, with the form that they were given in.
public struct FormAnswers: Hashable, Sendable {
    /// The form, its version and the hash of its file.
    public var form: FormStamp
    /// The answers by field name; a field that was not asked or not answered is absent.
    public var values: [String: AnswerValue]

    /// Answers from their parts.
    public init(form: FormStamp, values: [String: AnswerValue]) {
        self.form = form
        self.values = values
    }

    /// The answers as one JSON object, which `FormCheck` reads again.
    public var json: JSONValue { .object(values.mapValues(\.json)) }
}
