internal import Access
internal import Territory

/// Slows down whoever guesses passwords; one for the whole desk, forgotten when it stops.
actor SignInBrake {
    private var throttle: LoginThrottle

    init(_ policy: ThrottlePolicy) {
        throttle = LoginThrottle(policy: policy)
    }

    /// Whether a password may be checked; the try then counts as a failure until told otherwise.
    func admit(_ login: String, _ client: SignInClient, at now: Instant) -> LoginThrottle.Admission {
        throttle.admit(login: login, client: client, now: now)
    }

    func succeeded(_ login: String, _ client: SignInClient) {
        throttle.succeeded(login: login, client: client)
    }

    /// The password was not checked after all.
    func withdrawn(_ login: String, _ client: SignInClient) {
        throttle.withdrawn(login: login, client: client)
    }
}
