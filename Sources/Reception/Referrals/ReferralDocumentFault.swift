/// Why a body of the journal is no step of a referral.
public struct ReferralDocumentFault: Error, Hashable, Sendable {
    /// The field that is missing or cannot be read, such as `acts`.
    public var field: String

    /// A fault of a field; empty when the body is no object.
    public init(field: String) {
        self.field = field
    }
}
