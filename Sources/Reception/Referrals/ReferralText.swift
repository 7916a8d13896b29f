public import Journal

/// Body of `referral.text`, version 1, in the stream of its step: what was written in a step, sealed.
///
/// It is sealed under the key of the person whom the referral is for, so that erasing them erases it wherever it is; under
/// a key of the referral's own when nobody has to be known.
public struct ReferralText: Hashable, Sendable, Codable {
    /// The name of this kind in the journal.
    public static let kind = "referral.text"

    /// The identifier that its step names.
    public var text: String
    /// The referral's case number.
    public var referral: String
    /// Whose key seals it: the person, or the referral.
    public var owner: String
    /// The sealed text, in base 64.
    public var sealed: String

    /// A text from its parts.
    public init(text: String, referral: CaseNumber, owner: String, sealed: String) {
        self.text = text
        self.referral = referral.description
        self.owner = owner
        self.sealed = sealed
    }

    /// The entry to write, for an audience: that of its step.
    public func draft(for audience: Audience) -> EntryDraft { .json(audience, ReferralText.kind, 1, self) }
}
