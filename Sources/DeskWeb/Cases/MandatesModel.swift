internal import Reception
internal import Territory
internal import Wording

/// The mandates of a person and what was done under them, as the person's page shows them.
struct MandatesModel {
    struct Row {
        let id: String
        let form: String
        let motifs: String
        let period: String
        let state: String
        let isInForce: Bool
        let awaitsPaper: Bool
        let giver: String
        let taken: String
        let text: String
    }

    struct Act {
        let told: String
    }

    let rows: [Row]
    let hasRows: Bool
    let addPath: String
    /// The procedures that a mandate in force covers today.
    let covered: [PresenceRuleModel.Choice]
    let hasCovered: Bool
    let key: String
    let acts: [Act]
    let hasActs: Bool

    init(_ portrait: PersonPortrait, _ desk: PersonDesk) {
        let (t, words, today) = (desk.t, desk.services.words, desk.today)
        func name(_ motif: String) -> String { words.motif(motif)?.label.text(t.language) ?? motif }
        func who(_ account: String) -> String { portrait.names[account] ?? account }
        rows = portrait.mandates.map { mandate in
            let isInForce = mandate.motifs.contains { mandate.covers($0, on: today) }
            let places = ["from": mandate.from.short(t.language), "through": mandate.through.short(t.language)]
            let state =
                if let revoked = mandate.revokedAt {
                    t("persons.mandate.revoked", ["at": desk.told(revoked)])
                } else if isInForce {
                    t("persons.mandate.inForce")
                } else {
                    t(today < mandate.from ? "persons.mandate.notYet" : "persons.mandate.ended")
                }
            let giver = desk.representative(of: mandate, portrait.held)
            return Row(
                id: mandate.id,
                form: MandatesModel.form(mandate.form, t),
                motifs: mandate.motifs.map(name).joined(separator: ", "),
                period: t("persons.mandate.period", places),
                state: state,
                isInForce: isInForce,
                awaitsPaper: mandate.awaitsPaper,
                giver: giver.map { t("persons.mandate.by", ["name": $0]) } ?? t("persons.mandate.byPerson"),
                taken: t(
                    "persons.mandate.taken",
                    ["name": who(mandate.takenBy), "house": desk.services.house.name]
                ),
                text: t(
                    "persons.mandate.text",
                    ["version": mandate.textVersion, "hash": String(mandate.textHash.prefix(12))]
                )
            )
        }
        hasRows = !rows.isEmpty
        addPath = PersonAddress.mandate(portrait.held.record.id)
        let motifs = Set(portrait.mandates.flatMap(\.motifs)).filter { motif in
            portrait.mandates.contains { $0.covers(motif, on: today) }
        }
        covered = motifs.sorted().map { PresenceRuleModel.Choice(id: $0, name: name($0), isChosen: false) }
        hasCovered = !covered.isEmpty
        key = CaseID.make(now: desk.now, random: desk.services.randomBytes(CaseID.randomBytes))
        acts = portrait.uses.map { use in
            Act(
                told: t(
                    "persons.mandate.act",
                    ["at": desk.told(use.at), "motif": name(use.motif), "name": who(use.actor)]
                )
            )
        }
        hasActs = !acts.isEmpty
    }

    static func form(_ form: Mandate.Form, _ t: PageTexts) -> String {
        switch form {
        case .written: t("persons.mandate.written")
        case .textMessage: t("persons.mandate.textMessage")
        case .oral: t("persons.mandate.oral")
        }
    }
}
