internal import Reception
internal import Territory
internal import Wording

/// The page on which a mandate is given.
struct MandateFormModel {
    struct Theme {
        let name: String
        let isOpen: Bool
        let motifs: [FieldModel.Option]
    }

    let path: String
    let back: String
    let name: String
    let key: String
    let forms: [FieldModel.Option]
    let themes: [Theme]
    let from: String
    let through: String
    let representative: String
    let isRead: Bool
    let text: String
    let version: String
    let house: String
    let faults: [SheetFault]
    let hasFaults: Bool
    let formFault: String?
    let motifsFault: String?
    let fromFault: String?
    let throughFault: String?
    let readFault: String?

    init(
        _ typed: Fields,
        of held: HeldPerson,
        key: String,
        faults: [SheetFault] = [],
        _ rules: MandateRules,
        _ desk: PersonDesk
    ) {
        let (t, words) = (desk.t, desk.services.words)
        path = PersonAddress.mandate(held.record.id)
        back = PersonAddress.page(held.record.id)
        name = desk.cases.rules.name(held.record.person)
        self.key = key
        forms = Mandate.Form.allCases.enumerated().map { index, form in
            FieldModel.Option(
                inputID: "forme-\(index + 1)",
                id: form.rawValue,
                name: MandatesModel.form(form, t),
                isChosen: typed["forme"] == form.rawValue
            )
        }
        let chosen = Set(typed.all("motif"))
        themes = words.themes.map { theme in
            let motifs = words.motifs.filter { $0.theme == theme.id }.map { motif in
                FieldModel.Option(
                    inputID: "motif-" + motif.id.replacing(".", with: "-"),
                    id: motif.id,
                    name: motif.label.text(t.language),
                    isChosen: chosen.contains(motif.id)
                )
            }
            let isOpen = motifs.contains(where: \.isChosen)
            return Theme(name: theme.label.text(t.language), isOpen: isOpen, motifs: motifs)
        }
        from = typed["du"] ?? ""
        through = typed["au"] ?? ""
        representative = typed["representant"] ?? ""
        isRead = typed["lu"] != nil
        text = rules.text.text(t.language)
        version = t("persons.mandate.version", ["version": rules.version])
        house = t("persons.mandate.house", ["house": desk.services.house.name])
        self.faults = faults
        hasFaults = !faults.isEmpty
        func fault(_ field: String) -> String? { faults.first { $0.field == field }?.text }
        formFault = fault("forme-1")
        motifsFault = fault("motifs")
        fromFault = fault("du")
        throughFault = fault("au")
        readFault = fault("lu")
    }
}
