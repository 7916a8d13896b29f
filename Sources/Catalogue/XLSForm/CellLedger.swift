/// What became of each cell: taken, or told; no cell is in neither.
struct CellLedger {
    private struct Key: Hashable {
        var sheet: Int
        var place: Spreadsheet.Place
    }

    private let spreadsheet: Spreadsheet
    private var taken: Set<Key> = []
    private var told: [(key: Key, remark: FormImport.Remark)] = []

    init(_ spreadsheet: Spreadsheet) { self.spreadsheet = spreadsheet }

    private func key(_ sheet: String, _ place: Spreadsheet.Place) -> Key {
        Key(sheet: spreadsheet.sheets.firstIndex { $0.name.lowercased() == sheet } ?? 0, place: place)
    }

    /// Notes that a cell is in the form as it stood.
    mutating func take(_ sheet: String, _ place: Spreadsheet.Place) {
        taken.insert(key(sheet, place))
    }

    /// Notes what became of a cell otherwise.
    mutating func tell(
        _ sheet: String,
        _ place: Spreadsheet.Place,
        _ kind: FormImport.Kind,
        _ textKey: String,
        _ places: [String: String] = [:]
    ) {
        let key = key(sheet, place)
        let name = "\(spreadsheet.sheets[key.sheet].name)!\(place.name)"
        told.append((key, FormImport.Remark(place: name, kind: kind, textKey: textKey, places: places)))
    }

    /// Everything told, every cell that nothing was said of among it; and the cells taken.
    func closed() -> (remarks: [FormImport.Remark], taken: Set<String>) {
        var told = told
        var known = taken.union(told.map(\.key))
        for (index, sheet) in spreadsheet.sheets.enumerated() {
            for place in sheet.cells.keys where known.insert(Key(sheet: index, place: place)).inserted {
                let name = "\(sheet.name)!\(place.name)"
                let remark = FormImport.Remark(place: name, kind: .notTaken, textKey: "xlsform.notRead", places: [:])
                told.append((Key(sheet: index, place: place), remark))
            }
        }
        told.sort { ($0.key.sheet, $0.key.place) < ($1.key.sheet, $1.key.place) }
        let names = taken.map { "\(spreadsheet.sheets[$0.sheet].name)!\($0.place.name)" }
        return (told.map(\.remark), Set(names))
    }
}
