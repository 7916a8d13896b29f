internal import Access
internal import Territory

/// Slows down whoever guesses codes; one for the whole desk, forgotten when it stops.
actor PinBrake {
    private var throttle: PinThrottle

    init(_ policy: PinThrottlePolicy) {
        throttle = PinThrottle(policy: policy)
    }

    /// Whether a code may be checked; the try then counts as a failure until told otherwise.
    func admit(_ person: String, _ session: Session, at now: Instant) -> PinThrottle.Admission {
        throttle.admit(person: person, browser: session.tokenDigest, now: now)
    }

    func isLocked(_ person: String, _ session: Session, at now: Instant) -> Bool {
        throttle.isLocked(person: person, browser: session.tokenDigest, now: now)
    }

    func succeeded(_ person: String, _ session: Session) {
        throttle.succeeded(person: person, browser: session.tokenDigest)
    }

    /// The code was not checked after all.
    func withdrawn(_ person: String, _ session: Session) {
        throttle.withdrawn(person: person, browser: session.tokenDigest)
    }
}
