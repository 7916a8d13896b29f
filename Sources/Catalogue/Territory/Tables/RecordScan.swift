/// The records of a delimited text, each with the line it starts on: a quoted field may hold line ends, so a record's
/// number is not its line.
struct RecordScan {
    /// One record as it is written.
    struct Record: Hashable {
        /// The physical line it starts on, from 1.
        let line: Int
        /// Its text, without the line end after it.
        let text: String
        /// Whether a quote was left open; the record is then cut at the end of its first line.
        let isOpen: Bool
    }

    /// More lines than an address or a comment has: a quote still open after them was never closed.
    private static let lineLimit = 200

    /// The records in order, those without any text left out.
    private(set) var records: [Record] = []
    /// The comment lines (`# …`) met before the first record, without their mark.
    private(set) var comments: [String] = []

    /// The separator: of comma, semicolon and tab the most frequent in the first line that is not a comment.
    private(set) var separator: Character = ","

    /// Cuts a text into records.
    init(_ text: String) {
        let bytes = Array(text.utf8)
        var position = 0
        var line = 1
        while position < bytes.count {
            if records.isEmpty, bytes[position] == UInt8(ascii: "#") {
                let end = RecordScan.endOfLine(bytes, position)
                let comment = String(decoding: bytes[(position + 1)..<end], as: UTF8.self)
                comments.append(comment.trimmingSpaces)
                position = RecordScan.afterLineEnd(bytes, end)
                line += 1
                continue
            }
            if records.isEmpty {
                separator = RecordScan.separator(of: bytes[position..<RecordScan.endOfLine(bytes, position)])
            }
            let (end, lines, isOpen) = RecordScan.endOfRecord(bytes, position, separator.asciiValue)
            let record = String(decoding: bytes[position..<end], as: UTF8.self)
            if !record.trimmingSpaces.isEmpty { records.append(Record(line: line, text: record, isOpen: isOpen)) }
            position = RecordScan.afterLineEnd(bytes, end)
            line += lines
        }
    }

    private static func separator(of header: ArraySlice<UInt8>) -> Character {
        let candidates: [Character] = [",", ";", "\t"]
        let counted = candidates.map { candidate in (candidate, header.count { $0 == candidate.asciiValue }) }
        return counted.reduce((",", 0)) { $1.1 > $0.1 ? $1 : $0 }.0
    }

    /// Where the record ends, and how many lines it takes.
    ///
    /// A quote opens a field only at its start, and closes it only before a separator or a line end; where it does
    /// not, the record is cut at its first line, so that one stray quote does not swallow the rows after it.
    private static func endOfRecord(
        _ bytes: [UInt8],
        _ start: Int,
        _ separator: UInt8?
    ) -> (end: Int, lines: Int, isOpen: Bool) {
        var position = start
        var lines = 1
        var quoted = false
        var atStart = true
        while position < bytes.count {
            let byte = bytes[position]
            if quoted, byte == UInt8(ascii: "\"") {
                if position + 1 < bytes.count, bytes[position + 1] == byte {
                    position += 1
                } else {
                    guard closes(bytes, position + 1, separator) else { return (endOfLine(bytes, start), 1, true) }
                    quoted = false
                }
            } else if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                guard quoted else { return (position, lines, false) }
                lines += 1
                if lines > lineLimit { return (endOfLine(bytes, start), 1, true) }
                position = afterLineEnd(bytes, position) - 1
            } else if !quoted {
                quoted = atStart && byte == UInt8(ascii: "\"")
                atStart = byte == separator || (atStart && byte == UInt8(ascii: " "))
            }
            position += 1
        }
        return quoted ? (endOfLine(bytes, start), 1, true) : (bytes.count, lines, false)
    }

    /// Whether nothing but spaces stands between a closing quote and the end of its field.
    private static func closes(_ bytes: [UInt8], _ after: Int, _ separator: UInt8?) -> Bool {
        guard let next = bytes[after...].first(where: { $0 != UInt8(ascii: " ") }) else { return true }
        return next == separator || next == UInt8(ascii: "\n") || next == UInt8(ascii: "\r")
    }

    private static func endOfLine(_ bytes: [UInt8], _ start: Int) -> Int {
        bytes[start...].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? bytes.count
    }

    private static func afterLineEnd(_ bytes: [UInt8], _ end: Int) -> Int {
        guard end < bytes.count else { return end }
        let isPair = bytes[end] == UInt8(ascii: "\r") && end + 1 < bytes.count && bytes[end + 1] == UInt8(ascii: "\n")
        return isPair ? end + 2 : end + 1
    }
}
