public import Wording

/// What the importer did with a file, a row or a cell: nothing is dropped or mended without one.
public struct ImportRemark: Hashable, Sendable {
    /// What was done.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A file's rows were taken; one such remark a file.
        case taken
        /// A file, a row or a cell was not.
        case notTaken
        /// Something was mended and taken.
        case repaired
        /// Something was taken as it is, though it looks wrong.
        case warning
    }

    /// The file, as the person gave it.
    public var file: String
    /// The physical line, from 1; `nil` when the remark is of the whole file.
    public var line: Int?
    /// The last line, when the same is said of each row from `line` to it; else `nil`.
    public var lastLine: Int?
    /// What was done.
    public var kind: Kind
    /// The key of the sentence in `config/texts/`, which says why.
    public var textKey: String
    /// What the sentence's places hold; `count` is how many rows it is said of.
    public var places: [String: String]

    /// `file:line: why`, or `file:line-lastLine: why`.
    public func sentence(_ texts: TextCatalogue, _ language: Language) -> String {
        let lines = line.map { first in lastLine.map { ":\(first)-\($0)" } ?? ":\(first)" } ?? ""
        return "\(file)\(lines): \(texts.text(textKey, language, places))"
    }
}

/// Where the importer's remarks are gathered, on one task and for one import.
final class ImportLog {
    private(set) var remarks: [ImportRemark] = []
    /// The rank of the last row that the last remark is said of, of how many rows, and its places without that count.
    private var last: (index: Int, count: Int, places: [String: String])?

    /// Notes a remark; said of the very next row for the same reason, it lengthens the one before.
    func note(
        _ kind: ImportRemark.Kind,
        _ textKey: String,
        _ places: [String: String] = [:],
        in file: String,
        row: DelimitedTable.Row? = nil
    ) {
        guard let row else {
            append(kind, textKey, places, file, line: nil)
            return
        }
        if let last, last.index + 1 == row.index, let remark = remarks.last, remark.textKey == textKey,
            remark.kind == kind, remark.file == file, last.places == places
        {
            remarks[remarks.count - 1].lastLine = row.line
            remarks[remarks.count - 1].places["count"] = String(last.count + 1)
            self.last = (row.index, last.count + 1, places)
        } else {
            append(kind, textKey, places.merging(["count": "1"]) { given, _ in given }, file, line: row.line)
            last = (row.index, 1, places)
        }
    }

    /// Notes a remark of a line that is no row.
    func note(_ kind: ImportRemark.Kind, _ textKey: String, _ places: [String: String], in file: String, line: Int) {
        append(kind, textKey, places, file, line: line)
    }

    private func append(
        _ kind: ImportRemark.Kind,
        _ textKey: String,
        _ places: [String: String],
        _ file: String,
        line: Int?
    ) {
        let shown = places.mapValues(ImportLog.printable)
        remarks.append(
            ImportRemark(file: file, line: line, lastLine: nil, kind: kind, textKey: textKey, places: shown)
        )
        last = nil
    }

    /// A cell as a terminal may show it: no control character acts there, and a whole page is no cell.
    private static func printable(_ text: String) -> String {
        let isPlain =
            text.utf8.count <= 200 && !text.unicodeScalars.contains { $0.properties.generalCategory == .control }
        guard !isPlain else { return text }
        let shown = text.unicodeScalars.prefix(200).map { $0.properties.generalCategory == .control ? " " : $0 }
        return String(String.UnicodeScalarView(shown))
    }
}
