import Foundation
import GRDB
import Journal
import Reception
import Territory
import Testing

@testable import Storage

@Suite("A disk or a file that fails")
struct FaultTests {
    /// The fault that something ends in.
    private func fault(_ work: () throws -> HouseStore) throws -> StoreFault? {
        do {
            try work().close()
            return nil
        } catch let fault as StoreFault {
            return fault
        }
    }

    private func house(visits: Int) async throws -> Desk {
        let desk = Desk()
        let store = try desk.create()
        let items = try (0..<visits).map {
            BulkAppend(drafts: [try visit(minute: $0).draft], key: "k\($0)", now: Desk.morning)
        }
        _ = try await store.appendAll(items, actor: "agent-1")
        try store.close()
        return desk
    }

    /// Appends until the disk takes no more; gives how many it took and why it stopped.
    private func fill(_ store: HouseStore) async throws -> (taken: Int, fault: StoreFault?) {
        for turn in 0..<20_000 {
            let draft = try visit(on: turn / 50, minute: turn % 50).draft
            do throws(StoreFault) {
                _ = try await store.append([draft], actor: "agent-1", key: "full-\(turn)", now: Desk.morning)
            } catch {
                return (turn, error)
            }
        }
        return (20_000, nil)
    }

    @Test("A folder that is not there, or holds no house, is told as such")
    func missing() throws {
        let desk = Desk()
        #expect(try fault { try desk.open() } == .missing(path: desk.folder))
        try FileManager.default.createDirectory(atPath: desk.folder, withIntermediateDirectories: true)
        #expect(try fault { try desk.open() } == .missing(path: desk.folder))
        #expect(try fault { try desk.open(.reading) } == .missing(path: desk.folder))
    }

    @Test("A house is not made over another")
    func alreadyThere() async throws {
        let desk = try await house(visits: 1)
        #expect(try fault { try desk.create() } == .alreadyThere(path: desk.folder))
        let store = try desk.open()
        #expect(try await store.visits(on: try day()).count == 1)
        try store.close()
    }

    @Test("What a creation cut short left behind is no house, and does not keep one from being made")
    func creationCutShort() throws {
        let desk = Desk()
        try FileManager.default.createDirectory(atPath: desk.folder, withIntermediateDirectories: true)
        try Data("half a file".utf8).write(to: URL(fileURLWithPath: desk.folder + "/house.sqlite.new"))
        #expect(try fault { try desk.open() } == .missing(path: desk.folder))
        #expect(try fault { try desk.create() } == nil)
        #expect(try fault { try desk.open() } == nil)
    }

    @Test("A second writer is told that there is one; it may write when the first is done")
    func oneWriter() throws {
        let desk = Desk()
        let first = try desk.create()
        #expect(try fault { try desk.open() } == .busy)
        #expect(try fault { try desk.open(.reading) } == nil)
        try first.close()
        #expect(try fault { try desk.open() } == nil)
    }

    @Test("A file that is no database, an empty one, or another program's is told as damaged and left alone")
    func notADatabase() throws {
        for content in ["this is no database at all, and was never one; not even nearly", ""] {
            let desk = Desk()
            try FileManager.default.createDirectory(atPath: desk.folder, withIntermediateDirectories: true)
            try Data(content.utf8).write(to: URL(fileURLWithPath: desk.file))
            #expect(try fault { try desk.open() } == .corrupted(path: desk.folder))
            #expect(try fault { try desk.open(.reading) } == .corrupted(path: desk.folder))
            #expect(try Data(contentsOf: URL(fileURLWithPath: desk.file)) == Data(content.utf8))
        }
        let desk = Desk()
        try FileManager.default.createDirectory(atPath: desk.folder, withIntermediateDirectories: true)
        let other = try DatabaseQueue(path: desk.file)
        try other.writeWithoutTransaction { try $0.execute(sql: "CREATE TABLE t (x); PRAGMA user_version = 1") }
        try other.close()
        #expect(try fault { try desk.open() } == .corrupted(path: desk.folder))
    }

    @Test("A page overwritten in the middle of the file is found when it is opened, and by whoever reads it")
    func corruptedPage() async throws {
        let desk = try await house(visits: 400)
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: desk.file))
        let pages = try file.seekToEnd() / 4096
        #expect(pages > 20)
        try file.seek(toOffset: pages / 2 * 4096)
        try file.write(contentsOf: Data(repeating: 0xA5, count: 4096))
        try file.close()
        #expect(try fault { try desk.open() } == .corrupted(path: desk.folder))

        let reader = try desk.open(.reading)
        let report = try? await reader.verify()
        #expect(report?.isClean != true)
        try reader.close()
    }

    @Test("A house of a later Maillage is refused, its file not touched")
    func newerVersion() async throws {
        let desk = try await house(visits: 3)
        let queue = try DatabaseQueue(path: desk.file)
        try await queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 99") }
        try queue.close()
        let before = try Data(contentsOf: URL(fileURLWithPath: desk.file))
        #expect(try fault { try desk.open() } == .newerVersion(found: 99, known: Schema.known))
        #expect(try fault { try desk.open(.reading) } == .newerVersion(found: 99, known: Schema.known))
        #expect(try Data(contentsOf: URL(fileURLWithPath: desk.file)) == before)
    }

    @Test("A full file takes nothing by halves: what was confirmed is there, and it writes on once there is room")
    func fullFile() async throws {
        // SQLite's own limit on pages stands for the disk here: the same code, without the right to mount one.
        let desk = Desk()
        let store = try desk.create()
        try await store.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = 90") }
        let (taken, fault) = try await fill(store)
        #expect(fault == .diskFull)
        #expect(taken > 50)
        try await store.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = 100000") }
        let report = try await store.verify()
        #expect(report.isClean)
        #expect(report.entries == taken)
        _ = try await store.append([try visit().draft], actor: "agent-1", key: "after", now: Desk.morning)
        try store.close()
    }

    @Test("A disk that is really full, then larger, then read-only, loses nothing", .enabled(if: Mount.isAllowed))
    func realDisk() async throws {
        let mount = try Mount.memory("1500k")
        defer { mount.unmount() }
        let desk = Desk(in: mount.path)
        var store = try desk.create()
        let (taken, fault) = try await fill(store)
        #expect(fault == .diskFull)
        #expect(taken > 20)
        #expect(try await store.verify().entries == taken)
        try mount.remount("size=8m")
        _ = try await store.append([try visit().draft], actor: "agent-1", key: "after", now: Desk.morning)
        #expect(try await store.verify().entries == taken + 1)
        try store.close()

        try mount.remount("ro")
        #expect(try self.fault { try desk.open() } == .readOnly(path: desk.folder))
        let inside = Desk(in: desk.folder)
        #expect(try self.fault { try inside.create() } == .readOnly(path: inside.folder))
        try mount.remount("rw")
        store = try desk.open()
        let report = try await store.verify()
        #expect(report.isClean)
        #expect(report.entries == taken + 1)
        try store.close()
    }

    @Test("A folder without the right to write is told as such", .enabled(if: getuid() != 0))
    func readOnlyFolder() async throws {
        let desk = try await house(visits: 1)
        #expect(chmod(desk.folder, 0o500) == 0)
        #expect(try fault { try desk.open() } == .readOnly(path: desk.folder))
        let inside = Desk(in: desk.folder)
        #expect(try fault { try inside.create() } == .readOnly(path: inside.folder))
        #expect(chmod(desk.folder, 0o700) == 0)
        #expect(try fault { try desk.open() } == nil)
    }
}
