internal import Reception
internal import Territory
internal import Wording

/// What the page of a referral shows.
struct ReferralModel {
    struct Fact {
        let label: String
        let value: String
    }

    struct Event {
        let at: String
        let who: String
        let what: [String]
        let text: String?
        let isErased: Bool
        let channel: String?
    }

    let number: String
    let motif: String
    let who: String
    let state: String
    let stateID: String
    let received: String
    let priority: String?
    let deadline: String?
    let closing: String?
    let isHouse: Bool
    /// The name of the person and, for the house, the address of their page; `nil` when there is none.
    let person: String?
    let personAddress: String?
    let facts: [Fact]
    let isErased: Bool
    let chain: [String]
    let hasChain: Bool
    let events: [Event]
    let anomalies: [String]
    let hasAnomalies: Bool
    let clocks: [ReferralClockText.Told]
    let hasClocks: Bool
    let law: [String]
    let hasLaw: Bool
    let acts: ReferralActsModel
    /// What an agent records of what the operator said; `nil` for the operator's own people.
    let theirActs: ReferralActsModel?
    let refusal: String?
    let faultyField: String
    let done: String?
    let receipt: String?

    init(
        _ referral: Referral,
        actor: ReferralActor,
        person: Person?,
        texts: [String: String],
        accounts: [String: String],
        typed: Fields,
        refusal: (field: String, text: String)?,
        done: String?,
        key: String,
        now: Instant,
        _ cases: CaseDesk,
        _ services: DeskServices,
        _ t: PageTexts
    ) {
        let names = ReferralNames(services, t)
        isHouse = actor.side == .house
        number = referral.id.description
        motif = names.motif(referral.made.motif)
        who = names.addressee(referral.addressee)
        state = names.state(referral)
        stateID = referral.state.rawValue
        received = names.moment(referral.made.receivedAt)
        priority = referral.priority.map { id in
            cases.clocks?.rules.priorities.first { $0.id == id }?.label.text(t.language) ?? id
        }
        deadline = referral.deadline.map(names.deadline)
        closing = referral.closing.map { names.done(.close(outcome: $0.outcome, usefulness: $0.usefulness)) }
        self.person = person.map(cases.rules.name)
        personAddress = actor.side == .house ? person.map { "/personnes/\($0.id)" } : nil
        isErased = person == nil && referral.made.person != nil
        let told =
            actor.side == .house ? nil : person.map { cases.rules.told($0, to: referral.addressee.serviceOperator) }
        let form = person.flatMap { services.forms.editions.shelf.form($0.form) }
        facts = (form?.fields ?? []).compactMap { field in
            guard let answer = told?[field.name] else { return nil }
            return Fact(
                label: field.label.text(t.language),
                value: ReferralModel.shown(answer, field, services, t)
            )
        }
        chain = referral.hops.map { hop in
            let until = hop.until.map(names.moment)
            let places = ["who": names.addressee(hop.addressee), "from": names.moment(hop.from), "until": until ?? ""]
            return t(until == nil ? "cases.hopNow" : "cases.hop", places)
        }
        hasChain = chain.count > 1
        let made = Event(
            at: names.moment(referral.made.at),
            who: ReferralModel.author(referral.made.actor, accounts, names, t),
            what: [t("cases.made")],
            text: nil,
            isErased: false,
            channel: nil
        )
        let seen = referral.history.filter { event in
            // A note stays on its side.
            !event.step.acts.allSatisfy { $0 == .note } || event.step.actor.side == actor.side
        }
        events =
            [made]
            + seen.map { event in
                let text = event.step.text.flatMap { texts[$0] }
                return Event(
                    at: names.moment(event.at),
                    who: ReferralModel.author(event.step.actor, accounts, names, t),
                    what: event.step.acts.map(names.done),
                    text: text,
                    isErased: event.step.text != nil && text == nil,
                    channel: event.step.channel.map { id in
                        services.words.terms(.channels).first { $0.id == id }?.label.text(t.language) ?? id
                    }
                )
            }
        anomalies = referral.anomalies.map { $0.fault.sentence(t.catalogue, t.language) }
        hasAnomalies = !anomalies.isEmpty
        let text = cases.clocks.map { ReferralClockText($0, t) }
        clocks = text?.all(referral, now: now) ?? []
        hasClocks = !clocks.isEmpty
        law = text?.law(referral, now: now) ?? []
        hasLaw = !law.isEmpty
        acts = ReferralActsModel(
            referral,
            actor,
            prefix: "",
            typed: typed["pour"] == "operateur" ? Fields() : typed,
            key: key,
            cases,
            services,
            t
        )
        let recording = ReferralActor(
            account: actor.account,
            house: actor.house,
            serviceOperator: referral.addressee.serviceOperator,
            group: referral.addressee.group
        )
        theirActs =
            isHouse
            ? ReferralActsModel(
                referral,
                recording,
                prefix: "op-",
                typed: typed["pour"] == "operateur" ? typed : Fields(),
                key: key,
                cases,
                services,
                t
            ) : nil
        self.refusal = refusal?.text
        faultyField = (typed["pour"] == "operateur" ? "op-" : "") + (refusal?.field ?? "")
        self.done = done
        receipt = isHouse ? "/dossiers/\(referral.id)/recu" : nil
    }

    private static func author(
        _ actor: ReferralActor,
        _ accounts: [String: String],
        _ names: ReferralNames,
        _ t: PageTexts
    ) -> String {
        let person = accounts[actor.account] ?? t("list.unknownActor")
        guard let serviceOperator = actor.serviceOperator else { return person }
        let name = names.addressee(ReferralAddressee(serviceOperator: serviceOperator, group: actor.group))
        // An agent who records what the operator said signs it with both names.
        return actor.house == nil ? "\(person), \(name)" : t("cases.recordedBy", ["operator": name, "name": person])
    }

    private static func shown(
        _ answer: JSONValue,
        _ field: FormField,
        _ services: DeskServices,
        _ t: PageTexts
    ) -> String {
        switch answer {
        case .text(let text):
            if field.kind == .day, let day = Day(text) { return day.inFull(t.language) }
            return field.terms(services.words).first { $0.id == text }?.label.text(t.language) ?? text
        case .integer(let number): return String(number)
        case .boolean(let isSo): return isSo ? t("cases.yes") : t("cases.no")
        case .list(let items): return items.map { shown($0, field, services, t) }.joined(separator: ", ")
        default: return ""
        }
    }
}
