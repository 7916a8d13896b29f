internal import Reception
internal import Territory

/// A mandate as it was typed: what it says, or everything that is missing.
struct TypedMandate {
    struct Said {
        let form: Mandate.Form
        let motifs: [String]
        let from: Day
        let through: Day
    }

    let mandate: Said?
    let faults: [SheetFault]

    init(_ typed: Fields, _ rules: MandateRules, _ desk: PersonDesk) {
        let t = desk.t
        var faults: [SheetFault] = []
        let form = typed["forme"].flatMap(Mandate.Form.init(rawValue:))
        if form == nil { faults.append(SheetFault(field: "forme-1", text: t("persons.mandate.fault.form"))) }
        var seen: Set<String> = []
        let motifs = typed.all("motif").filter { desk.services.words.motif($0) != nil && seen.insert($0).inserted }
        if motifs.isEmpty { faults.append(SheetFault(field: "motifs", text: t("persons.mandate.fault.motifs"))) }
        let (from, through) = (typed["du"].flatMap { Day($0) }, typed["au"].flatMap { Day($0) })
        if from.map({ $0 < desk.today }) ?? true {
            faults.append(SheetFault(field: "du", text: t("persons.mandate.fault.from")))
        }
        let latest = from.map(rules.lastDay(from:)) ?? desk.today
        if let from, through.map({ $0 < from || $0 > latest }) ?? true {
            let places = ["latest": latest.inFull(t.language)]
            faults.append(SheetFault(field: "au", text: t("persons.mandate.fault.through", places)))
        }
        if typed["lu"] == nil { faults.append(SheetFault(field: "lu", text: t("persons.mandate.fault.read"))) }
        self.faults = faults
        if faults.isEmpty, let form, let from, let through {
            mandate = Said(form: form, motifs: motifs, from: from, through: through)
        } else {
            mandate = nil
        }
    }
}
