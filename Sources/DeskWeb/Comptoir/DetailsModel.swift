internal import Reception
internal import Wording

/// What else may be told of a visit, folded until wanted; none of it is asked for.
struct DetailsModel {
    struct Option {
        let inputID: String
        let id: String
        let name: String
        let isChosen: Bool
    }

    let isOpen: Bool
    let channels: [Option]
    let levels: [Option]
    let ageBands: [Option]
    let publics: [Option]
    let obstacles: [Option]
    let people: String
    let peopleFault: String?
    let wait: String
    let waitFault: String?
    let handling: String
    let handlingFault: String?

    init(_ sheet: VisitSheet, faults: [SheetFault], _ words: Words, _ t: PageTexts) {
        func fault(_ field: String) -> String? { faults.first { $0.field == field }.map { t($0.key, $0.places) } }
        func options(_ terms: [Term], _ name: String, _ chosen: [String]) -> [Option] {
            terms.enumerated().map { index, term in
                Option(
                    inputID: "\(name)-\(index + 1)",
                    id: term.id,
                    name: term.label.text(t.language),
                    isChosen: chosen.contains(term.id)
                )
            }
        }
        func one(_ value: String?) -> [String] { value.map { [$0] } ?? [] }
        channels = options(words.channels, "canal", one(sheet.channel ?? words.channels.first?.id))
        levels = options(words.levels, "niveau", one(sheet.level))
        ageBands = options(words.ageBands, "age", one(sheet.ageBand))
        publics = options(words.publics, "publics", sheet.publics)
        obstacles = options(words.obstacles, "freins", sheet.obstacles)
        people = sheet.people ?? "1"
        wait = sheet.wait ?? ""
        handling = sheet.handling ?? ""
        peopleFault = fault("personnes")
        waitFault = fault("attente")
        handlingFault = fault("duree")
        let isTold =
            sheet.level != nil || sheet.ageBand != nil || !sheet.publics.isEmpty || !sheet.obstacles.isEmpty
            || sheet.wait != nil || sheet.handling != nil || (sheet.people ?? "1") != "1"
            || (sheet.channel ?? words.channels.first?.id) != words.channels.first?.id
        isOpen = isTold || peopleFault != nil
    }
}
