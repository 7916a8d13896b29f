internal import Reception
internal import Territory
internal import Wording

/// The paper day's table as the page draws it.
struct PaperModel {
    struct Option {
        let id: String
        let name: String
        let isChosen: Bool
    }

    /// One cell: what stands in it, what is wrong with it, and what to choose from.
    struct Cell {
        let id: String
        let name: String
        let label: String
        let value: String
        let fault: String?
        /// What the cell means, once it is known.
        let meaning: String?
        let options: [Option]
        let hasOptions: Bool
        /// The choice that was made, carried along.
        let chosen: String
        let read: String
    }

    struct Fault {
        let field: String
        let text: String
    }

    let day: String
    let today: String
    let caption: String
    let rows: [PaperRowModel]
    let faults: [Fault]
    let summary: String?
    let told: String?
    let store: FaultModel?
    let canSaveGood: Bool
    let isFull: Bool

    init(
        _ readings: [PaperReading],
        day: Day,
        today: Day,
        isChecked: Bool,
        told: String?,
        store: FaultModel?,
        _ services: DeskServices,
        _ t: PageTexts
    ) {
        self.day = day.description
        self.today = today.description
        caption = t("paper.caption", ["day": day.inFull(t.language)])
        rows = readings.enumerated().map { index, reading in
            PaperRowModel(reading, number: index + 1, on: day, isChecked: isChecked, services, t)
        }
        let bad = isChecked ? readings.enumerated().filter { !$0.element.faults.isEmpty } : []
        faults = bad.flatMap { index, reading in
            reading.faults.map { fault in
                let column = t(fault.column.textKey).lowercased()
                let places = ["number": String(index + 1), "column": column, "text": fault.text(t)]
                return Fault(field: "l-\(index + 1)-\(fault.column.field)", text: t("paper.faultLine", places))
            }
        }
        summary = bad.isEmpty ? nil : t("paper.faults", ["count": String(bad.count)])
        canSaveGood = !bad.isEmpty && readings.contains { $0.visit != nil }
        isFull = readings.count >= PaperTable.rowsAtMost
        self.told = told
        self.store = store
    }
}

extension PaperColumn {
    /// The part of its fields' names.
    var field: String {
        switch self {
        case .time: "heure"
        case .motif: "motif"
        case .outcome: "issue"
        case .commune: "commune"
        case .people: "personnes"
        case .duration: "duree"
        case .operators: "operateur"
        }
    }

    /// The key of its name.
    var textKey: String {
        switch self {
        case .time: "paper.time"
        case .motif: "paper.motif"
        case .outcome: "paper.outcome"
        case .commune: "paper.commune"
        case .people: "paper.people"
        case .duration: "paper.duration"
        case .operators: "paper.operators"
        }
    }
}

extension PaperFault {
    func text(_ t: PageTexts) -> String { t.catalogue.text(textKey, t.language, places) }
}
