public import Territory

/// Remembers who failed to sign in, and says who must wait.
///
/// Ask `admit` before a password is checked: it counts the try as a failure at once, so that a hundred tries sent
/// together are not all admitted before the first has failed. Then tell `succeeded`, or `withdrawn` when the password
/// was not checked after all; a failure needs nothing more.
public struct LoginThrottle: Sendable {
    /// Whether a password may be checked now.
    public enum Admission: Hashable, Sendable {
        /// Yes, and the try is counted.
        case admitted
        /// Not before so many seconds, at least 1; the try is not counted.
        case wait(seconds: Int64)
    }

    private struct Pair: Hashable {
        let login: String
        let client: SignInClient
    }

    private let policy: ThrottlePolicy
    private var pairs: Failures<Pair>
    private var addresses: Failures<String>

    /// A throttle that remembers nothing yet.
    public init(policy: ThrottlePolicy = ThrottlePolicy()) {
        self.policy = policy
        pairs = Failures(
            free: policy.freeFailures,
            firstWait: policy.firstWaitSeconds,
            longestWait: policy.longestWaitSeconds,
            forgiveness: .allAfter(seconds: policy.memorySeconds),
            most: policy.mostRecords
        )
        addresses = Failures(
            free: policy.addressFreeFailures,
            firstWait: policy.addressFirstWaitSeconds,
            longestWait: policy.addressLongestWaitSeconds,
            forgiveness: .oneEvery(seconds: policy.addressForgivenessSeconds),
            most: policy.mostRecords
        )
    }

    /// How many pairs of login and client are remembered.
    public var recordCount: Int { pairs.count }

    /// Asks whether a password may be checked, and counts the try when it may.
    ///
    /// - Parameters:
    ///   - login: as typed.
    ///   - client: from where.
    ///   - now: the present instant.
    /// - Returns: whether it may, else how long to wait.
    public mutating func admit(login: String, client: SignInClient, now: Instant) -> Admission {
        let pair = pair(login, client)
        var wait = pairs.wait(pair, now)
        if case .address(let address) = client { wait = max(wait, addresses.wait(address, now)) }
        guard wait == 0 else { return .wait(seconds: wait) }
        pairs.add(pair, now)
        if case .address(let address) = client { addresses.add(address, now) }
        return .admitted
    }

    /// Forgets the failures of a login and client: the right password was given.
    ///
    /// The address keeps its other failures, so that one's own account is no way to go on guessing the others'.
    ///
    /// - Parameters:
    ///   - login: as typed.
    ///   - client: from where.
    public mutating func succeeded(login: String, client: SignInClient) {
        pairs.remove(pair(login, client))
        if case .address(let address) = client { addresses.takeBack(address) }
    }

    /// Takes back a try whose password could not be checked, because too many were waiting.
    ///
    /// - Parameters:
    ///   - login: as typed.
    ///   - client: from where.
    public mutating func withdrawn(login: String, client: SignInClient) {
        pairs.takeBack(pair(login, client))
        if case .address(let address) = client { addresses.takeBack(address) }
    }

    private func pair(_ login: String, _ client: SignInClient) -> Pair {
        Pair(login: String(Login.normalised(login).prefix(Login.lengths.upperBound)), client: client)
    }
}
