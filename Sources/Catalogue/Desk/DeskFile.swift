public import Access
public import Reception

/// What `config/desk.yaml` says of how the desk behaves.
///
/// Each value has a default that works.
public struct DeskFile: Hashable, Sendable {
    /// How long one stays signed in; 4 h idle and 12 h in all unless told, a working day.
    public var sessions = SessionPolicy(idleSeconds: 14_400, absoluteSeconds: 43_200)
    /// How much whoever guesses passwords is slowed down.
    public var throttle = ThrottlePolicy()
    /// Which passwords an account may have.
    public var passwords = PasswordPolicy()
    /// How desks are shared; each person's own unless told, the code typed again after 10 min.
    public var sharedDesk = SharedDeskPolicy()
    /// Which codes may sign on a shared desk; 4 to 8 digits unless told.
    public var pins = PinPolicy()
    /// How much wrong codes slow the next ones down.
    public var pinThrottle = PinThrottlePolicy()
    /// How many neighbouring houses the desk names; 4 unless told.
    public var neighbours = 4
    /// scrypt's cost as the base-2 logarithm of N; 17 unless told (OWASP, second choice).
    public var scryptLogN = 17
    /// scrypt's block size; 8 unless told.
    public var scryptR = 8
    /// scrypt's parallelism; 1 unless told.
    public var scryptP = 1
    /// How many passwords may be hashed at once; 2 unless told, for each takes 128 × N × r bytes.
    public var passwordsAtOnce = 2
    /// How many may wait for their turn; 32 unless told.
    public var passwordsWaiting = 32
    /// How many motifs are offered for what was typed; 9 unless told, for each has its digit.
    public var motifChoices = 9
    /// How many communes are offered for what was typed; 12 unless told.
    public var communeChoices = 12
    /// How long a visit just saved may be undone, in seconds; 10 unless told.
    public var undoSeconds = 10
    /// How many days a visit may be corrected at the desk; 31 unless told.
    public var correctionDays = 31
    /// How many of the day's visits stand beside the desk; 12 unless told.
    public var listedVisits = 12
    /// How many drafts a desk may have; 50 unless told.
    public var draftsAtMost = 50
    /// How many days a draft is kept; 14 unless told.
    public var draftDays = 14
    /// How long a house that is served waits before it looks again for what is past its term, in seconds; an hour unless
    /// told.
    public var termSeconds = 3600
    /// The longest that a visit's own timer is believed, in seconds; two hours unless told.
    public var timerSecondsAtMost = 7200
    /// How many days of figures are shown when no period is asked for; 28 unless told.
    public var figureDays = 28
    /// The longest period of figures, in days; 400 unless told.
    public var figureDaysAtMost = 400
    /// Outside a house, a number of fewer people than this is hidden; 5 unless told.
    public var hiddenBelow = 5
    /// How many days a machine's token works unless another day is chosen; 90 unless told.
    public var tokenDays = 90
    /// How many days it works at most; 366 unless told.
    public var tokenDaysAtMost = 366
    /// How much is typed and shown of presences.
    public var presences = PresenceLimits()
    /// Names under which browsers may reach the server beside the loopback ones; none unless told.
    public var hosts: [String] = []
    /// Whether browsers reach the server over TLS alone, through a proxy of the house; false unless told.
    public var behindTLS = false
    /// The colour of links and buttons on light ground, `#rrggbb`; `nil` takes the desk's own.
    public var accent: String?
    /// The same on dark ground.
    public var accentDark: String?

    /// The defaults.
    public init() {}
}
