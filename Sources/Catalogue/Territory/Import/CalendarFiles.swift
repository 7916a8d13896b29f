internal import Territory

/// Takes the files of the calendar.
struct CalendarFiles {
    let log: ImportLog

    /// School holidays, when the file's zone is the network's.
    func takeSchoolHolidays(_ file: OfficialFile, zone: String?, into draft: inout ImportDraft) -> Int? {
        let words = file.file.name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let told = words.firstIndex(of: "zone").flatMap {
            words.indices.contains($0 + 1) ? words[$0 + 1].uppercased() : nil
        }
        if let told, told != zone {
            let places = ["zone": told, "network": zone ?? "-"]
            log.note(.notTaken, "territory.import.otherSchoolZone", places, in: file.file.path)
            return nil
        }
        if told == nil { log.note(.warning, "territory.import.noSchoolZone", in: file.file.path) }
        var taken = 0
        for tableRow in file.table.rows {
            let row = ImportRow(file: file, row: tableRow, log: log)
            guard let from = row.day("debut"), let through = row.day("fin") else { continue }
            let name = row.text("nom")
            guard !name.isEmpty else {
                row.skip("territory.import.noName", ["code": from.description])
                continue
            }
            guard from <= through else {
                row.skip("territory.endsBeforeStart", ["from": from.description, "through": through.description])
                continue
            }
            let holiday = SchoolHoliday(name: name, from: from, through: through)
            if let other = draft.schoolHolidays.first(where: { $0.from <= through && from <= $0.through }) {
                row.skip("territory.import.overlappingHolidays", ["other": "\(other.from)"])
                continue
            }
            draft.schoolHolidays.append(holiday)
            taken += 1
        }
        draft.use(file, for: TerritoryFiles.schoolHolidays)
        return taken
    }
}
