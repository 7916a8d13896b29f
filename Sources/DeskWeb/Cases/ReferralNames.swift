internal import Reception
internal import Territory
internal import Wording

/// What the words of a referral are called on its pages.
struct ReferralNames {
    private let services: DeskServices
    private let t: PageTexts

    init(_ services: DeskServices, _ t: PageTexts) {
        self.services = services
        self.t = t
    }

    func motif(_ id: String) -> String { services.words.motif(id)?.label.text(t.language) ?? id }

    func addressee(_ addressee: ReferralAddressee) -> String {
        let name = services.words.serviceOperator(addressee.serviceOperator)?.label.text(t.language)
        return [name ?? addressee.serviceOperator, addressee.group].compactMap(\.self).joined(separator: ", ")
    }

    /// Where it stands, and what it waits for.
    func state(_ referral: Referral) -> String {
        let state = t.catalogue.text(referral.state.textKey, t.language)
        guard let wait = referral.wait else { return state }
        return "\(state) : \(party(wait.party))" + (wait.document.map { " (\($0))" } ?? "")
    }

    func party(_ party: ReferralWait.Party) -> String {
        switch party {
        case .person: t("cases.party.person")
        case .document: t("cases.party.document")
        case .serviceOperator: t("cases.party.operator")
        }
    }

    func day(_ instant: Instant) -> String { services.day(of: instant).withoutYear(t.language) }

    /// A day and an hour on the network's clock.
    func moment(_ instant: Instant) -> String {
        let zone = services.territory.network.zone
        return t("cases.moment", ["day": day(instant), "time": zone.timeOfDay(of: instant).description])
    }

    /// A deadline: the end of a day when it is one, as it is typed.
    func deadline(_ instant: Instant) -> String {
        let (zone, next) = (services.territory.network.zone, services.day(of: instant))
        guard zone.startOfDay(next) == instant else { return moment(instant) }
        return t("cases.endOf", ["day": next.advanced(by: -1).withoutYear(t.language)])
    }

    /// What an act is called once it is done.
    func done(_ act: ReferralAct) -> String {
        guard let kind = act.kind else { return t("cases.done.unknown") }
        let verb = t.catalogue.text("referrals.done.\(kind.rawValue)", t.language)
        switch act {
        case .wait(let wait): return "\(verb) : \(party(wait.party))" + (wait.document.map { " (\($0))" } ?? "")
        case .passOn(let to): return "\(verb) : \(addressee(to))"
        case .close(let outcome, let usefulness):
            let name = services.words.outcome(outcome)?.label.text(t.language) ?? outcome
            let useful = t.catalogue.text(usefulness.textKey, t.language)
            return "\(verb) : \(name) ; \(t("cases.useful")) \(useful)"
        case .setDeadline(let deadline):
            return deadline.map { "\(verb) : \(self.deadline($0))" } ?? t("cases.done.noDeadline")
        case .setPriority(let priority): return "\(verb) : \(priority)"
        case .remind(let day): return "\(verb) (J+\(day))"
        case .planFollowUp(let way, let due):
            return "\(verb) : \(t.catalogue.text(way.textKey, t.language)), \(due.withoutYear(t.language))"
        case .settleFollowUp(let number, let end):
            return "\(verb) nº \(number) : " + (end == .done ? t("cases.followUpDone") : t("cases.followUpWaived"))
        default: return verb
        }
    }
}
