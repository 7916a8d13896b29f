internal import GRDB
internal import Journal

extension StoreFault {
    /// What an error of SQLite means to whoever keeps the file; told by its code, never by its text.
    init(_ error: any Error, path: String) {
        switch error {
        case let fault as StoreFault: self = fault
        case let error as DatabaseError: self.init(error, path: path)
        case is StrangeValue: self = .corrupted(path: path)
        // A reading that its task gave up.
        case is CancellationError: self = .busy
        default: self = .refused(code: Int(ResultCode.SQLITE_ERROR.rawValue))
        }
    }

    private init(_ error: DatabaseError, path: String) {
        switch error.resultCode {
        case .SQLITE_FULL: self = .diskFull
        case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: self = .readOnly(path: path)
        // A disk that cannot be read and a file that makes no sense have the same remedy: the last backup.
        case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_IOERR: self = .corrupted(path: path)
        case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: self = .busy
        default: self = .refused(code: Int(error.extendedResultCode.rawValue))
        }
    }
}
