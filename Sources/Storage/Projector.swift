internal import GRDB
internal import Journal

/// Makes the tables from entries.
///
/// The only thing that changes them, for a new entry as for a replayed one.
///
/// A kind, or a version of one, that it does not know is passed over and listed as such, for a later Maillage to read:
/// the release that learns it has a step of the schema that makes the tables anew. So is an entry about something that
/// is not there, or no more: two people may have acted at once, and the journal goes on.
enum Projector {
    /// Applies an entry of a known kind; the second is the latest version known of it.
    private typealias Kind = (latest: Int, apply: @Sendable (Entry, Int64, Database) throws -> Void)

    private static let kinds: [String: Kind] = [
        visitKinds, accountKinds, formKinds, tokenKinds, presenceKinds, personKinds, referralKinds, offerKinds,
    ]
    .reduce(into: [:]) { $0.merge($1) { first, _ in first } }

    /// Every table that entries make, with its key, in an order that respects their references.
    static let tables: [(name: String, key: [String])] = [
        ("passed_over", ["stream", "sequence"]),
        ("visits", ["day", "number"]),
        ("accounts", ["id"]),
        ("forms", ["id", "version"]),
        ("answers", ["case_id", "ordinal"]),
        ("api_tokens", ["id"]),
        ("presences", ["id"]),
        ("presence_sessions", ["presence", "day", "decision"]),
        ("persons", ["id"]),
        ("person_looks", ["stream", "sequence"]),
        ("mandate_uses", ["stream", "sequence"]),
        ("mandates", ["id"]),
        ("referrals", ["number"]),
        ("referral_steps", ["referral", "time", "author", "epoch", "sequence"]),
        ("referral_texts", ["id"]),
        ("offer_checks", ["offer"]),
    ]

    /// Changes the tables as an entry says.
    /// - Parameters:
    ///   - entry: what happened.
    ///   - stream: the number of its stream's row.
    ///   - db: the database, inside a transaction.
    /// - Throws: an error of SQLite's when the tables refuse it, a body that is not of its kind's shape included.
    static func apply(_ entry: Entry, stream: Int64, in db: Database) throws {
        guard let kind = kinds[entry.kind] else { return try passOver(entry, stream, .unknownKind, db) }
        guard entry.version <= kind.latest else { return try passOver(entry, stream, .laterVersion, db) }
        try kind.apply(entry, stream, db)
    }

    /// Reads a body; throws when it is not of its kind's shape.
    static func body<Body: Decodable>(of entry: Entry, as type: Body.Type = Body.self) throws -> Body {
        guard let body = entry.decoded(as: type) else { throw DatabaseError(resultCode: .SQLITE_MISMATCH) }
        return body
    }

    /// Why an entry changes no table.
    enum Reason: String {
        case unknownKind, laterVersion
        /// It is about a visit that was never recorded under that day.
        case unknownVisit
        /// It is about a visit that was withdrawn.
        case withdrawnVisit
        /// It publishes another text under the name of a form that was published before.
        case otherText
        /// It is about a person that was never recorded.
        case unknownPerson
        /// It is about a mandate that was never given.
        case unknownMandate
        /// It makes a referral under the number of another.
        case knownReferral
    }

    static func passOver(_ entry: Entry, _ stream: Int64, _ reason: Reason, _ db: Database) throws {
        try db.cachedStatement(sql: "INSERT INTO passed_over (stream, sequence, reason) VALUES (?, ?, ?)")
            .execute(arguments: [stream, Int64(clamping: entry.position.sequence), reason.rawValue])
    }
}
