/// Reads the texts of an `.xlsx` file (ECMA-376): the sheets, their cells, the shared strings.
struct XLSXReader {
    /// Why a workbook is refused.
    enum Refusal: Error, Equatable {
        case zip(ZipArchive.Refusal)
        /// Its XML is not what an office program writes.
        case xml
        /// It has more rows, columns or text than a form ever has.
        case tooLarge
    }

    /// What a form never exceeds.
    static let limits = (rows: 5000, columns: 200, cells: 100_000, characters: 4_000_000)

    private let archive: ZipArchive
    private var shared: [String] = []
    private var cellCount = 0
    private var characterCount = 0

    /// The texts of a workbook.
    static func read(_ bytes: [UInt8]) throws(Refusal) -> Spreadsheet {
        var reader = try XLSXReader(bytes)
        return try reader.spreadsheet()
    }

    private init(_ bytes: [UInt8]) throws(Refusal) {
        do throws(ZipArchive.Refusal) {
            archive = try ZipArchive(bytes)
        } catch { throw .zip(error) }
    }

    private mutating func spreadsheet() throws(Refusal) -> Spreadsheet {
        let targets = try targets()
        shared = try sharedStrings()
        var sheets: [Spreadsheet.Sheet] = []
        for (name, id) in try sheetNames() {
            guard let target = targets[id] else { throw .xml }
            sheets.append(Spreadsheet.Sheet(name: name, cells: try cells(target)))
        }
        return Spreadsheet(sheets: sheets)
    }

    private func scanner(_ path: String) throws(Refusal) -> XMLScanner? {
        let bytes: [UInt8]?
        do throws(ZipArchive.Refusal) { bytes = try archive.contents(path) } catch { throw .zip(error) }
        guard let bytes else { return nil }
        do throws(XMLScanner.Refusal) { return try XMLScanner(bytes) } catch { throw .xml }
    }

    private func next(_ scanner: inout XMLScanner) throws(Refusal) -> XMLScanner.Piece? {
        do throws(XMLScanner.Refusal) { return try scanner.piece() } catch { throw .xml }
    }

    private func sheetNames() throws(Refusal) -> [(name: String, id: String)] {
        guard var scanner = try scanner("xl/workbook.xml") else { throw .xml }
        var names: [(name: String, id: String)] = []
        while let piece = try next(&scanner) {
            if case .open("sheet", let attributes) = piece, let name = attributes["name"], let id = attributes["id"] {
                names.append((name, id))
            }
        }
        return names
    }

    /// The file of each relation of the workbook.
    private func targets() throws(Refusal) -> [String: String] {
        guard var scanner = try scanner("xl/_rels/workbook.xml.rels") else { throw .xml }
        var targets: [String: String] = [:]
        while let piece = try next(&scanner) {
            guard case .open("Relationship", let attributes) = piece, let id = attributes["Id"],
                let target = attributes["Target"], attributes["TargetMode"] != "External"
            else { continue }
            targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
        }
        return targets
    }

    private mutating func sharedStrings() throws(Refusal) -> [String] {
        guard var scanner = try scanner("xl/sharedStrings.xml") else { return [] }
        var texts: [String] = []
        var text: String?
        var path: [String] = []
        while let piece = try next(&scanner) {
            switch piece {
            case .open(let name, _):
                path.append(name)
                if name == "si" { text = "" }
            case .close(let name):
                path.removeLast()
                if name == "si", let whole = text {
                    texts.append(whole)
                    text = nil
                }
            case .text(let part):
                // Phonetic readings (rPh) are no part of the text.
                if path.last == "t", !path.contains("rPh") { text?.append(part) }
            }
            guard texts.count <= XLSXReader.limits.cells else { throw .tooLarge }
        }
        return texts
    }

    private mutating func cells(_ path: String) throws(Refusal) -> [Spreadsheet.Place: String] {
        guard var scanner = try scanner(path) else { throw .xml }
        var cells: [Spreadsheet.Place: String] = [:]
        var cell: (place: Spreadsheet.Place, type: String, text: String)?
        var open: [String] = []
        while let piece = try next(&scanner) {
            switch piece {
            case .open(let name, let attributes):
                open.append(name)
                guard name == "c" else { continue }
                guard let place = attributes["r"].flatMap(Spreadsheet.Place.init), place.row <= XLSXReader.limits.rows,
                    place.column <= XLSXReader.limits.columns
                else { throw .tooLarge }
                cell = (place, attributes["t"] ?? "n", "")
            case .text(let text):
                if open.last == "v" || open.last == "t" && !open.contains("rPh") { cell?.text += text }
            case .close(let name):
                open.removeLast()
                guard name == "c", let whole = cell else { continue }
                cell = nil
                let text = try text(whole.type, whole.text).trimmingSpaces
                if !text.isEmpty { cells[whole.place] = text }
                try count(text)
            }
        }
        return cells
    }

    private mutating func count(_ text: String) throws(Refusal) {
        cellCount += 1
        characterCount += text.utf8.count
        guard cellCount <= XLSXReader.limits.cells, characterCount <= XLSXReader.limits.characters else {
            throw .tooLarge
        }
    }

    /// What a cell of a type shows; a whole number is written without its `.0`.
    private func text(_ type: String, _ raw: String) throws(Refusal) -> String {
        switch type {
        case "s":
            guard let index = Int(raw), shared.indices.contains(index) else { throw .xml }
            return shared[index]
        case "b": return raw == "1" ? "true" : "false"
        case "n":
            guard let number = Double(raw), number == number.rounded(), number.magnitude < 1e15 else { return raw }
            return String(Int(number))
        default: return raw
        }
    }
}
