public import Territory

/// What came of reading a line of the paper sheet.
public struct PaperReading: Sendable {
    /// The row, what it means now told in its cells.
    public var row: PaperRow
    /// The visit; `nil` while something is wrong or the row is blank.
    public var visit: VisitRecorded?
    /// What is wrong, cell by cell.
    public var faults: [PaperFault]
    /// The motifs to choose from, when several answer what was typed.
    public var motifs: [MotifMatch]
    /// The communes to choose from, when several bear that name or postal code.
    public var communes: [CommuneMatch]
}

extension TimeOfDay {
    /// An hour as people write it on paper: `9h05`, `9 h`, `9:05`, `9.05`, `905`, `0905`; `nil` for anything else, and
    /// from 24:00 on.
    public init?(handwritten text: String) {
        let plain = text.filter { !$0.isWhitespace }.lowercased()
        let parts = plain.split(omittingEmptySubsequences: false) { "h:.".contains($0) }.map(String.init)
        guard parts.allSatisfy({ $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }) else {
            return nil
        }
        let hours: String
        let minutes: String
        switch parts.count {
        case 2 where (1...2).contains(parts[0].count) && [0, 2].contains(parts[1].count):
            (hours, minutes) = (parts[0], parts[1].isEmpty ? "00" : parts[1])
        case 1 where (3...4).contains(parts[0].count):
            (hours, minutes) = (String(parts[0].dropLast(2)), String(parts[0].suffix(2)))
        case 1 where (1...2).contains(parts[0].count):
            (hours, minutes) = (parts[0], "00")
        default: return nil
        }
        guard let hour = Int(hours), let minute = Int(minutes), hour < 24, minute < 60 else { return nil }
        self.init(minutes: hour * 60 + minute)
    }
}

/// A length of time as people write it, in seconds.
enum HandwrittenDuration {
    /// `20`, `20m`, `20 min` are minutes; `1h`, `1h30` hours and minutes; `nil` for anything else.
    static func seconds(_ text: String) -> Int? {
        let plain = text.filter { !$0.isWhitespace }.lowercased()
        for unit in ["minutes", "min", "mn", "m", ""] where plain.hasSuffix(unit) {
            let number = plain.dropLast(unit.count)
            if let minutes = natural(number) { return minutes * 60 }
        }
        let parts = plain.split(separator: "h", omittingEmptySubsequences: false)
        guard parts.count == 2, let hours = natural(parts[0]), hours < 100 else { return nil }
        if parts[1].isEmpty { return hours * 3600 }
        guard parts[1].count == 2, let minutes = natural(parts[1]), minutes < 60 else { return nil }
        return hours * 3600 + minutes * 60
    }

    /// A whole number in digits alone, of six at most.
    static func natural(_ text: some StringProtocol) -> Int? {
        guard (1...6).contains(text.utf8.count),
            text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { return nil }
        return Int(text)
    }
}
