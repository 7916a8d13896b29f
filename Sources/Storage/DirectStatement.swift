internal import GRDB
internal import GRDBSQLite

/// One use of a statement that is kept ready, its values given to SQLite and its columns read without GRDB's boxes.
///
/// For the few statements that every visit costs: filling one through `StatementArguments` takes longer than SQLite
/// takes to do what it says. Anything else goes through GRDB.
struct DirectStatement: ~Copyable {
    private let handle: SQLiteStatement
    private var given: Int32 = 0

    /// The statement, read by SQLite the first time only.
    init(_ db: Database, _ sql: String) throws {
        handle = try db.cachedStatement(sql: sql).sqliteStatement
    }

    deinit {
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
    }

    /// Gives its next value.
    mutating func give(_ number: (some BinaryInteger)?) throws {
        guard let number else { return try giveNothing() }
        guard let number = Int64(exactly: number) else { throw StrangeValue() }
        given += 1
        try check(sqlite3_bind_int64(handle, given, number))
    }

    /// Gives its next value.
    mutating func give(_ text: String?) throws {
        guard let text else { return try giveNothing() }
        given += 1
        try check(sqlite3_bind_text(handle, given, text, -1, DirectStatement.copied))
    }

    /// Gives its next value.
    mutating func give(_ bytes: [UInt8]) throws {
        given += 1
        // No bytes are not no value.
        guard !bytes.isEmpty else { return try check(sqlite3_bind_zeroblob(handle, given, 0)) }
        try check(sqlite3_bind_blob(handle, given, bytes, Int32(clamping: bytes.count), DirectStatement.copied))
    }

    /// Gives its next values.
    mutating func give(_ texts: [String?]) throws {
        for text in texts { try give(text) }
    }

    private mutating func giveNothing() throws {
        given += 1
        try check(sqlite3_bind_null(handle, given))
    }

    /// Does it, whatever rows it gives.
    consuming func run() throws {
        while try next() {}
    }

    /// Goes to the next row; `false` after the last.
    func next() throws -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw fault
        }
    }

    /// The integer of a column, refused rather than cut when it does not fit.
    func exact<Number: FixedWidthInteger>(_ column: Int32) throws -> Number {
        guard sqlite3_column_type(handle, column) == SQLITE_INTEGER,
            let number = Number(exactly: sqlite3_column_int64(handle, column))
        else { throw StrangeValue() }
        return number
    }

    /// The integer of a column that may be null.
    func exactOrNil<Number: FixedWidthInteger>(_ column: Int32) throws -> Number? {
        sqlite3_column_type(handle, column) == SQLITE_NULL ? nil : try exact(column)
    }

    /// The bytes of a column.
    func bytes(_ column: Int32) throws -> [UInt8] {
        guard sqlite3_column_type(handle, column) == SQLITE_BLOB else { throw StrangeValue() }
        let start = sqlite3_column_blob(handle, column)
        return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column))))
    }

    /// SQLite is to copy what it is given: Swift's own bytes may move as soon as the call is over.
    private static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

    private func check(_ code: Int32) throws {
        guard code == SQLITE_OK else { throw fault }
    }

    private var fault: DatabaseError {
        DatabaseError(resultCode: ResultCode(rawValue: sqlite3_extended_errcode(sqlite3_db_handle(handle))))
    }
}
