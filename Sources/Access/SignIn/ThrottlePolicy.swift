/// How much whoever guesses passwords is slowed down.
///
/// A client is slowed for what it did itself, never for what another did: nobody can lock somebody else out. By default
/// five wrong passwords cost nothing, then a minute that doubles, so that at most twenty-five tries a day pass for one
/// login from one client.
public struct ThrottlePolicy: Hashable, Sendable {
    /// How many wrong passwords for one login a client may try without waiting; 5 unless told.
    public var freeFailures: Int
    /// How long it waits after the next one, in seconds, doubled at each other; 60 unless told.
    public var firstWaitSeconds: Int64
    /// The longest it waits, in seconds; 7 200 unless told.
    public var longestWaitSeconds: Int64
    /// How long after the last one the failures of a client for a login are forgotten, in seconds; 86 400 unless told.
    public var memorySeconds: Int64
    /// How many failures an address may have, whatever the logins, without waiting; 30 unless told, for a house's
    /// computers may share one.
    public var addressFreeFailures: Int
    /// How long an address waits after the next one, in seconds, doubled at each other; 5 unless told.
    public var addressFirstWaitSeconds: Int64
    /// The longest an address waits, in seconds; 300 unless told.
    public var addressLongestWaitSeconds: Int64
    /// How long an address takes to have one failure forgiven, in seconds; 600 unless told.
    public var addressForgivenessSeconds: Int64
    /// How many pairs of login and client, and how many addresses, are remembered at most; 10 000 unless told.
    ///
    /// The ones that failed longest ago are forgotten first.
    public var mostRecords: Int

    /// A policy from its thresholds.
    public init(
        freeFailures: Int = 5,
        firstWaitSeconds: Int64 = 60,
        longestWaitSeconds: Int64 = 7200,
        memorySeconds: Int64 = 86_400,
        addressFreeFailures: Int = 30,
        addressFirstWaitSeconds: Int64 = 5,
        addressLongestWaitSeconds: Int64 = 300,
        addressForgivenessSeconds: Int64 = 600,
        mostRecords: Int = 10_000
    ) {
        self.freeFailures = freeFailures
        self.firstWaitSeconds = firstWaitSeconds
        self.longestWaitSeconds = longestWaitSeconds
        self.memorySeconds = memorySeconds
        self.addressFreeFailures = addressFreeFailures
        self.addressFirstWaitSeconds = addressFirstWaitSeconds
        self.addressLongestWaitSeconds = addressLongestWaitSeconds
        self.addressForgivenessSeconds = addressForgivenessSeconds
        self.mostRecords = mostRecords
    }
}
