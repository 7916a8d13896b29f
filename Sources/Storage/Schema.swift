internal import GRDB
internal import Journal

/// One numbered step of the tables' history; never changed once released.
struct SchemaStep: Sendable {
    /// The version that the database has after it, from 1.
    let version: Int
    /// Why the step was made, in one line.
    let reason: String
    /// Whether the tables that entries make are made anew from the journal: when it changes what they hold, or when the
    /// release learns a kind that was passed over.
    let remakesTables: Bool
    /// What it does.
    let sql: String

    init(version: Int, reason: String, remakesTables: Bool = false, sql: String) {
        self.version = version
        self.reason = reason
        self.remakesTables = remakesTables
        self.sql = sql
    }
}

/// The tables' versions, kept in SQLite's `user_version`, so that it is known before anything else is read.
enum Schema {
    /// `MAIL`: says that a file is ours (SQLite's `application_id`).
    static let applicationID = 0x4D41_494C

    /// Every step, oldest first.
    static let steps: [SchemaStep] = [
        .version1, .version2, .version3, .version4, .version5, .version6, .version7, .version8, .version9,
        .version10, .version11,
    ]

    /// The version that this program writes.
    static var known: Int { steps.last?.version ?? 0 }

    /// Brings a database to the known version, in one transaction: a step that fails leaves it as it was found.
    ///
    /// The tables are made anew at the end, once, for the program that makes them knows only the last version of them.
    static func migrate(_ db: Database, steps: [SchemaStep] = steps) throws {
        let found = try version(db)
        let missing = steps.filter { $0.version > found }
        guard let last = missing.last else { return }
        try db.inTransaction(.immediate) {
            for step in missing { try db.execute(sql: step.sql) }
            if missing.contains(where: \.remakesTables) { try Projector.remake(db) }
            try db.execute(sql: "PRAGMA application_id = \(applicationID)")
            try db.execute(sql: "PRAGMA user_version = \(last.version)")
            return .commit
        }
    }

    /// The version that a database has; 0 for an empty one.
    static func version(_ db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    }

    /// Refuses a database that is not ours or that a later Maillage made; reads only.
    static func check(_ db: Database, path: String) throws {
        let found = try version(db)
        guard found <= known else { throw StoreFault.newerVersion(found: found, known: known) }
        let id = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        guard found > 0, id == applicationID else { throw StoreFault.corrupted(path: path) }
    }
}
