internal import Journal
internal import Reception
internal import Territory
internal import Wording

/// Everything that the house holds of a person, as their page and the page handed to them show it.
struct PersonModel {
    struct Record {
        let id: String
        let title: String
        let answers: [AnswersModel.Answer]
    }

    struct Dossier {
        let number: String
        let path: String
        let told: String
    }

    struct Look {
        let told: String
        let name: String
    }

    let id: String
    let path: String
    let name: String
    let answers: [AnswersModel.Answer]
    let kept: String
    let others: [Record]
    let hasOthers: Bool
    let dossiers: [Dossier]
    let hasDossiers: Bool
    let mandates: MandatesModel?
    let looks: [Look]
    let hasMoreLooks: Bool
    let editPath: String
    let twinsPath: String
    let copyPath: String
    let filePath: String
    let done: String?
    let fault: String?
    let asksErasure: Bool
    let erasureNote: String
    let printed: String

    init(
        _ portrait: PersonPortrait,
        done: String? = nil,
        fault: String? = nil,
        asksErasure: Bool = false,
        _ desk: PersonDesk
    ) {
        let (held, t, rules) = (portrait.held, desk.t, desk.cases.rules)
        let words = desk.services.words
        func answers(_ record: OpenedPerson) -> [AnswersModel.Answer] {
            AnswersModel.Answer.all(record.person.form, record.person.answers, desk.answers)
        }
        id = held.record.id
        path = PersonAddress.page(id)
        name = rules.name(held.record.person)
        self.answers = answers(held.record)
        let last = desk.services.day(of: held.lastContact)
        kept = t(
            "persons.kept",
            [
                "contact": last.inFull(t.language),
                "last": rules.keptThrough(last)?.inFull(t.language) ?? "",
            ]
        )
        others = held.others.map { Record(id: $0.id, title: rules.name($0.person), answers: answers($0)) }
        hasOthers = !others.isEmpty
        dossiers = portrait.referrals.map { referral in
            let number = referral.id.description
            let serviceOperator = words.serviceOperator(referral.addressee.serviceOperator)
            return Dossier(
                number: number,
                path: "/dossiers/\(number)",
                told: t(
                    referral.state.isOver ? "persons.dossierOver" : "persons.dossierOpen",
                    [
                        "operator": serviceOperator?.label.text(t.language) ?? referral.addressee.serviceOperator,
                        "day": desk.services.day(of: referral.made.receivedAt).short(t.language),
                    ]
                )
            )
        }
        hasDossiers = !dossiers.isEmpty
        mandates = rules.mandates.map { _ in MandatesModel(portrait, desk) }
        looks = portrait.looks.prefix(PersonPortrait.looksShown).map { look in
            Look(
                told: "\(desk.told(look.at)) – \(PersonModel.purpose(look.purpose, t))",
                name: portrait.names[look.actor] ?? look.actor
            )
        }
        hasMoreLooks = portrait.looks.count > PersonPortrait.looksShown
        editPath = PersonAddress.edit(id)
        twinsPath = PersonAddress.twins(id)
        copyPath = PersonAddress.copy(id)
        filePath = PersonAddress.file(id)
        self.done = done
        self.fault = fault
        self.asksErasure = asksErasure
        let open = portrait.referrals.count { !$0.state.isOver }
        erasureNote = open > 0 ? t("persons.eraseOpen", ["count": String(open)]) : t("persons.eraseNone")
        printed = t(
            "persons.printed",
            ["house": desk.services.house.name, "day": desk.today.inFull(t.language)]
        )
    }

    static func purpose(_ purpose: PersonChange.Looked.Purpose, _ t: PageTexts) -> String {
        switch purpose {
        case .search: t("persons.purpose.search")
        case .page: t("persons.purpose.page")
        case .copy: t("persons.purpose.copy")
        case .referral: t("persons.purpose.referral")
        }
    }
}
