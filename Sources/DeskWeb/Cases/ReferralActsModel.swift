internal import Reception
internal import Territory
internal import Wording

/// The buttons and fields by which somebody acts on a referral: those of the table of transitions, no other.
struct ReferralActsModel {
    struct Choice {
        let id: String
        let name: String
        let isChosen: Bool
    }

    /// A button that needs nothing but, at most, the text above.
    struct Simple {
        let id: String
        let name: String
        let isPrimary: Bool
    }

    /// Sets the identifiers of one form apart from those of the other on the page.
    let prefix: String
    let isRecording: Bool
    let key: String
    let text: String
    let canWrite: Bool
    let simple: [Simple]
    let canWait: Bool
    let canAnswer: Bool
    let parties: [Choice]
    let canClose: Bool
    let outcomes: [Choice]
    let usefulness: [Choice]
    let canPassOn: Bool
    let operators: [Choice]
    let canSetPriority: Bool
    let priorities: [Choice]
    let canSetDeadline: Bool
    let deadline: String
    let canRemind: Bool
    let reminders: [Choice]
    let canPlan: Bool
    let ways: [Choice]
    let canSettle: Bool
    let followUps: [Choice]
    let channels: [Choice]
    let hasNone: Bool

    init(
        _ referral: Referral,
        _ actor: ReferralActor,
        prefix: String,
        typed: Fields,
        key: String,
        _ cases: CaseDesk,
        _ services: DeskServices,
        _ t: PageTexts
    ) {
        let names = ReferralNames(services, t)
        let acts = referral.acts(actor)
        self.prefix = prefix
        self.key = key
        isRecording = !prefix.isEmpty
        text = typed["texte"] ?? ""
        // What an operator said needs no message of the house's in its name.
        let shown: Set<ReferralAct.Kind> =
            prefix.isEmpty
            ? Set(acts) : Set(acts).intersection([.acknowledge, .takeCharge, .answer, .treat, .refuse, .resume, .wait])
        let primary: [ReferralAct.Kind] = [.answer, .treat]
        let order: [ReferralAct.Kind] = [
            .answer, .treat, .acknowledge, .takeCharge, .resume, .message, .note, .refuse, .reopen, .cancel,
        ]
        simple = order.filter(shown.contains).map { act in
            Simple(
                id: act.rawValue,
                name: t.catalogue.text(act.textKey, t.language).capitalisedFirst,
                isPrimary: primary.contains(act)
            )
        }
        canWrite = !simple.isEmpty
        canWait = shown.contains(.wait)
        canAnswer = shown.contains(.answer)
        parties = ReferralWait.Party.allCases.map {
            Choice(id: $0.rawValue, name: names.party($0), isChosen: $0.rawValue == typed["attend"])
        }
        canClose = shown.contains(.close)
        outcomes = services.words.outcomes.map {
            Choice(id: $0.id, name: $0.label.text(t.language), isChosen: $0.id == typed["issue"])
        }
        usefulness = Usefulness.allCases.map {
            Choice(
                id: $0.rawValue,
                name: t.catalogue.text($0.textKey, t.language),
                isChosen: $0.rawValue == typed["utile"]
            )
        }
        canPassOn = shown.contains(.passOn)
        operators = services.words.operators.filter { $0.id != referral.addressee.serviceOperator }.map {
            Choice(id: $0.id, name: $0.label.text(t.language), isChosen: $0.id == typed["vers"])
        }
        priorities = (cases.clocks?.rules.priorities ?? []).map {
            Choice(id: $0.id, name: $0.label.text(t.language), isChosen: $0.id == referral.priority)
        }
        canSetPriority = shown.contains(.setPriority) && !priorities.isEmpty
        canSetDeadline = shown.contains(.setDeadline)
        deadline = referral.deadline.map { services.day(of: $0).advanced(by: -1).description } ?? ""
        let given = Set(referral.reminders.filter { $0.hop == referral.hops.count - 1 }.map(\.day))
        reminders = (cases.clocks?.rules.reminders ?? []).filter { !given.contains($0.day) }.map {
            Choice(id: String($0.day), name: "J+\($0.day), \($0.label.text(t.language))", isChosen: false)
        }
        canRemind = shown.contains(.remind) && !reminders.isEmpty
        canPlan = shown.contains(.planFollowUp)
        ways = FollowUp.Way.allCases.map {
            Choice(id: $0.rawValue, name: t.catalogue.text($0.textKey, t.language), isChosen: false)
        }
        followUps = referral.followUps.filter { $0.end == nil }.map {
            let name = "\(t.catalogue.text($0.way.textKey, t.language)), \($0.due.withoutYear(t.language))"
            return Choice(id: String($0.number), name: name, isChosen: false)
        }
        canSettle = shown.contains(.settleFollowUp) && !followUps.isEmpty
        channels = services.words.terms(.channels).map {
            Choice(id: $0.id, name: $0.label.text(t.language), isChosen: $0.id == typed["canal"])
        }
        hasNone = shown.isEmpty
    }
}

extension String {
    /// With a capital at its beginning.
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
