internal import Territory

/// One question being answered: each offer for the motif is judged by the hard rules, then weighed.
struct RoutingSearch {
    /// An offer that breaks no rule.
    struct Found {
        var entry: Int32
        var cost: Int
        var costs: WayCosts
        var moment: FirstMoment
        var journey: RoutingIndex.JourneyFound?
        /// The person is there already.
        var isHere: Bool
    }

    private struct Verdict: Hashable {
        var rule: RoutingRule
        var serviceOperator: Int16
    }

    let index: RoutingIndex
    let question: RoutingQuestion
    let motif: Motif
    let home: RoutingIndex.Home
    private(set) var found: [Found] = []
    /// The operators that the rules leave competent.
    private(set) var competent: Set<Int16>
    private var excluded: [Int16: String] = [:]
    private var touched: [String] = []
    private var ruledOut: [Verdict: [Int32]] = [:]
    private var keptFor: Set<String> = []
    private var dependsOnMobility = false
    private var journeys: RoutingIndex.Journeys
    private let today: Day
    private let asked: Int32
    /// By mode, the rules of access that one of the person's obstacles brings.
    private let access: [[AccessRule]]

    init(_ index: RoutingIndex, _ question: RoutingQuestion, _ motif: Motif, _ home: RoutingIndex.Home) {
        self.index = index
        self.question = question
        self.motif = motif
        self.home = home
        journeys = RoutingIndex.Journeys(index, question, home)
        today = index.zone.day(of: question.at)
        asked = question.house.flatMap { index.houses[$0] } ?? -1
        let told = index.model.access.filter { !$0.obstacles.isDisjoint(with: question.obstacles) }
        access = OfferMode.allCases.map { mode in told.filter { $0.modes.contains(mode) } }
        competent = index.competent[motif.id] ?? []
        judgeOperators()
    }

    /// Judges every offer for the motif.
    mutating func look() {
        let all = index.candidates[motif.id] ?? []
        found.reserveCapacity(all.count)
        for entry in all {
            let serviceOperator = index.entries[Int(entry)].serviceOperator
            if let rule = excluded[serviceOperator] {
                ruleOut(entry, .competence(rule))
            } else if serviceOperator < 0 || competent.contains(serviceOperator) {
                judge(entry)
            }
        }
    }

    private mutating func judgeOperators() {
        let numbers = Dictionary(
            index.operators.enumerated().map { ($1, Int16($0)) },
            uniquingKeysWith: { first, _ in first }
        )
        var allowed = competent
        for rule in index.model.competence {
            guard case .allows(let operators) = rule.effect,
                rule.scope.covers(question, theme: motif.theme, epci: home.epci)
            else { continue }
            allowed.formUnion(operators.compactMap { numbers[$0] })
        }
        for rule in index.model.competence {
            guard case .excludes(let operators) = rule.effect,
                rule.scope.covers(question, theme: motif.theme, epci: home.epci)
            else { continue }
            for number in operators.compactMap({ numbers[$0] })
            where allowed.contains(number) && excluded[number] == nil {
                excluded[number] = rule.id
                ruledOut[Verdict(rule: .competence(rule.id), serviceOperator: number)] = []
            }
        }
        competent = allowed.subtracting(excluded.keys)
        guard question.regime == nil else { return }
        let theme = motif.theme
        touched = index.model.competence.filter { rule in
            !rule.scope.regimes.isEmpty && rule.scope.coversBesideRegime(question, theme: theme, epci: home.epci)
                && changes(rule, allowed, numbers)
        }.map(\.id)
    }

    /// Whether a rule would change who is competent, were the regime one of its own.
    private func changes(_ rule: CompetenceRule, _ allowed: Set<Int16>, _ numbers: [String: Int16]) -> Bool {
        switch rule.effect {
        case .allows(let operators): operators.contains { numbers[$0].map { !allowed.contains($0) } == true }
        case .excludes(let operators): operators.contains { numbers[$0].map { competent.contains($0) } == true }
        }
    }

