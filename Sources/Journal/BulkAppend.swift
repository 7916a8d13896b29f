public import Territory

/// One of many things to write at once.
public struct BulkAppend: Hashable, Sendable {
    /// What happened, in order; at least one.
    public var drafts: [EntryDraft]
    /// Makes the append happen once however often it is asked; `nil` when it cannot be asked twice.
    public var key: String?
    /// The instant it is written at.
    public var now: Instant

    /// One append from its parts.
    public init(drafts: [EntryDraft], key: String?, now: Instant) {
        self.drafts = drafts
        self.key = key
        self.now = now
    }
}
