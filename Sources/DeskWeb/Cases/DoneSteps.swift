internal import Synchronization

/// The forms by which a step was taken a moment ago: sent a second time, each is told as done rather than refused.
///
/// In memory alone: the journal keeps a step once whatever is forgotten here.
final class DoneSteps: Sendable {
    private static let most = 500

    private let keys = Mutex<[String]>([])

    /// Whether a form was taken.
    func contains(_ key: String) -> Bool { keys.withLock { $0.contains(key) } }

    /// Remembers that a form was taken.
    func note(_ key: String) {
        keys.withLock { keys in
            keys.append(key)
            if keys.count > DoneSteps.most { keys.removeFirst(keys.count - DoneSteps.most) }
        }
    }
}
