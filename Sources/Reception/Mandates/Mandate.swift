public import Territory

/// What a person lets a house do in their place: which procedures, from when to when, told how.
///
/// Concluded with the structure and used by all its entitled agents, by no other house, never by a volunteer; revocable
/// at any time by any means. Sources: Aidants Connect FAQ and CGU 7.3; CNIL kit; articles 1984 and following of the Code
/// civil. It stays in the stream of the house that holds it.
public struct Mandate: Hashable, Sendable {
    /// How it was given.
    public enum Form: String, Hashable, Sendable, Codable, CaseIterable {
        /// On paper, signed.
        case written
        /// By text message, with a paper copy.
        case textMessage
        /// By word of mouth, with the paper to follow.
        case oral

        /// Whether a paper must follow.
        public var wantsPaper: Bool { self != .written }
    }

    /// The mandate's identifier, which says nothing.
    public var id: String
    /// The person, by identifier.
    public var person: String
    /// How it was given.
    public var form: Form
    /// What it is for: motifs by identifier, each once.
    public var motifs: [String]
    /// The first day it is in force.
    public var from: Day
    /// The last day.
    public var through: Day
    /// The version of the text that was read to the person.
    public var textVersion: String
    /// The SHA-256 of that text, in hexadecimal.
    public var textHash: String
    /// The sealed name of whoever gave it for the person, as `MandateGiven` has it.
    public var representative: String?
    /// The account that took it.
    public var takenBy: String
    /// When the paper came; `nil` while it is awaited, or when none is.
    public var paperOn: Day?
    /// When it was revoked; `nil` while it was not.
    public var revokedAt: Instant?

    /// A mandate as it is given.
    public init(_ given: MandateGiven, takenBy: String) {
        id = given.mandate
        person = given.person
        form = given.form
        motifs = given.motifs
        from = given.from
        through = given.through
        textVersion = given.textVersion
        textHash = given.textHash
        representative = given.representative
        self.takenBy = takenBy
        paperOn = nil
        revokedAt = nil
    }

    /// Whether it lets somebody act on a day for a motif.
    public func covers(_ motif: String, on day: Day) -> Bool {
        revokedAt == nil && (from...max(from, through)).contains(day) && motifs.contains(motif)
    }

    /// Whether its paper is still awaited.
    public var awaitsPaper: Bool { form.wantsPaper && paperOn == nil && revokedAt == nil }
}
