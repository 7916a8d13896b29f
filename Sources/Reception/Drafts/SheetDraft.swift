public import Territory

/// A visit being typed, kept so that no crash loses it: not in the journal, and gone once the visit is recorded.
public struct SheetDraft: Hashable, Sendable {
    /// What makes the saving happen once; names the draft.
    public var key: String
    /// The account at whose desk it is typed.
    public var accountID: String
    /// The browser it is typed in, by a name that says nothing of anybody; two desks of one account do not mix.
    public var place: String
    /// What stands on the page, as a form would send it.
    public var fields: String
    /// When it was last typed in.
    public var savedAt: Instant
    /// Whether it was put aside for later, rather than left on the page.
    public var isAside: Bool

    /// A draft from its parts.
    public init(
        key: String,
        accountID: String,
        place: String = "",
        fields: String,
        savedAt: Instant,
        isAside: Bool = false
    ) {
        self.key = key
        self.accountID = accountID
        self.place = place
        self.fields = fields
        self.savedAt = savedAt
        self.isAside = isAside
    }
}
