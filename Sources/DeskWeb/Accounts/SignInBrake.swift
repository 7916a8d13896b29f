internal import Territory

/// Slows down whoever guesses passwords.
actor SignInBrake {
    struct Attempt: Sendable {
        let login: String
        let device: String?
        let address: String
    }

    func allows(_ attempt: Attempt, at now: Instant) -> Bool { true }

    func failed(_ attempt: Attempt, at now: Instant) {}

    func succeeded(_ attempt: Attempt, at now: Instant) {}
}
