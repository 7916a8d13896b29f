public import Journal
public import Territory

/// A published form as the journal made it.
public struct PublishedForm: Hashable, Sendable {
    /// What was published.
    public var form: FormPublished
    /// The account that did, by identifier.
    public var actor: String
    /// When.
    public var publishedAt: Instant

    /// A published form from its parts.
    public init(form: FormPublished, actor: String, publishedAt: Instant) {
        self.form = form
        self.actor = actor
        self.publishedAt = publishedAt
    }
}

/// Reads the forms that the journal made, and keeps what is being written of the next ones.
public protocol FormBook: Ledger {
    /// Every published form, all versions of it, by identifier and version.
    /// - Throws: what kept the store from reading.
    func publishedForms() async throws(StoreFault) -> [PublishedForm]

    /// What an account was writing of a form.
    /// - Parameters:
    ///   - form: the form's identifier, or empty for a form that has none yet.
    ///   - account: the account, by identifier.
    /// - Returns: the text; `nil` when there is none.
    /// - Throws: what kept the store from reading.
    func formDraft(of form: String, by account: String) async throws(StoreFault) -> String?

    /// Keeps what an account is writing of a form, in the place of what it wrote before; not of the journal.
    /// - Parameters:
    ///   - text: the text; `nil` forgets it.
    ///   - form: the form's identifier, or empty for a form that has none yet.
    ///   - account: the account, by identifier.
    ///   - now: the present instant.
    /// - Throws: what kept the store from writing.
    func keepFormDraft(
        _ text: String?,
        of form: String,
        by account: String,
        now: Instant
    ) async throws(StoreFault)
}
