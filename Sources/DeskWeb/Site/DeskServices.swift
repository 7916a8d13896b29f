public import Access
public import Journal
public import Logging
public import Reception
public import Territory
public import Wording

/// What the desk's pages stand on: the house, the network's data, the books and the outside world, all given.
public struct DeskServices: Sendable {
    /// The house whose desk this is.
    public var house: House
    /// The communes, EPCI and calendar of its network.
    public var geography: Geography
    /// What people come for and how a visit is told.
    public var words: Words
    /// The forms in force, the visit's among them.
    public var forms: FormsInForce
    /// What to ask and what to bring, by motif; none unless given.
    public var sheets: ReflexSheets
    /// Every text that people read.
    public var texts: TextCatalogue
    /// Reads and writes the visits.
    public var visits: any VisitBook
    /// Reads and writes the answers given in forms.
    public var answers: any AnswerBook
    /// Seals the answers that tell something of a person.
    public var sealing: any Sealing
    /// Keeps what is typed until it is recorded.
    public var drafts: any DraftBook
    /// Reads and writes the accounts.
    public var accounts: any AccountBook
    /// Keeps who is signed in.
    public var sessions: any SessionBook
    /// Reads and writes the tokens of machines.
    public var tokens: any TokenBook
    /// Hashes and checks passwords.
    public var passwords: any PasswordHashing
    /// The present instant.
    public var now: @Sendable () -> Instant
    /// So many bytes that nobody can guess.
    public var randomBytes: @Sendable (Int) -> [UInt8]
    /// SHA-256.
    public var digest: Digest
    /// How busy the store is; idle unless given.
    public var load: @Sendable () -> StoreLoad
    /// Signs the cookies by which a browser that once signed in is known, 32 bytes; `nil` makes one at each start.
    public var deviceSecret: [UInt8]?
    /// Where the desk writes its log; never a name, a login or a free text.
    public var logger: Logger

    /// Everything the pages stand on.
    public init(
        house: House,
        geography: Geography,
        words: Words,
        forms: FormsInForce,
        sheets: [ReflexSheet] = [],
        texts: TextCatalogue,
        visits: any VisitBook,
        answers: any AnswerBook,
        sealing: any Sealing,
        drafts: any DraftBook,
        accounts: any AccountBook,
        sessions: any SessionBook,
        tokens: any TokenBook,
        passwords: any PasswordHashing,
        now: @escaping @Sendable () -> Instant,
        randomBytes: @escaping @Sendable (Int) -> [UInt8],
        digest: @escaping Digest,
        load: @escaping @Sendable () -> StoreLoad = { StoreLoad() },
        deviceSecret: [UInt8]? = nil,
        logger: Logger
    ) {
        self.house = house
        self.geography = geography
        self.words = words
        self.forms = forms
        self.sheets = ReflexSheets(sheets, words)
        self.texts = texts
        self.visits = visits
        self.answers = answers
        self.sealing = sealing
        self.drafts = drafts
        self.accounts = accounts
        self.sessions = sessions
        self.tokens = tokens
        self.passwords = passwords
        self.now = now
        self.randomBytes = randomBytes
        self.digest = digest
        self.load = load
        self.deviceSecret = deviceSecret
        self.logger = logger
    }

    /// What is asked of a visit now: the sheet on the desk is drawn from it.
    var form: Form { forms.visit }

    /// What decides whether a visit may be recorded, by the form in force now.
    var visitRules: VisitRules {
        VisitRules(words: words, form: form, geography: VisitGeography(geography))
    }

    var territory: Territory { geography.territory }

    /// The civil day of an instant, where the house stands.
    func day(of instant: Instant) -> Day { territory.network.zone.day(of: instant) }
}
