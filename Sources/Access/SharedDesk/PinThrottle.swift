public import Territory

/// How much whoever guesses codes is slowed down: each browser for what it did itself.
public struct PinThrottlePolicy: Hashable, Sendable {
    /// How many wrong codes of a person a browser may try without waiting; 3 unless told.
    public var freeFailures: Int
    /// How long it waits after the next one, in seconds, doubled at each other; 15 unless told.
    public var firstWaitSeconds: Int64
    /// The longest it waits, in seconds; 300 unless told.
    public var longestWaitSeconds: Int64
    /// After so many wrong codes, that browser takes the person's password alone; 8 unless told.
    public var lockedAfter: Int
    /// How long after the last one a browser's failures are forgotten, in seconds; 86 400 unless told.
    public var memorySeconds: Int64

    /// How many pairs of person and browser are remembered at most; the ones that failed longest ago are forgotten
    /// first.
    static let mostRecords = 10_000

    /// A policy from its thresholds.
    public init(
        freeFailures: Int = 3,
        firstWaitSeconds: Int64 = 15,
        longestWaitSeconds: Int64 = 300,
        lockedAfter: Int = 8,
        memorySeconds: Int64 = 86_400
    ) {
        self.freeFailures = freeFailures
        self.firstWaitSeconds = firstWaitSeconds
        self.longestWaitSeconds = longestWaitSeconds
        self.lockedAfter = lockedAfter
        self.memorySeconds = memorySeconds
    }
}

/// Remembers who mistyped whose code on which browser, and says who must wait or give a password.
///
/// As with `LoginThrottle`, `admit` counts the try as a failure at once: tell `succeeded`, or `withdrawn` when the code
/// was not checked after all.
public struct PinThrottle: Sendable {
    /// Whether a code may be checked now.
    public enum Admission: Hashable, Sendable {
        /// Yes, and the try is counted.
        case admitted
        /// Not before so many seconds, at least 1; the try is not counted.
        case wait(seconds: Int64)
        /// No more: the person's password must be given.
        case locked
    }

    private struct Pair: Hashable {
        let person: String
        let browser: [UInt8]
    }

    private let lockedAfter: Int
    private var pairs: Failures<Pair>

    /// A throttle that remembers nothing yet.
    public init(policy: PinThrottlePolicy = PinThrottlePolicy()) {
        lockedAfter = max(1, policy.lockedAfter)
        pairs = Failures(
            free: policy.freeFailures,
            firstWait: policy.firstWaitSeconds,
            longestWait: policy.longestWaitSeconds,
            forgiveness: .allAfter(seconds: policy.memorySeconds),
            most: PinThrottlePolicy.mostRecords
        )
    }

    /// Asks whether a code may be checked, and counts the try when it may.
    ///
    /// - Parameters:
    ///   - person: the account's identifier.
    ///   - browser: the digest of the session's token.
    ///   - now: the present instant.
    /// - Returns: whether it may, else what to do first.
    public mutating func admit(person: String, browser: [UInt8], now: Instant) -> Admission {
        let pair = Pair(person: person, browser: browser)
        let wait = pairs.wait(pair, now)
        guard pairs.count(of: pair) < lockedAfter else { return .locked }
        guard wait == 0 else { return .wait(seconds: wait) }
        pairs.add(pair, now)
        return .admitted
    }

    /// Whether a browser takes a person's password alone.
    ///
    /// - Parameters:
    ///   - person: the account's identifier.
    ///   - browser: the digest of the session's token.
    ///   - now: the present instant.
    /// - Returns: whether too many wrong codes were given.
    public mutating func isLocked(person: String, browser: [UInt8], now: Instant) -> Bool {
        let pair = Pair(person: person, browser: browser)
        _ = pairs.wait(pair, now)
        return pairs.count(of: pair) >= lockedAfter
    }

    /// Forgets the failures of a person on a browser: the right code or the password was given.
    ///
    /// - Parameters:
    ///   - person: the account's identifier.
    ///   - browser: the digest of the session's token.
    public mutating func succeeded(person: String, browser: [UInt8]) {
        pairs.remove(Pair(person: person, browser: browser))
    }

    /// Takes back a try whose code could not be checked.
    ///
    /// - Parameters:
    ///   - person: the account's identifier.
    ///   - browser: the digest of the session's token.
    public mutating func withdrawn(person: String, browser: [UInt8]) {
        pairs.takeBack(Pair(person: person, browser: browser))
    }
}
