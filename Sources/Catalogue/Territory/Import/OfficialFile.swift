internal import Territory

/// An official file, read and recognised.
struct OfficialFile {
    let file: ImportFile
    let kind: OfficialKind
    /// Its rows; empty for outlines.
    let table: DelimitedTable
    /// The outlines of a GeoJSON file.
    let outlines: [Outline]
    /// The encoding it was read in.
    let encoding: DecodedText.Encoding
    /// The day its name tells (`20240801`), or the first of the year that its name, its columns or the person tells.
    let vintage: Vintage?
    /// The vintage for a table's header: `2025`, `2024-08-01`, or `until 2028-08-31` when only the last day is told.
    let vintageText: String?

    /// When a file's data was so.
    struct Vintage: Hashable, Comparable, Sendable {
        let year: Int
        /// `MMDD`, zero when only the year is told.
        let monthAndDay: Int

        /// `2025`, or `2024-08-01`.
        var text: String {
            let day = Day(year: year, month: monthAndDay / 100, day: monthAndDay % 100)
            return day.map(\.description) ?? String(year)
        }

        static func < (left: Vintage, right: Vintage) -> Bool {
            (left.year, left.monthAndDay) < (right.year, right.monthAndDay)
        }
    }

    /// Reads and recognises a file; `nil`, and a remark, when no kind has its columns.
    init?(_ file: ImportFile, request: ImportRequest, log: ImportLog) {
        let decoded = DecodedText(file.bytes)
        self.file = file
        encoding = decoded.encoding
        let text = decoded.text
        if text.first(where: { !$0.isWhitespace }) == "{" {
            guard let outlines = Outline.read(text), !outlines.isEmpty else {
                log.note(.notTaken, "territory.import.notOutlines", in: file.path)
                return nil
            }
            kind = .outlines
            self.outlines = outlines
            table = DelimitedTable("")
        } else {
            table = DelimitedTable(text)
            outlines = []
            guard let kind = OfficialKind.of(table) else {
                let columns = table.columns.prefix(6).map { String($0.prefix(30)) }.joined(separator: ", ")
                log.note(.notTaken, "territory.import.notRecognised", ["columns": columns], in: file.path)
                return nil
            }
            self.kind = kind
        }
        let told = OfficialFile.vintage(file.name, table.columns)
        let last = told == nil ? OfficialFile.lastDay(table) : nil
        vintage = told ?? last ?? request.vintage.map { Vintage(year: $0, monthAndDay: 0) }
        vintageText = last.map { "until " + $0.text } ?? vintage?.text
    }

    /// Every defect of the table, told.
    func noteDefects(_ log: ImportLog) {
        if encoding != .utf8 {
            log.note(.repaired, "territory.import.encoding", ["encoding": encoding.rawValue], in: file.path)
        }
        for (line, defect) in table.defects {
            log.note(.notTaken, defect.textKey, defect.places, in: file.path, line: line)
        }
    }

    /// `cog2026`, `20240801` or `2025` in the name; else three years after the year of the populations, for the legal
    /// populations of a year come into force three years later.
    private static func vintage(_ name: String, _ columns: [String]) -> Vintage? {
        let runs = name.split { !$0.isASCII || !$0.isNumber }.map(String.init).filter { [4, 8].contains($0.count) }
        for run in runs {
            guard let year = Int(run.prefix(4)), (1960...2100).contains(year) else { continue }
            let rest = Int(run.dropFirst(4)) ?? 0
            return Vintage(year: year, monthAndDay: rest)
        }
        func years(_ names: [String]) -> [Int] {
            columns.compactMap { column in
                names.first { column.hasPrefix($0) }.flatMap { Codes.year(String(column.dropFirst($0.count))) }
            }
        }
        let year = years(["pmun_", "ptot_"]).max().map { $0 + 3 } ?? years(["code_commune_"]).min()
        return year.map { Vintage(year: $0, monthAndDay: 0) }
    }

    /// The last day that a file of movements or of holidays tells of.
    private static func lastDay(_ table: DelimitedTable) -> Vintage? {
        guard let column = ["DATE_EFF", "fin"].first(where: { table.has($0) }) else { return nil }
        let last = table.rows.compactMap { Day(table.text($0, column)) }.max()?.civil
        return last.map { Vintage(year: $0.year, monthAndDay: $0.month * 100 + $0.day) }
    }
}
