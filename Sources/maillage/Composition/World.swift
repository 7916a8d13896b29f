internal import Foundation
internal import Territory

/// The outside world that the core is given: the one place where the present time is asked for.
enum World {
    /// The present instant of the machine's clock.
    @Sendable
    static func now() -> Instant {
        Instant(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded()))
    }
}
