internal import Reception
internal import Territory
internal import Wording

/// The page that hands a request to an operator.
struct NewReferralModel {
    struct Choice {
        let id: String
        let name: String
        let isChosen: Bool
    }

    struct Found {
        let id: String
        let name: String
        let birth: String?
        let isChosen: Bool
    }

    /// A file that the request was handed over in before.
    struct Before {
        let number: String
        let who: String
        let state: String
    }

    let before: [Before]
    let wasHanded: Bool
    let visit: String
    let demande: Int
    let motif: String
    let received: String
    let operators: [Choice]
    let priorities: [Choice]
    let hasPriorities: Bool
    let who: String
    let found: [Found]
    let hasFound: Bool
    /// Whether a name was typed and nobody was found.
    let foundNobody: Bool
    let isNobody: Bool
    let text: String
    let key: String
    let refusal: String?
    let faultyField: String
    /// What each operator is told of the person, by operator; shown before anything is sent.
    let told: String
    /// When it will probably be answered; `nil` where nothing says.
    let forecast: String?

    init(
        _ asked: NewReferralPages.Asked,
        _ typed: Fields,
        found: [Person],
        known: [Referral],
        before: [Referral],
        text: String,
        key: String,
        refusal: (field: String, text: String)?,
        now: Instant,
        _ cases: CaseDesk,
        _ services: DeskServices,
        _ t: PageTexts
    ) {
        let names = ReferralNames(services, t)
        let request = asked.request
        visit = VisitPlace(asked.line).description
        demande = asked.ordinal
        motif = names.motif(request.motif)
        received = names.moment(asked.line.visit.receivedAt)
        // Those of the request first, then the motif's, then all the others.
        let named = request.operators + (services.words.motif(request.motif)?.operators ?? [])
        let others = services.words.operators.map(\.id)
        var seen: Set<String> = []
        let ordered = (named + others).filter { seen.insert($0).inserted }
        let chosen = typed["operateur"] ?? ordered.first
        operators = ordered.map {
            Choice(
                id: $0,
                name: services.words.serviceOperator($0)?.label.text(t.language) ?? $0,
                isChosen: $0 == chosen
            )
        }
        priorities = (cases.clocks?.rules.priorities ?? []).map {
            Choice(id: $0.id, name: $0.label.text(t.language), isChosen: $0.id == typed["priorite"])
        }
        hasPriorities = !priorities.isEmpty
        who = typed["qui"] ?? ""
        self.found = found.map { person in
            Found(
                id: person.id,
                name: cases.rules.name(person),
                birth: cases.rules.birth.flatMap(person.text).flatMap { Day($0) }.map {
                    t("cases.new.born", ["day": $0.inFull(t.language)])
                },
                isChosen: person.id == typed["personne"]
            )
        }
        hasFound = !found.isEmpty
        foundNobody = found.isEmpty && typed["qui"] != nil
        isNobody = !self.found.contains { $0.isChosen }
        self.text = text
        self.before = before.map {
            Before(number: $0.id.description, who: names.addressee($0.addressee), state: names.state($0))
        }
        wasHanded = !before.isEmpty
        self.key = key
        self.refusal = refusal?.text
        faultyField = refusal?.field ?? ""
        let form = services.forms.editions.shelf.current(cases.rules.form)
        let fields = chosen.map { cases.rules.fields(for: $0) } ?? []
        let labels = (form?.fields ?? []).filter { fields.contains($0.name) }.map { $0.label.text(t.language) }
        told = labels.joined(separator: ", ")
        forecast = chosen.flatMap { chosen in
            cases.clocks.map { ReferralClockText($0, t).forecast(chosen, request.motif, known, now: now) }
        }
    }
}
