internal import Reception
internal import Territory

/// The table of a paper day as a form carries it.
struct PaperTable: Sendable {
    /// How many rows a new table has, and how many each request for more adds.
    static let rowsAtOnce = 10
    /// The most rows: a form stays within its bounds.
    static let rowsAtMost = 60

    var day: Day
    var rows: [PaperRow]

    /// A table with blank rows.
    init(_ day: Day, freshKey: () -> String) {
        self.day = day
        rows = (0..<PaperTable.rowsAtOnce).map { _ in PaperRow(key: freshKey()) }
    }

    /// The table that a form brought back; a row without a key of ours takes a fresh one.
    init(_ day: Day, _ typed: Fields, freshKey: () -> String) {
        self.day = day
        rows = []
        for number in 1...PaperTable.rowsAtMost {
            func cell(_ name: String) -> String { typed["l.\(number).\(name)"] ?? "" }
            guard typed.raw("l.\(number).cle") != nil else { break }
            let key = cell("cle")
            rows.append(
                PaperRow(
                    key: VisitSheet.isKey(key) ? key : freshKey(),
                    time: cell("heure"),
                    motif: cell("motif"),
                    motifID: cell("motif.id"),
                    motifRead: cell("motif.lu"),
                    outcome: cell("issue"),
                    commune: cell("commune"),
                    communeCode: cell("commune.code"),
                    communeRead: cell("commune.lue"),
                    people: cell("personnes"),
                    duration: cell("duree"),
                    operatorID: cell("operateur")
                )
            )
        }
    }

    /// Blank rows more, as long as there is room.
    mutating func addRows(freshKey: () -> String) {
        let more = min(PaperTable.rowsAtOnce, PaperTable.rowsAtMost - rows.count)
        rows += (0..<max(0, more)).map { _ in PaperRow(key: freshKey()) }
    }
}
