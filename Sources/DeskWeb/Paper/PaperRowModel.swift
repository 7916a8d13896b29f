internal import Reception
internal import Territory
internal import Wording

/// One line of the paper day's table as the page draws it.
struct PaperRowModel {
    let number: Int
    let key: String
    let isFaulty: Bool
    let time: PaperModel.Cell
    let motif: PaperModel.Cell
    let outcome: PaperModel.Cell
    let commune: PaperModel.Cell
    let people: PaperModel.Cell
    let duration: PaperModel.Cell
    let operators: PaperModel.Cell

    init(
        _ reading: PaperReading,
        number: Int,
        on day: Day,
        isChecked: Bool,
        _ services: DeskServices,
        _ t: PageTexts
    ) {
        let (row, words) = (reading.row, services.words)
        func cell(
            _ column: PaperColumn,
            _ value: String,
            meaning: String? = nil,
            options: [PaperModel.Option] = [],
            chosen: String = "",
            read: String = ""
        ) -> PaperModel.Cell {
            PaperModel.Cell(
                id: "l-\(number)-\(column.field)",
                name: "l.\(number).\(column.field)",
                label: t("paper.cell", ["column": t(column.textKey), "number": String(number)]),
                value: value,
                fault: isChecked ? reading.faults.first { $0.column == column }?.text(t) : nil,
                meaning: meaning,
                options: options,
                hasOptions: !options.isEmpty,
                chosen: chosen,
                read: read
            )
        }
        func option(_ id: String, _ name: String, _ chosen: String = "") -> PaperModel.Option {
            PaperModel.Option(id: id, name: name, isChosen: id == chosen)
        }
        self.number = number
        key = row.key
        isFaulty = isChecked && !reading.faults.isEmpty
        time = cell(.time, row.time)
        let motifs = isChecked ? reading.motifs.map(\.motif) : []
        motif = cell(
            .motif,
            row.motif,
            meaning: words.motif(row.motifID)?.label.text(t.language),
            options: motifs.map { option($0.id, $0.label.text(t.language)) },
            chosen: row.motifID,
            read: row.motifRead
        )
        let outcomes = words.outcomes.map { outcome in
            let name = outcome.label.text(t.language)
            return option(outcome.id, outcome.key.map { "\($0) \(name)" } ?? name, row.outcome)
        }
        outcome = cell(.outcome, row.outcome, options: outcomes)
        let communes = isChecked ? reading.communes.map(\.commune) : []
        commune = cell(
            .commune,
            row.commune,
            meaning: services.geography.commune(row.communeCode, on: day).map(CommuneField.label),
            options: communes.map { option($0.code, CommuneField.label($0)) },
            chosen: row.communeCode,
            read: row.communeRead
        )
        people = cell(.people, row.people)
        duration = cell(.duration, row.duration)
        let operators = words.operators.map { option($0.id, $0.shortLabel, row.operatorID) }
        self.operators = cell(.operators, row.operatorID, options: operators)
    }
}
