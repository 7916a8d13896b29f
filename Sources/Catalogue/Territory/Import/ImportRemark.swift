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
    /// The rank of the last row that the last remark is said of.
    private var lastIndex: Int?

    /// Notes a remark; said of the very next row for the same reason, it lengthens the one before.
    func note(
        _ kind: ImportRemark.Kind,
        _ textKey: String,
        _ places: [String: String] = [:],
        in file: String,
        row: DelimitedTable.Row? = nil
    ) {
        if let row, let last = remarks.last, let lastIndex, lastIndex + 1 == row.index, last.file == file,
            last.kind == kind, last.textKey == textKey,
            last.places.filter({ $0.key != "count" }) == places
        {
            let count = (last.places["count"].flatMap { Int($0) } ?? 1) + 1
            remarks[remarks.count - 1].lastLine = row.line
            remarks[remarks.count - 1].places["count"] = String(count)
        } else {
            let counted = row == nil ? places : places.merging(["count": "1"]) { given, _ in given }
            remarks.append(
                ImportRemark(
                    file: file,
                    line: row?.line,
                    lastLine: nil,
                    kind: kind,
                    textKey: textKey,
                    places: counted
                )
            )
        }
        lastIndex = row?.index
    }

    /// Notes a remark of a line that is no row.
    func note(_ kind: ImportRemark.Kind, _ textKey: String, _ places: [String: String], in file: String, line: Int) {
        remarks.append(
            ImportRemark(file: file, line: line, lastLine: nil, kind: kind, textKey: textKey, places: places)
        )
        lastIndex = nil
    }
}
