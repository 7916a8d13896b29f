internal import Foundation
internal import Journal
internal import Synchronization

/// A house's data folder: its own alone (mode 0700), with one database file (0600) and the lock of its one writer.
struct DataFolder: Sendable {
    /// The folder's path, as given.
    let path: String

    var database: String { path + "/house.sqlite" }
    /// The database while it is being made; renamed once whole, so that a half-made one is never taken for one.
    var unfinished: String { path + "/house.sqlite.new" }
    var lock: String { path + "/house.lock" }

    var hasDatabase: Bool { FileManager.default.fileExists(atPath: database) }

    /// Makes the folder unless it is there; one with other things in it keeps the rights it has.
    func make() throws(StoreFault) {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            guard try FileManager.default.contentsOfDirectory(atPath: path).isEmpty else { return }
        } catch {
            throw (error as? CocoaError)?.code == .fileWriteOutOfSpace ? .diskFull : .readOnly(path: path)
        }
        guard chmod(path, 0o700) == 0 else { throw .readOnly(path: path) }
    }

    /// Makes an empty file that its owner alone reads, in place of any other of that name; SQLite gives the same mode
    /// to the files it puts beside.
    func makePrivateFile(_ file: String) throws(StoreFault) {
        for suffix in ["", "-wal", "-shm", "-journal"] { unlink(file + suffix) }
        let descriptor = Foundation.open(file, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw errno == ENOSPC ? .diskFull : .readOnly(path: path) }
        close(descriptor)
    }

    /// Gives the finished database its name, and has the disk keep the name too.
    func publish() throws(StoreFault) {
        guard rename(unfinished, database) == 0 else { throw .readOnly(path: path) }
        let folder = Foundation.open(path, O_RDONLY | O_CLOEXEC)
        guard folder >= 0 else { throw .readOnly(path: path) }
        defer { close(folder) }
        guard fsync(folder) == 0 else { throw .readOnly(path: path) }
    }
}

/// The right to write in a data folder, held by one process at a time and let go when it ends, however it ends.
///
/// An advisory lock (`flock`) rather than SQLite's own: the writer shares commits and keeps nothing of other writers
/// in mind, and a second one is told so at once instead of waiting at every write.
final class WriterLock: Sendable {
    private let descriptor: Mutex<Int32?>

    /// Takes the lock.
    init(_ folder: DataFolder) throws(StoreFault) {
        let descriptor = Foundation.open(folder.lock, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw errno == ENOSPC ? .diskFull : .readOnly(path: folder.path) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw .busy
        }
        self.descriptor = Mutex(descriptor)
    }

    deinit { release() }

    /// Lets another process write; nothing when it was done before.
    func release() {
        let held = descriptor.withLock { descriptor in
            defer { descriptor = nil }
            return descriptor
        }
        guard let held else { return }
        // Unlocked by name as well: a child being started by another thread may hold a copy for a moment.
        flock(held, LOCK_UN)
        close(held)
    }
}
