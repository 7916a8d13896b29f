public import Access

/// What a network may want its own of the desk's pages; every number has a default that works.
public struct DeskSettings: Hashable, Sendable {
    /// The name at the top of each page; `nil` shows the house's name.
    public var publicTitle: String?
    /// The network's colours.
    public var colours: NetworkColours
    /// Whether cookies travel over TLS alone; false unless told, which suits a desk that listens on loopback.
    public var secureCookies: Bool
    /// The names by which browsers may call the desk, beside the loopback ones; default: none.
    public var hosts: [String]
    /// How long one stays signed in.
    public var sessions: SessionPolicy
    /// How much failed sign-ins slow the next ones down.
    public var throttle: ThrottlePolicy
    /// Which passwords may be chosen.
    public var passwords: PasswordPolicy
    /// How desks are shared.
    public var sharedDesk: SharedDeskPolicy
    /// Which codes may sign on a shared desk.
    public var pins: PinPolicy
    /// How much wrong codes slow the next ones down.
    public var pinThrottle: PinThrottlePolicy
    /// How many neighbouring houses the desk names; default 4.
    public var neighbours: Int
    /// How many matching motifs an answer holds; default 9, for each has its digit.
    public var motifChoices: Int
    /// How many matching communes an answer holds; default 12.
    public var communeChoices: Int
    /// How long a visit just saved may be undone, in seconds; default 10.
    public var undoSeconds: Int
    /// How many days a visit may be corrected at the desk; default 31.
    public var correctionDays: Int
    /// How many of the day's visits stand beside the desk; default 12, the rest is a page of its own.
    public var listedVisits: Int
    /// How many drafts a desk may have; default 50.
    public var draftsAtMost: Int
    /// How many days a draft is kept; default 14.
    public var draftDays: Int
    /// The longest that a visit's own timer is believed, in seconds; default 7 200: beyond, the page was left open.
    public var timerSecondsAtMost: Int
    /// How many days of figures are shown when no period is asked for; default 28.
    public var figureDays: Int
    /// Outside the house, a number of fewer visits or requests than this is hidden; default 5.
    public var hiddenBelow: Int
    /// The longest period of figures, in days; default 400.
    public var figureDaysAtMost: Int
    /// How many days a machine's token works unless another day is chosen; default 90.
    public var tokenDays: Int
    /// How many days it works at most; default 366.
    public var tokenDaysAtMost: Int
    /// The largest form, in bytes; default 64 KiB.
    public var formBytes: Int
    /// The largest form with a file, in bytes, where one may come; default 1 MiB.
    public var uploadBytes: Int
    /// How long a connection may stay silent, in seconds; default 30.
    public var idleSeconds: Int
    /// How long a browser may take to send a form, in seconds; default 10.
    public var formSeconds: Int
    /// How many connections at once; default 512.
    public var connections: Int

    /// Settings; each one left out takes its default.
    public init(
        publicTitle: String? = nil,
        colours: NetworkColours = NetworkColours(),
        secureCookies: Bool = false,
        hosts: [String] = [],
        sessions: SessionPolicy = SessionPolicy(),
        throttle: ThrottlePolicy = ThrottlePolicy(),
        passwords: PasswordPolicy = PasswordPolicy(),
        sharedDesk: SharedDeskPolicy = SharedDeskPolicy(),
        pins: PinPolicy = PinPolicy(),
        pinThrottle: PinThrottlePolicy = PinThrottlePolicy(),
        neighbours: Int = 4,
        motifChoices: Int = 9,
        communeChoices: Int = 12,
        undoSeconds: Int = 10,
        correctionDays: Int = 31,
        listedVisits: Int = 12,
        draftsAtMost: Int = 50,
        draftDays: Int = 14,
        timerSecondsAtMost: Int = 7200,
        figureDays: Int = 28,
        hiddenBelow: Int = 5,
        figureDaysAtMost: Int = 400,
        tokenDays: Int = 90,
        tokenDaysAtMost: Int = 366,
        formBytes: Int = 65_536,
        uploadBytes: Int = 1_048_576,
        idleSeconds: Int = 30,
        formSeconds: Int = 10,
        connections: Int = 512
    ) {
        self.publicTitle = publicTitle
        self.colours = colours
        self.secureCookies = secureCookies
        self.hosts = hosts
        self.sessions = sessions
        self.throttle = throttle
        self.passwords = passwords
        self.sharedDesk = sharedDesk
        self.pins = pins
        self.pinThrottle = pinThrottle
        self.neighbours = neighbours
        self.motifChoices = motifChoices
        self.communeChoices = communeChoices
        self.undoSeconds = undoSeconds
        self.correctionDays = correctionDays
        self.listedVisits = listedVisits
        self.draftsAtMost = draftsAtMost
        self.draftDays = draftDays
        self.timerSecondsAtMost = timerSecondsAtMost
        self.figureDays = figureDays
        self.hiddenBelow = hiddenBelow
        self.figureDaysAtMost = figureDaysAtMost
        self.tokenDays = tokenDays
        self.tokenDaysAtMost = tokenDaysAtMost
        self.formBytes = formBytes
        self.uploadBytes = uploadBytes
        self.idleSeconds = idleSeconds
        self.formSeconds = formSeconds
        self.connections = connections
    }
}

/// A network's own colours, for light and dark screens, as `#rrggbb`.
public struct NetworkColours: Hashable, Sendable {
    /// Buttons, links and the bar at the top on a light screen, `#0b5c66` unless told; white must be legible on it.
    public var accent: String
    /// The same on a dark screen, `#7fd0d8` unless told; near-black must be legible on it.
    public var accentOnDark: String

    /// Colours; `nil` and anything that is not `#rrggbb` take their default, so that a theme can never carry other CSS.
    public init(accent: String? = nil, accentOnDark: String? = nil) {
        self.accent = accent.flatMap { NetworkColours.isColour($0) ? $0 : nil } ?? "#0b5c66"
        self.accentOnDark = accentOnDark.flatMap { NetworkColours.isColour($0) ? $0 : nil } ?? "#7fd0d8"
    }

    private static func isColour(_ text: String) -> Bool {
        text.utf8.count == 7 && text.hasPrefix("#") && text.dropFirst().allSatisfy(\.isHexDigit)
    }
}
