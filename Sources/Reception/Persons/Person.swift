/// Somebody that a house keeps something of: who a referral, an appointment advice or a follow-up is for.
///
/// What is known is answered in a form of its own (`PersonRules.form`), so that each field carries its RGPD class, its
/// retention and who may see it. Most visits have no person at all.
public struct Person: Hashable, Sendable {
    /// The person's identifier, which says nothing about them; made by `CaseID.make`.
    public var id: String
    /// The form as it was asked.
    public var form: FormStamp
    /// What is known, by field, as `AnswerValue.json` writes it.
    public var answers: [String: JSONValue]

    /// A person from their parts.
    public init(id: String, form: FormStamp, answers: [String: JSONValue]) {
        self.id = id
        self.form = form
        self.answers = answers
    }

    /// A field's text; `nil` when it is not known or is no text.
    public func text(_ field: String) -> String? {
        if case .text(let text)? = answers[field], !text.isEmpty { text } else { nil }
    }
}