    private mutating func judge(_ number: Int32) {
        let entry = index.entries[Int(number)]
        if !entry.isEverywhere,
            !index.offers[Int(number)].catchment.contains(commune: question.commune, epci: home.epci)
        {
            return ruleOut(number, .catchment)
        }
        if !entry.isForAll, !question.publics.isEmpty,
            index.offers[Int(number)].publics.isDisjoint(with: question.publics)
        {
            return ruleOut(number, .publics)
        }
        if let until = entry.validUntil, until <= question.at { return ruleOut(number, .validity) }
        var effort = 0
        for rule in access[entry.mode] where rule.unless.isDisjoint(with: index.offers[Int(number)].facilities) {
            switch rule.effect {
            case .rulesOut: return ruleOut(number, .access(rule.id))
            case .effort(let points): effort += points
            }
        }
        switch reach(entry) {
        case .refused(let rule): ruleOut(number, rule)
        case .reached(let moment, let journey, let isHere):
            if !entry.isForAll, question.publics.isEmpty { keptFor.formUnion(index.offers[Int(number)].publics) }
            let costs = WayCosts(index, question, entry, moment, journey, effort: effort)
            found.append(
                Found(
                    entry: number,
                    cost: costs.total,
                    costs: costs,
                    moment: moment,
                    journey: journey,
                    isHere: isHere
                )
            )
        }
    }

    private enum Reach {
        case refused(RoutingRule)
        case reached(FirstMoment, RoutingIndex.JourneyFound?, isHere: Bool)
    }

    /// How and when the person is first served.
    private mutating func reach(_ entry: RoutingIndex.Entry) -> Reach {
        guard entry.kind == .onSite, !entry.comesToPerson, entry.place >= 0 else {
            return moment(entry, from: question.at).map { .reached($0, nil, isHere: false) } ?? .refused(miss(entry))
        }
        // Whoever is in the house needs no journey to what it has today.
        if asked >= 0, entry.house == asked, let moment = moment(entry, from: question.at),
            moment.instant.map({ index.zone.day(of: $0) == today }) ?? true
        {
            return .reached(moment, nil, isHere: true)
        }
        dependsOnMobility = true
        guard let journey = journeys.journey(to: Int(entry.place)) else { return .refused(.reach) }
        let arrival = question.at.adding(seconds: Int64(journey.seconds))
        return moment(entry, from: arrival).map { .reached($0, journey, isHere: false) } ?? .refused(miss(entry))
    }

    /// What kept an offer from having a first moment.
    private func miss(_ entry: RoutingIndex.Entry) -> RoutingRule {
        guard entry.timetable >= 0, let until = entry.validUntil,
            index.timetables[Int(entry.timetable)].first(from: until, serving: index.model.servingSeconds) != nil
        else { return entry.timetable < 0 ? .validity : .session }
        return .validity
    }

    private func moment(_ entry: RoutingIndex.Entry, from arrival: Instant) -> FirstMoment? {
        let start = entry.validFrom.map { max($0, arrival) } ?? arrival
        if entry.timetable == -2 {
            return entry.validUntil.map { start < $0 } ?? true ? .unknown : nil
        }
        if entry.timetable == -1 {
            return entry.validUntil.map { start < $0 } ?? true ? .at(start) : nil
        }
        let table = index.timetables[Int(entry.timetable)]
        guard let first = table.first(from: start, serving: index.model.servingSeconds),
            entry.validUntil.map({ first.instant < $0 }) ?? true
        else { return nil }
        switch first.certainty {
        case .sure: return .at(first.instant)
        case .dayOnly: return .dayOf(first.instant)
        case .doubtful: return .doubtful(first.instant)
        }
    }

    private mutating func ruleOut(_ entry: Int32, _ rule: RoutingRule) {
        let verdict = Verdict(rule: rule, serviceOperator: index.entries[Int(entry)].serviceOperator)
        ruledOut[verdict, default: []].append(entry)
    }

    /// What was ruled out: by operator in the words' order, the houses last; then by rule.
    func ruledOutInOrder() -> [RuledOut] {
        ruledOut.sorted { left, right in
            let (first, second) = (
                UInt16(bitPattern: left.key.serviceOperator), UInt16(bitPattern: right.key.serviceOperator)
            )
            return (first, left.key.rule.id) < (second, right.key.rule.id)
        }.map { verdict, entries in
            RuledOut(
                rule: verdict.rule,
                serviceOperator: verdict.serviceOperator < 0 ? nil : index.operators[Int(verdict.serviceOperator)],
                offers: entries.map { index.offers[Int($0)].id }
            )
        }
    }

    /// What to ask.
    func questions() -> [OpenQuestion] {
        var questions: [OpenQuestion] = []
        if !touched.isEmpty { questions.append(.regime(rules: touched)) }
        if !keptFor.isEmpty { questions.append(.publics(keptFor.sorted())) }
        if question.mobilities == nil, dependsOnMobility { questions.append(.mobility) }
        return questions
    }
}
