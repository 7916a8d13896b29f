public import Wording

/// One way that a service is offered, as the inventory of the scheme for access to public services (SDAASP) lists them:
/// who, for what, how, where, when, at what cost, to whom it suits, and who answers for it being true.
///
/// What is not known is `nil`, never zero: a fee, a delay, a capacity.
public struct Offer: Hashable, Sendable {
    /// The offer's identifier in the network.
    public var id: String
    /// What people call it.
    public var label: Label
    /// The operator's identifier in the network's words; `nil` when it is the houses' own.
    public var serviceOperator: String?
    /// The themes it is for; none means all that its operator handles.
    public var themes: [String]
    /// The motifs it is for; none means all of its themes.
    public var motifs: [String]
    /// How a person is served.
    public var mode: OfferMode
    /// Whether one comes as one is, by appointment, or either; none when it is not known or means nothing.
    public var arrivals: Set<OfferArrival>
    /// Where one goes; `nil` when one goes nowhere.
    public var place: OfferPlace?
    /// Where one must live.
    public var catchment: OfferCatchment
    /// When it is there.
    public var schedule: OfferSchedule
    /// How many people one session serves; `nil` when not known.
    public var capacity: Int?
    /// What the person pays, in euro cents; 0 is free, `nil` not known.
    public var feeCents: Int?
    /// The publics it is kept for, by their identifiers in the network's words; none means everyone.
    public var publics: Set<String>
    /// What it has for people to whom much is closed: step-free entrance, sign language, home visits, languages…
    /// by the identifiers of `config/routing/access.yaml`.
    public var facilities: Set<String>
    /// What to bring or have at hand.
    public var bring: [Label]
    /// How long it took lately from the request to the answer, in working days; `nil` when it was not observed.
    public var observedDelayDays: Int?
    /// The days on which it holds.
    public var validity: Validity
    /// Who keeps it true; `nil` when nobody was named.
    public var keptBy: String?
    /// When it was last checked; `nil` when it never was.
    public var checkedOn: Day?
    /// What is doubtful about it, said to whoever is sent there; `nil` when nothing is.
    public var doubt: Label?

    /// An offer from its parts; all but the first ones have the value that says nothing.
    public init(
        id: String,
        label: Label,
        serviceOperator: String?,
        mode: OfferMode,
        themes: [String] = [],
        motifs: [String] = [],
        arrivals: Set<OfferArrival> = [],
        place: OfferPlace? = nil,
        catchment: OfferCatchment = .wholeNetwork,
        schedule: OfferSchedule = .unknown,
        capacity: Int? = nil,
        feeCents: Int? = nil,
        publics: Set<String> = [],
        facilities: Set<String> = [],
        bring: [Label] = [],
        observedDelayDays: Int? = nil,
        validity: Validity = .always,
        keptBy: String? = nil,
        checkedOn: Day? = nil,
        doubt: Label? = nil
    ) {
        self.id = id
        self.label = label
        self.serviceOperator = serviceOperator
        self.mode = mode
        self.themes = themes
        self.motifs = motifs
        self.arrivals = arrivals
        self.place = place
        self.catchment = catchment
        self.schedule = schedule
        self.capacity = capacity
        self.feeCents = feeCents
        self.publics = publics
        self.facilities = facilities
        self.bring = bring
        self.observedDelayDays = observedDelayDays
        self.validity = validity
        self.keptBy = keptBy
        self.checkedOn = checkedOn
        self.doubt = doubt
    }
}
