internal import Reception
internal import Territory
internal import Wording

/// What the page of a rule shows: the form, and the next dates once it was read.
struct PresenceRuleModel {
    struct Choice {
        let id: String
        let name: String
        let isChosen: Bool
    }

    struct Fault {
        let field: String
        let told: String
    }

    /// What was read of the rule.
    struct Seen {
        let said: String
        let isUncertain: Bool
        let dates: [String]
        let hasDates: Bool
        let rule: String
    }

    let path: String
    /// The identifier of the presence told anew; empty for a new one.
    let presence: String
    let isNew: Bool
    let rule: String
    let commune: String
    let place: String
    let capacity: String
    let doubt: String
    let key: String
    let owners: [Choice]
    let hasSeveralPlaces: Bool
    let seen: Seen?
    let note: String?
    let faults: [Fault]
    let hasFaults: Bool
    let ruleFault: String?
    let ownerFault: String?
    let communeFault: String?
    let placeFault: String?
    let capacityFault: String?
    let doubtFault: String?
    let endFault: String?
    let today: String
    let back: String

    init(
        _ form: PresenceForm,
        _ base: Presence?,
        seen presence: Presence?,
        faults found: [PresenceForm.Field: String],
        note: String?,
        endFault: String?,
        today: Day,
        _ services: DeskServices,
        _ t: PageTexts
    ) {
        path = base == nil ? PresenceAddress.new : PresenceAddress.rule
        self.presence = base?.id ?? ""
        isNew = base == nil
        rule = form.rule
        commune = form.commune
        place = form.place
        capacity = form.capacity
        doubt = form.doubt
        key = form.key
        owners = Choice.owners(form.owner, services, t)
        hasSeveralPlaces = (base?.places.count ?? 1) > 1
        seen = presence.map { presence in
            let names = PresenceNames(services.territory, services.words, t.catalogue, t.language)
            let days = presence.nextDays(services.presences.limits.shownDates, from: today, in: services.territory)
            return Seen(
                said: presence.told(names, t),
                isUncertain: presence.pattern.isUncertain,
                dates: days.map { $0.inFull(t.language) },
                hasDates: !days.isEmpty,
                rule: form.rule
            )
        }
        self.note = note
        faults = PresenceForm.Field.allCases.compactMap { field in
            found[field].map { Fault(field: field.rawValue, told: $0) }
        }
        hasFaults = !found.isEmpty
        ruleFault = found[.rule]
        ownerFault = found[.owner]
        communeFault = found[.commune]
        placeFault = found[.place]
        capacityFault = found[.capacity]
        doubtFault = found[.doubt]
        self.endFault = endFault
        self.today = today.description
        back = PresenceAddress.week
    }
}

extension PresenceRuleModel.Choice {
    /// Who may receive: the house itself, and each operator.
    static func owners(_ chosen: String, _ services: DeskServices, _ t: PageTexts) -> [PresenceRuleModel.Choice] {
        let house = PresenceRuleModel.Choice(
            id: "",
            name: t("presences.ownHouse", ["house": services.house.name]),
            isChosen: chosen.isEmpty
        )
        let operators = services.words.operators.map {
            PresenceRuleModel.Choice(id: $0.id, name: $0.label.text(t.language), isChosen: $0.id == chosen)
        }
        return [house] + operators
    }
}
