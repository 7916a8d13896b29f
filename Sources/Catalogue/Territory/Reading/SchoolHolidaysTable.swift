internal import Territory

/// Reads the table of school holidays.
struct SchoolHolidaysTable {
    let tree: SourceTree
    let log: FaultLog

    /// The holidays, by their first day.
    func read() -> [SchoolHoliday] {
        let path = TerritoryFiles.schoolHolidays
        let table = TableReading(path, TerritoryFiles.columns[path] ?? [], in: tree, log: log)
        var read: [(holiday: SchoolHoliday, row: TableReading.Row)] = []
        for row in table?.rows ?? [] {
            guard let name = row.text("name"), let from = row.read("from", "territory.notDay", { Day($0) }),
                let through = row.read("through", "territory.notDay", { Day($0) })
            else { continue }
            guard from <= through else {
                row.fault("territory.endsBeforeStart", ["from": from.description, "through": through.description])
                continue
            }
            read.append((SchoolHoliday(name: name, from: from, through: through), row))
        }
        read.sort { ($0.holiday.from, $0.row.line) < ($1.holiday.from, $1.row.line) }
        for (earlier, later) in zip(read, read.dropFirst()) where later.holiday.from <= earlier.holiday.through {
            later.row.fault("territory.overlappingHolidays", ["line": String(earlier.row.line)])
        }
        return read.map(\.holiday)
    }
}
