internal import Reception
internal import Territory
internal import Wording

/// The sheet as the page draws it.
struct SheetModel {
    /// What has the focus when the page opens.
    enum Focus: Hashable {
        case entry
        case choices
        case communes
        case outcome(Int)
        case save
        case faults
    }

    struct MotifChoice {
        let digit: Int
        let gesture: String
        let name: String
        let theme: String
        let operators: String?
        let isFocused: Bool
    }

    struct CommuneChoice {
        let code: String
        let name: String
        let former: String?
        let isFocused: Bool
    }

    let key: String
    let entry: String
    let entryLabel: String
    let entryFault: String?
    let isEntryFocused: Bool
    let isFull: Bool
    let nothingFound: String?
    let choices: [MotifChoice]
    let hasChoices: Bool
    let lines: [LineModel]
    let hasLines: Bool
    let asksCommune: Bool
    let commune: String
    let communeCode: String?
    let communeRead: String
    let communeFault: String?
    let communeChoices: [CommuneChoice]
    let hasCommuneChoices: Bool
    let details: DetailsModel
    let isSaveFocused: Bool
    let areFaultsFocused: Bool

    init(
        _ sheet: VisitSheet,
        focus: Focus,
        commune: CommuneField,
        choices: [MotifMatch],
        faults: [SheetFault],
        _ services: DeskServices,
        _ t: PageTexts
    ) {
        func fault(_ field: String) -> String? { faults.first { $0.field == field }?.text }
        let words = services.words
        key = sheet.key
        entry = sheet.entry ?? ""
        entryLabel = t(sheet.lines.isEmpty ? "comptoir.entry" : "comptoir.entryAgain")
        entryFault = fault("saisie")
        isEntryFocused = focus == .entry
        isFull = sheet.lines.count >= VisitSheet.requestsAtMost(services.form)
        let wasSought = sheet.entry != nil && choices.isEmpty && faults.isEmpty
        nothingFound = wasSought ? t("comptoir.nothingFound", ["text": sheet.entry ?? ""]) : nil
        self.choices = choices.enumerated().map { index, found in
            let motif = found.motif
            let operators = motif.operators.compactMap { words.serviceOperator($0)?.shortLabel }
            return MotifChoice(
                digit: index + 1,
                gesture: SheetGesture.adding(motif.id, found.operatorID),
                name: motif.label.text(t.language),
                theme: words.themes.first { $0.id == motif.theme }?.label.text(t.language) ?? motif.theme,
                operators: operators.isEmpty ? nil : operators.joined(separator: ", "),
                isFocused: focus == .choices && index == 0
            )
        }
        hasChoices = !choices.isEmpty
        lines = sheet.lines.enumerated().map { index, line in
            LineModel(line, number: index + 1, focus: focus, faults: faults, words, t)
        }
        hasLines = !sheet.lines.isEmpty
        asksCommune = services.form.field(VisitField.commune.rawValue) != nil
        self.commune = sheet.communeText ?? ""
        communeCode = sheet.communeCode
        communeRead = sheet.communeText ?? ""
        switch commune {
        case .several(let found):
            communeChoices = found.enumerated().map { index, match in
                CommuneChoice(
                    code: match.commune.code,
                    name: CommuneField.label(match.commune),
                    former: match.isFormerName ? match.matchedName : nil,
                    isFocused: focus == .communes && index == 0
                )
            }
            communeFault = fault("commune")
        case .unknown:
            communeChoices = []
            communeFault = t("comptoir.fault.noCommune")
        default:
            communeChoices = []
            communeFault = fault("commune")
        }
        hasCommuneChoices = !communeChoices.isEmpty
        details = DetailsModel(services.form, sheet, words, faults: faults, t)
        isSaveFocused = focus == .save
        areFaultsFocused = focus == .faults
    }
}
