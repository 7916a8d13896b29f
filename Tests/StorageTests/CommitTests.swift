import Dispatch
import Foundation
import GRDB
import Journal
import Reception
import Territory
import Testing

@testable import Storage

@Suite("Sharing a commit")
struct CommitTests {
    /// Holds the writer while all of these begin to wait, so that the test meets the same moment every time.
    private func together(
        _ store: HouseStore,
        _ appends: [[EntryDraft]]
    ) async throws -> (outcomes: [Result<Appended, StoreFault>], commits: Int) {
        let gate = DispatchSemaphore(value: 0)
        let before = store.commits.commits
        let executor = ThreadsOfItsOwn()
        store.pool.asyncWriteWithoutTransaction { _ in gate.wait() }
        let outcomes = await withTaskGroup(of: (Int, Result<Appended, StoreFault>).self) { group in
            for (index, drafts) in appends.enumerated() {
                // Whoever takes the lead waits for the held writer: on a thread that nothing else needs.
                group.addTask(executorPreference: executor) {
                    do throws(StoreFault) {
                        let appended = try await store.append(
                            drafts,
                            actor: "agent-1",
                            key: "k\(index)",
                            now: Desk.morning
                        )
                        return (index, .success(appended))
                    } catch {
                        return (index, .failure(error))
                    }
                }
            }
            while store.commits.waiting < appends.count { await Task.yield() }
            gate.signal()
            return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
        return (appends.indices.compactMap { outcomes[$0] }, store.commits.commits - before)
    }

    @Test("Thirty-two people who save at once share one commit")
    func concurrentAppendsShareACommit() async throws {
        let desk = Desk()
        let store = try desk.create()
        let drafts = try (0..<32).map { [try visit(minute: $0).draft] }
        let (outcomes, commits) = try await together(store, drafts)
        #expect(commits == 1)
        #expect(outcomes.count == 32)
        #expect(outcomes.allSatisfy { if case .success(.recorded) = $0 { true } else { false } })
        #expect(try await store.visits(on: try day()).map(\.number).sorted() == Array(1...32))
        #expect(try await store.verify().isClean)
        try store.close()
    }

    @Test("A refused record undoes nothing of those it shares a commit with")
    func refusedAppendLeavesItsNeighbours() async throws {
        let desk = Desk()
        let store = try desk.create()
        var nobody = try visit()
        nobody.people = 0
        let drafts = [[try visit().draft], [try visit().draft, nobody.draft], [try visit().draft]]
        let (outcomes, commits) = try await together(store, drafts)
        #expect(commits == 1)
        #expect(outcomes[1] == .failure(.refused(code: 275)))
        #expect(try await store.visits(on: try day()).count == 2)
        let report = try await store.verify()
        #expect(report.isClean)
        #expect(report.entries == 2)
        // Its key was not taken: it may be asked for again, put right.
        let again = try await store.append([try visit().draft], actor: "agent-1", key: "k1", now: Desk.morning)
        #expect(again == .recorded([Position(epoch: 7, sequence: 3)]))
        try store.close()
    }

    @Test("A record that waits alone has its commit at once")
    func loneAppendsCommitOneByOne() async throws {
        let desk = Desk()
        let store = try desk.create()
        for turn in 0..<5 {
            _ = try await store.append([try visit().draft], actor: "agent-1", key: "k\(turn)", now: Desk.morning)
        }
        #expect(store.commits.commits == 5)
        try store.close()
    }

    @Test("The writer's commits are made with full synchronisation, deleted bytes overwritten, references kept")
    func writerSettings() async throws {
        let desk = Desk()
        let store = try desk.create()
        _ = try await store.append([try visit().draft], actor: "agent-1", key: nil, now: Desk.morning)
        for (setting, value) in [("synchronous", "2"), ("secure_delete", "1"), ("foreign_keys", "1")] {
            let found = try await store.pool.writeWithoutTransaction {
                try Int.fetchOne($0, sql: "PRAGMA \(setting)").map(String.init)
            }
            #expect(found == value, "\(setting)")
        }
        let mode = try await store.pool.writeWithoutTransaction { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
        #expect(mode == "wal")
        try store.close()
    }

    @Test("The data folder and every file of it are its owner's alone")
    func privateFiles() async throws {
        let desk = Desk()
        let store = try desk.create()
        _ = try await store.append([try visit().draft], actor: "agent-1", key: nil, now: Desk.morning)
        #expect(try mode(desk.folder) == 0o700)
        let files = try FileManager.default.contentsOfDirectory(atPath: desk.folder).sorted()
        #expect(files == ["house.lock", "house.sqlite", "house.sqlite-shm", "house.sqlite-wal"])
        for file in files { #expect(try mode(desk.folder + "/" + file) == 0o600, "\(file)") }
        _ = try await store.visits(on: try day())
        try store.close()
        // Closed, the house is in one file, as it is to be copied.
        let closed = try FileManager.default.contentsOfDirectory(atPath: desk.folder).sorted()
        #expect(closed == ["house.lock", "house.sqlite"])
    }

    @Test("What is asked after closing is refused and kept nowhere")
    func closedStoreRefuses() async throws {
        let desk = Desk()
        let store = try desk.create()
        let draft = try visit().draft
        try store.close()
        await #expect(throws: StoreFault.self) {
            _ = try await store.append([draft], actor: "agent-1", key: nil, now: Desk.morning)
        }
        await #expect(throws: StoreFault.self) { _ = try await store.accounts() }
        let again = try desk.open()
        #expect(try await again.visits(on: try day()).isEmpty)
        try again.close()
    }

    private func mode(_ path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
    }
}

/// Runs tasks on threads that nothing else waits for.
private final class ThreadsOfItsOwn: TaskExecutor {
    private let queue = DispatchQueue(label: "maillage.tests", attributes: .concurrent)

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { [self] in job.runSynchronously(on: asUnownedTaskExecutor()) }
    }
}
