internal import Synchronization
internal import Territory

/// The visit that each desk saved last, for the few seconds in which it may be taken back.
///
/// In memory: after a restart a visit is corrected, no longer undone.
final class RecentSaves: Sendable {
    private struct Save {
        let place: VisitPlace
        let at: Instant
    }

    private let seconds: Int64
    private let saves = Mutex<[String: Save]>([:])

    init(seconds: Int) {
        self.seconds = Int64(seconds)
    }

    /// Notes what a desk has just saved.
    func note(_ place: VisitPlace, of accountID: String, now: Instant) {
        saves.withLock { $0[accountID] = Save(place: place, at: now) }
    }

    /// How many seconds are left to undo what a desk saved last, when it is that visit; 0 when it is too late.
    func secondsLeft(_ place: VisitPlace, of accountID: String, now: Instant) -> Int {
        guard let save = saves.withLock({ $0[accountID] }), save.place == place else { return 0 }
        let left = seconds * 1000 - (now.milliseconds - save.at.milliseconds)
        return Int(max(0, (left + 999) / 1000))
    }

    /// Forgets it: done once.
    func forget(_ accountID: String) {
        saves.withLock { $0[accountID] = nil }
    }
}
