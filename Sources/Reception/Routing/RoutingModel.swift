public import Territory

/// What a network decides of its routing, read from `config/routing/`: hard rules, weights, travel.
public struct RoutingModel: Hashable, Sendable {
    /// What a mode asks of a person.
    public struct ModeRule: Hashable, Sendable {
        /// Points of effort.
        public var effort: Int
        /// The channels, by the words' identifiers, that it is the answer to.
        public var channels: Set<String>

        /// A rule from its parts.
        public init(effort: Int, channels: Set<String> = []) {
            self.effort = effort
            self.channels = channels
        }
    }

    /// What stands for what is not known.
    ///
    /// Each is shown as assumed, never as a fact.
    public struct Assumptions: Hashable, Sendable {
        /// Days until one is served where the hours are not known.
        public var waitDays: Int
        /// Working days to the answer where none was observed.
        public var delayDays: Int
        /// Euro cents of a fee that is not known.
        public var feeCents: Int
        /// Euro cents of a journey whose fare is not known.
        public var fareCents: Int

        /// Assumptions from their parts.
        public init(waitDays: Int = 0, delayDays: Int = 0, feeCents: Int = 0, fareCents: Int = 0) {
            self.waitDays = waitDays
            self.delayDays = delayDays
            self.feeCents = feeCents
            self.fareCents = fareCents
        }
    }

    /// How the first proposals are chosen.
    public struct Proposals: Hashable, Sendable {
        /// How many are the first ones.
        public var first: Int
        /// How many operators must be among them where so many are competent.
        public var operators: Int
        /// How many of the houses' own ways are given at most: the best ones.
        public var houses: Int
        /// How many are given at most.
        public var most: Int

        /// A choice from its parts.
        public init(first: Int = 3, operators: Int = 2, houses: Int = 5, most: Int = 12) {
            self.first = first
            self.operators = operators
            self.houses = houses
            self.most = most
        }
    }

    /// Who is competent.
    public var competence: [CompetenceRule]
    /// What offers may have.
    public var facilities: [Facility]
    /// What obstacles close or make harder.
    public var access: [AccessRule]
    /// What each mode asks; a mode that is absent asks nothing.
    public var modes: [OfferMode: ModeRule]
    /// What a house can do itself: the level of service, by its identifier in the words, of each motif.
    public var levels: [String: String]
    /// What the houses themselves ask of a person, in euro cents; `nil` when not known.
    public var houseFeeCents: Int?
    /// How much each soft cost weighs; one that is absent weighs nothing.
    public var weights: [CostTerm: CostWeight]
    /// How many times more the wait weighs when it is urgent, in hundredths.
    public var urgentHundredths: Int
    /// How long serving takes: one is not sent where too little time is left.
    public var servingSeconds: Int
    /// What stands for what is not known.
    public var assumptions: Assumptions
    /// After how many days without anybody making sure of it an offer is to be checked again; `nil` for never.
    public var staleDays: Int?
    /// How the first proposals are chosen.
    public var proposals: Proposals
    /// How travel is estimated.
    public var travel: TravelModel

    /// A model from its parts; all but travel have the value that decides nothing.
    public init(
        travel: TravelModel,
        competence: [CompetenceRule] = [],
        facilities: [Facility] = [],
        access: [AccessRule] = [],
        modes: [OfferMode: ModeRule] = [:],
        levels: [String: String] = [:],
        houseFeeCents: Int? = nil,
        weights: [CostTerm: CostWeight] = [:],
        urgentHundredths: Int = 100,
        servingSeconds: Int = 0,
        assumptions: Assumptions = Assumptions(),
        staleDays: Int? = nil,
        proposals: Proposals = Proposals()
    ) {
        self.travel = travel
        self.competence = competence
        self.facilities = facilities
        self.access = access
        self.modes = modes
        self.levels = levels
        self.houseFeeCents = houseFeeCents
        self.weights = weights
        self.urgentHundredths = urgentHundredths
        self.servingSeconds = servingSeconds
        self.assumptions = assumptions
        self.staleDays = staleDays
        self.proposals = proposals
    }
}
