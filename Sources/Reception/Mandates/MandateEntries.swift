public import Journal
public import Territory

/// Body of `mandate.given`, version 1, in the house's own stream.
public struct MandateGiven: Hashable, Sendable, Codable {
    /// The name of this kind in the journal.
    public static let kind = "mandate.given"

    /// The mandate's identifier.
    public var mandate: String
    /// The person, by identifier.
    public var person: String
    /// How it was given.
    public var form: Mandate.Form
    /// The motifs it is for.
    public var motifs: [String]
    /// The first day.
    public var from: Day
    /// The last day.
    public var through: Day
    /// The version of the text.
    public var textVersion: String
    /// The SHA-256 of the text, in hexadecimal.
    public var textHash: String
    /// The name of whoever gave it for the person, sealed under the person's key at `mandate`, in base 64; `nil` when the
    /// person gave it.
    public var representative: String?

    /// A mandate from its parts.
    public init(
        mandate: String,
        person: String,
        form: Mandate.Form,
        motifs: [String],
        from: Day,
        through: Day,
        textVersion: String,
        textHash: String,
        representative: String? = nil
    ) {
        self.mandate = mandate
        self.person = person
        self.form = form
        self.motifs = motifs
        self.from = from
        self.through = through
        self.textVersion = textVersion
        self.textHash = textHash
        self.representative = representative
    }

    /// The entry to write.
    public var draft: EntryDraft { .json(.ownHouse, MandateGiven.kind, 1, self) }
}

/// Body of `mandate.paper`, version 1, in the house's own stream: the paper that was to follow has come.
public struct MandatePaper: Hashable, Sendable, Codable {
    /// The name of this kind in the journal.
    public static let kind = "mandate.paper"

    /// The mandate's identifier.
    public var mandate: String
    /// The day it came.
    public var on: Day

    /// A paper that came.
    public init(mandate: String, on: Day) {
        self.mandate = mandate
        self.on = on
    }

    /// The entry to write.
    public var draft: EntryDraft { .json(.ownHouse, MandatePaper.kind, 1, self) }
}

/// Body of `mandate.revoked`, version 1, in the house's own stream: nothing is done in the person's place any more.
public struct MandateRevoked: Hashable, Sendable, Codable {
    /// The name of this kind in the journal.
    public static let kind = "mandate.revoked"

    /// The mandate's identifier.
    public var mandate: String

    /// A revocation.
    public init(mandate: String) {
        self.mandate = mandate
    }

    /// The entry to write.
    public var draft: EntryDraft { .json(.ownHouse, MandateRevoked.kind, 1, self) }
}

/// Body of `mandate.used`, version 1, in the house's own stream: what was done in the person's place, and what let it.
public struct MandateUsed: Hashable, Sendable, Codable {
    /// The name of this kind in the journal.
    public static let kind = "mandate.used"

    /// The mandate's identifier.
    public var mandate: String
    /// What was done, by motif.
    public var motif: String

    /// An act under the first mandate that covers it; `nil` when none does: then it is not done.
    ///
    /// - Parameters:
    ///   - motif: what is done.
    ///   - mandates: those of the person.
    ///   - day: the civil day of it.
    public init?(_ motif: String, under mandates: [Mandate], on day: Day) {
        guard let mandate = mandates.first(where: { $0.covers(motif, on: day) }) else { return nil }
        self.mandate = mandate.id
        self.motif = motif
    }

    /// The entry to write.
    public var draft: EntryDraft { .json(.ownHouse, MandateUsed.kind, 1, self) }
}
