internal import Synchronization

/// Values read from the file and kept in memory, in a process that alone writes there.
///
/// A reading that began before a change never puts back what was before it: a session that was closed stays closed.
final class Remembered<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private struct State {
        var values: [Key: Value] = [:]
        var generation = 0
    }

    private let most: Int
    private let state = Mutex(State())

    /// Keeps so many values at most; at one more, all are forgotten.
    init(atMost most: Int) {
        self.most = most
    }

    /// The value kept, or the one read; what is read as `nil` is not kept.
    func value<Fault: Error>(_ key: Key, read: () async throws(Fault) -> Value?) async throws(Fault) -> Value? {
        let (kept, generation) = state.withLock { ($0.values[key], $0.generation) }
        if let kept { return kept }
        guard let found = try await read() else { return nil }
        keep(key, found, since: generation)
        return found
    }

    /// The value kept; `nil` when none is.
    func kept(_ key: Key) -> Value? { state.withLock { $0.values[key] } }

    /// How often something was forgotten.
    var generation: Int { state.withLock(\.generation) }

    /// Keeps a value that was found when so much had been forgotten, unless more was meanwhile.
    func keep(_ key: Key, _ value: Value, since generation: Int) {
        state.withLock { state in
            guard state.generation == generation else { return }
            if state.values.count >= most { state.values = [:] }
            state.values[key] = value
        }
    }

    /// Forgets a value, once its change is committed.
    func forget(_ key: Key) {
        state.withLock { state in
            state.generation += 1
            state.values[key] = nil
        }
    }

    /// Forgets everything.
    func forgetAll() {
        state.withLock { state in
            state.generation += 1
            state.values = [:]
        }
    }
}
