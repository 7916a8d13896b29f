public import Access
public import Journal
public import Logging
public import Reception
public import Territory
public import Wording

/// What the desk's pages stand on: the house, the network's data, the books and the outside world, all given.
///
/// One value shared by every page: a request that copied all of it at each step would spend more on that than on the
/// visit it saves.
public final class DeskServices: Sendable {
    /// The house whose desk this is.
    public let house: House
    /// The communes, EPCI and calendar of its network.
    public let geography: Geography
    /// What people come for and how a visit is told.
    public let words: Words
    /// The forms in force, the visit's among them.
    public let forms: FormsInForce
    /// The presences in force, those decided at the desk among them.
    public let presences: PresencesInForce
    /// When offers were last made sure of at the desk.
    public let offers: OffersInForce
    /// What to ask and what to bring, by motif; none unless given.
    public let sheets: ReflexSheets
    /// Answers who can serve a person; `nil` where nothing routes.
    public let routing: RoutingBoard?
    /// Every text that people read.
    public let texts: TextCatalogue
    /// Reads and writes the visits.
    public let visits: any VisitBook
    /// Reads and writes the answers given in forms.
    public let answers: any AnswerBook
    /// Keeps persons and what is handed to operators for them; `nil` where nobody is kept.
    public let cases: CaseDesk?
    /// Seals the answers that tell something of a person.
    public let sealing: any Sealing
    /// Keeps what is typed until it is recorded.
    public let drafts: any DraftBook
    /// Reads and writes the accounts.
    public let accounts: any AccountBook
    /// Keeps who is signed in.
    public let sessions: any SessionBook
    /// Reads and writes the tokens of machines.
    public let tokens: any TokenBook
    /// Hashes and checks passwords.
    public let passwords: any PasswordHashing
    /// The present instant.
    public let now: @Sendable () -> Instant
    /// So many bytes that nobody can guess.
    public let randomBytes: @Sendable (Int) -> [UInt8]
    /// SHA-256.
    public let digest: Digest
    /// How busy the store is; idle unless given.
    public let load: @Sendable () -> StoreLoad
    /// How the destruction of what is past its term goes; well unless given.
    public let terms: @Sendable () -> TermState
    /// Signs the cookies by which a browser that once signed in is known, 32 bytes; `nil` makes one at each start.
    public let deviceSecret: [UInt8]?
    /// Where the desk writes its log; never a name, a login or a free text.
    public let logger: Logger

    /// Everything the pages stand on.
    public init(
        house: House,
        geography: Geography,
        words: Words,
        forms: FormsInForce,
        presences: PresencesInForce,
        offers: OffersInForce,
        sheets: [ReflexSheet] = [],
        routing: RoutingBoard? = nil,
        texts: TextCatalogue,
        visits: any VisitBook,
        answers: any AnswerBook,
        cases: CaseDesk? = nil,
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
        terms: @escaping @Sendable () -> TermState = { TermState() },
        deviceSecret: [UInt8]? = nil,
        logger: Logger
    ) {
        self.house = house
        self.geography = geography
        self.words = words
        self.forms = forms
        self.presences = presences
        self.offers = offers
        self.sheets = ReflexSheets(sheets, words)
        self.routing = routing
        self.texts = texts
        self.visits = visits
        self.answers = answers
        self.cases = cases
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
        self.terms = terms
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
