/// The texts of a workbook, sheet by sheet.
struct Spreadsheet {
    /// Where a cell is: row and column from 1.
    struct Place: Hashable, Comparable {
        var row: Int
        var column: Int

        /// Such as `B5`.
        var name: String {
            var letters = ""
            var rest = column
            while rest > 0 {
                letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
                rest = (rest - 1) / 26
            }
            return letters + String(row)
        }

        /// By row, then by column.
        static func < (left: Place, right: Place) -> Bool {
            (left.row, left.column) < (right.row, right.column)
        }
    }

    /// One sheet: its cells that hold something, trimmed.
    struct Sheet {
        var name: String
        var cells: [Place: String]

        /// The rows that hold something, in order.
        var rows: [Int] { Set(cells.keys.map(\.row)).sorted() }
    }

    /// The sheets in the workbook's order.
    var sheets: [Sheet]

    /// The sheet of a name, capitals aside.
    func sheet(_ name: String) -> Sheet? { sheets.first { $0.name.lowercased() == name } }
}

extension Spreadsheet.Place {
    /// A place from its name, such as `B5`; `nil` for anything else and beyond what a form needs.
    init?(_ name: String) {
        let letters = name.utf8.prefix { (65...90).contains($0) }
        guard (1...2).contains(letters.count), let row = Int(name.dropFirst(letters.count)), row >= 1 else {
            return nil
        }
        self.init(row: row, column: letters.reduce(0) { $0 * 26 + Int($1) - 64 })
    }
}
