internal import Journal
internal import Reception
internal import Synchronization
internal import Territory

/// What this house is most asked, read again once a minute: it is asked for at every key that is typed.
final class Habits: Sendable {
    private static let freshFor: Int64 = 60_000

    private let days: Int
    private let kept = Mutex<(at: Instant, counts: [String: Int])?>(nil)

    /// The habits of so many days.
    init(days: Int) {
        self.days = days
    }

    /// How often each motif was asked for lately; none when it cannot be read, for habits only put what is found in
    /// order.
    func counts(_ services: DeskServices, now: Instant) async -> [String: Int] {
        if let kept = kept.withLock(\.self), abs(now.milliseconds - kept.at.milliseconds) < Habits.freshFor {
            return kept.counts
        }
        let today = services.day(of: now)
        do throws(StoreFault) {
            let counts = try await services.visits.motifCounts(from: today.advanced(by: -days), through: today)
            kept.withLock { $0 = (now, counts) }
            return counts
        } catch {
            return [:]
        }
    }
}
