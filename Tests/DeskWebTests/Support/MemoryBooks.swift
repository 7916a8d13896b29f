import Access
import Foundation
import Journal
import Reception
import Synchronization
import Territory

/// The books in memory, with the faults that a disk may have.
final class MemoryBooks: VisitBook, DraftBook, AccountBook, SessionBook, FormBook, AnswerBook, TokenBook, PresenceBook,
    OfferBook, Sendable
{
    let state = Mutex(MemoryState())

    var allDrafts: [SheetDraft] { state.withLock { Array($0.drafts.values) } }

    func keepDraft(_ draft: SheetDraft, unless key: String) throws(StoreFault) {
        let fault = state.withLock { state in
            if state.fault == nil, state.keys[key] == nil { state.drafts[draft.key] = draft }
            return state.fault
        }
        if let fault { throw fault }
    }

    func forgetDraft(_ key: String) { state.withLock { $0.drafts[key] = nil } }

    var keyCount: Int { state.withLock { $0.answerKeys.count } }

    func put(_ account: Account) { state.withLock { $0.accounts[account.id] = account } }

    /// Refuses every write from now on.
    func refuseWrites(_ fault: StoreFault?) { state.withLock { $0.fault = fault } }

    /// Refuses every read of visits from now on.
    func refuseReads(_ fault: StoreFault?) { state.withLock { $0.readFault = fault } }

    func readable() throws(StoreFault) {
        if let fault = state.withLock({ $0.readFault }) { throw fault }
    }

    var sessionCount: Int { state.withLock { $0.sessions.count } }
    /// The kinds of what was written, in order.
    var kinds: [String] { bodies.map(\.kind) }
    /// Everything written, in order.
    var bodies: [(actor: String, kind: String, body: String)] { state.withLock { $0.bodies } }
    var visitCount: Int { state.withLock { $0.visits.count { !$0.isWithdrawn } } }
    var lastVisit: VisitRecorded? { state.withLock { $0.visits.last { !$0.isWithdrawn }?.line.visit } }
    var storedTokens: [[UInt8]] { state.withLock { Array($0.sessions.keys) } }

    func append(
        _ drafts: [EntryDraft],
        actor: String,
        key: String?,
        now: Instant
    ) async throws(StoreFault) -> Appended {
        try state.withLock { MemoryBooks.append(drafts, [], actor, key, now, &$0) }.get()
    }

    func write(
        _ drafts: [EntryDraft],
        keys: [AnswerKey],
        actor: String,
        key: String?,
        now: Instant
    ) throws(StoreFault) -> Appended {
        try state.withLock { MemoryBooks.append(drafts, keys, actor, key, now, &$0) }.get()
    }

    func append(
        _ drafts: [EntryDraft],
        actor: String,
        key: RequestKey,
        now: Instant
    ) async throws(StoreFault) -> Appended? {
        let result: Result<Appended?, StoreFault> = state.withLock { state in
            if let kept = state.fingerprints[key.name], kept != key.fingerprint { return .success(nil) }
            let result = MemoryBooks.append(drafts, [], actor, key.name, now, &state)
            if case .success = result { state.fingerprints[key.name] = key.fingerprint }
            return result.map(Optional.some)
        }
        return try result.get()
    }

    private static func append(
        _ drafts: [EntryDraft],
        _ keys: [AnswerKey],
        _ actor: String,
        _ key: String?,
        _ now: Instant,
        _ state: inout MemoryState
    ) -> Result<Appended, StoreFault> {
        if let fault = state.fault { return .failure(fault) }
        if let key, let position = state.keys[key] { return .success(.already(position)) }
        var positions: [Position] = []
        for draft in drafts {
            state.sequence += 1
            state.bodies.append((actor, draft.kind, String(decoding: draft.body, as: UTF8.self)))
            let position = Position(epoch: 1, sequence: state.sequence)
            positions.append(position)
            guard state.apply(draft, position, actor, now) else { return .failure(.refused(code: 1)) }
        }
        if let key { state.keys[key] = positions.first }
        state.answerKeys += keys
        return .success(.recorded(positions))
    }

    func record(_ items: [BulkAppend], actor: String) async throws(StoreFault) -> [Result<Appended, StoreFault>] {
        var outcomes: [Result<Appended, StoreFault>] = []
        for item in items {
            outcomes.append(.success(try await append(item.drafts, actor: actor, key: item.key, now: item.now)))
        }
        return outcomes
    }
}
