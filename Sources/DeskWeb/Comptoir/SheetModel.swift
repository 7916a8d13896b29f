internal import Journal
internal import Reception
internal import Territory
internal import Wording

/// The sheet as the page draws it.
struct SheetModel {
    /// What has the focus when the page opens.
    enum Focus: Hashable {
        case entry
        case choices
        /// The list of communes that correspond.
        case communes
        /// The commune's own field.
        case commune
        case outcome(Int)
        case save
        case faults
        /// The question whether what looks personal is to be kept.
        case privacy
        /// The question whether a visit is to be taken out of the list.
        case withdrawal
        /// The reflex sheet that was opened beside it.
        case reflex
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
        let digit: Int?
        let code: String
        let name: String
        let former: String?
        let isFocused: Bool
    }

    let key: String
    let begun: Int64?
    /// The visit that it corrects, as gestures name it.
    let corrects: String?
    let title: String
    let isWithdrawalAsked: Bool
    let isPrivacyAsked: Bool
    let warnings: [PrivacyWarning]
    let chips: [ChipModel]
    let hasChips: Bool
    let isBlank: Bool
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
    let isCommuneFocused: Bool
    let isSaveFocused: Bool
    let areFaultsFocused: Bool

    init(_ view: SheetView, _ services: DeskServices, _ answers: AnswerDesk, _ t: PageTexts) {
        let (sheet, focus, commune, choices, faults) = (view.sheet, view.focus, view.commune, view.choices, view.faults)
        func fault(_ field: String) -> String? { faults.first { $0.field == field }?.text }
        let words = services.words
        key = sheet.key
        begun = sheet.begun?.milliseconds
        corrects = sheet.corrects?.description
        let correcting = sheet.corrects.map { place in
            t("comptoir.correctingVisit", ["number": String(place.number), "day": place.day.inFull(t.language)])
        }
        title = correcting ?? t("comptoir.title")
        isWithdrawalAsked = focus == .withdrawal
        isPrivacyAsked = focus == .privacy
        warnings = view.warnings
        chips = ChipModel.all(sheet, commune, services.form, words, t)
        hasChips = !chips.isEmpty
        isBlank = sheet.isBlank
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
        let sheets = answers.sheets(sheet)
        lines = sheet.lines.enumerated().map { index, line in
            let asked = sheets.first { $0.ordinal == index + 1 }
            let erased = view.erased[index + 1] ?? 0
            let questions = asked.map {
                QuestionsModel($0, erased: erased, faults: faults, warnings: view.warnings, answers)
            }
            return LineModel(
                line,
                number: index + 1,
                sheetLabel: services.reflexLabel(line.motif, t),
                focus: focus,
                faults: faults,
                questions: questions,
                way: line.orientation.map { OrientationText(services, t).told($0) },
                words,
                t
            )
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
                    digit: index < 9 ? index + 1 : nil,
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
        details = DetailsModel(view, answers)
        isCommuneFocused = focus == .commune
        isSaveFocused = focus == .save
        areFaultsFocused = focus == .faults
    }
}
