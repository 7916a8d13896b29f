internal import Foundation
internal import Synchronization

/// Runs long computations on threads of their own, few at once, and lets few wait.
///
/// The threads of Swift's own pool serve every page: one that computes for a third of a second would hold them all up.
final class BoundedWorkers: Sendable {
    /// What came of asking.
    enum Refusal: Error, Hashable {
        /// As many as allowed wait already.
        case full
    }

    /// Computes, and gives back what tells the one who asked: told once the place is free, so that who was answered may
    /// ask again at once.
    private typealias Job = @Sendable () -> @Sendable () -> Void

    private struct State {
        var running = 0
        var peak = 0
        var waiting: [Job] = []
    }

    private let atOnce: Int
    private let mayWait: Int
    private let state = Mutex(State())

    init(atOnce: Int, mayWait: Int) {
        self.atOnce = max(1, atOnce)
        self.mayWait = max(0, mayWait)
    }

    /// The most that ever ran at the same time.
    var peak: Int { state.withLock { $0.peak } }

    /// Runs a computation when its turn comes; first asked, first served.
    func run<Value: Sendable>(_ compute: @escaping @Sendable () -> Value) async throws(Refusal) -> Value {
        let value: Value? = await withCheckedContinuation { continuation in
            let taken = submit {
                let value = compute()
                return { continuation.resume(returning: value) }
            }
            if !taken { continuation.resume(returning: nil) }
        }
        guard let value else { throw .full }
        return value
    }

    private func submit(_ job: @escaping Job) -> Bool {
        enum Decision {
            case start
            case queued
            case refused
        }
        let decision = state.withLock { state -> Decision in
            if state.running < atOnce {
                state.running += 1
                state.peak = max(state.peak, state.running)
                return .start
            }
            guard state.waiting.count < mayWait else { return .refused }
            state.waiting.append(job)
            return .queued
        }
        if decision == .start { Thread.detachNewThread { self.work(from: job) } }
        return decision != .refused
    }

    /// A thread's life: its first job, then whatever waits, then nothing.
    private func work(from first: @escaping Job) {
        var current: Job? = first
        while let job = current {
            let tell = job()
            current = takeNext()
            tell()
        }
    }

    private func takeNext() -> Job? {
        state.withLock { state in
            guard !state.waiting.isEmpty else {
                state.running -= 1
                return nil
            }
            return state.waiting.removeFirst()
        }
    }
}
