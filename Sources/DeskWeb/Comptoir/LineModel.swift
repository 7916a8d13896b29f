internal import Reception
internal import Wording

/// One request of the sheet as the page draws it.
struct LineModel {
    struct Choice {
        let inputID: String
        let id: String
        let name: String
        let digit: Int?
        let isChosen: Bool
        let isFocused: Bool
        let isTransmitting: Bool
    }

    let number: Int
    let motif: String
    let name: String
    let theme: String
    /// What the button that opens the motif's reflex sheet says; `nil` when it has none.
    let sheetLabel: String?
    let fault: String?
    let operatorFault: String?
    let outcomes: [Choice]
    let otherOutcomes: [Choice]
    let hasOtherOutcomes: Bool
    let isOtherOutcome: Bool
    let operators: [Choice]
    let otherOperators: [Choice]
    let hasOtherOperators: Bool
    let isOtherOperator: Bool
    let questions: QuestionsModel?
    /// The way that was chosen, as the page carries it and as it is told; `nil` while there is none.
    let orientation: String?
    let way: String?

    init(
        _ line: VisitSheet.Line,
        number: Int,
        sheetLabel: String?,
        focus: SheetModel.Focus,
        faults: [SheetFault],
        questions: QuestionsModel?,
        way: String?,
        _ words: Words,
        _ t: PageTexts
    ) {
        let motif = words.motif(line.motif)
        self.number = number
        self.questions = questions
        orientation = line.orientation?.written
        self.way = way
        self.motif = line.motif
        self.sheetLabel = sheetLabel
        name = motif?.label.text(t.language) ?? line.motif
        theme = words.themes.first { $0.id == motif?.theme }?.label.text(t.language) ?? ""
        fault = faults.first { $0.field == "issue-\(number)-1" }?.text
        operatorFault = faults.first { $0.field == "operateur-\(number)-1" }?.text
        let focused = focus == .outcome(number) ? words.outcomes.firstIndex { $0.id == line.outcome } ?? 0 : nil
        let all = words.outcomes.enumerated().map { index, outcome in
            Choice(
                inputID: "issue-\(number)-\(index + 1)",
                id: outcome.id,
                name: outcome.label.text(t.language),
                digit: outcome.key,
                isChosen: outcome.id == line.outcome,
                isFocused: index == focused,
                isTransmitting: outcome.effect == .transmits
            )
        }
        outcomes = all.filter { $0.digit != nil }
        otherOutcomes = all.filter { $0.digit == nil }
        hasOtherOutcomes = !otherOutcomes.isEmpty
        isOtherOutcome = otherOutcomes.contains { $0.isChosen }

        let usual = motif?.operators ?? []
        let ordered = usual.compactMap { words.serviceOperator($0) } + words.operators.filter { !usual.contains($0.id) }
        let ticks = ordered.enumerated().map { index, found in
            Choice(
                inputID: "operateur-\(number)-\(index + 1)",
                id: found.id,
                name: found.shortLabel,
                digit: nil,
                isChosen: line.operators.contains(found.id),
                isFocused: false,
                isTransmitting: false
            )
        }
        operators = ticks.enumerated().filter { $0.offset < usual.count || $0.element.isChosen }.map(\.element)
        otherOperators = ticks.enumerated().filter { $0.offset >= usual.count && !$0.element.isChosen }.map(\.element)
        hasOtherOperators = !otherOperators.isEmpty
        isOtherOperator = operators.isEmpty
    }
}
