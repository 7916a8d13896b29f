/// The hours of one day as a list of houses writes them, read: the segments, and every fault that was met.
///
/// The grammar of the national list of France services is `HH:MM - HH:MM( / HH:MM - HH:MM)*`, or empty when closed. Also
/// read: `9:00 - 12:30`, `9h-12h30`, `-` for closed and a new line between segments, as the lists of 2020 write.
/// Nothing is dropped in silence: what cannot be used, and what was mended, is a fault.
public struct OpeningHoursText: Hashable, Sendable {
    /// What can be used: in growing order, none touching another.
    public var segments: [OpeningSegment]
    /// What was wrong, in the order of the text.
    public var faults: [OpeningHoursFault]

    /// Reads the hours of a day.
    public init(_ text: String) {
        segments = []
        faults = []
        guard !OpeningHoursText.meansClosed(text) else { return }
        var read: [(segment: OpeningSegment, text: String)] = []
        for piece in text.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "/" || $0.isNewline }) {
            let written = piece.trimmed
            switch OpeningHoursText.range(written) {
            case .success(let segment):
                if read.contains(where: { $0.segment == segment }) {
                    faults.append(OpeningHoursFault(.repeated, .dropped, in: written))
                } else {
                    read.append((segment, written))
                }
            case .failure(let kind):
                faults.append(OpeningHoursFault(kind, .dropped, in: written))
            }
        }
        merge(read)
    }

    private mutating func merge(_ read: [(segment: OpeningSegment, text: String)]) {
        for (earlier, later) in zip(read, read.dropFirst()) where later.segment.opens < earlier.segment.opens {
            faults.append(OpeningHoursFault(.outOfOrder, .sorted, in: later.text))
        }
        for (segment, written) in read.sorted(by: { $0.segment < $1.segment }) {
            guard let last = segments.last, let union = last.merged(with: segment) else {
                segments.append(segment)
                continue
            }
            let isTouching = segment.opens == last.closes
            faults.append(OpeningHoursFault(isTouching ? .touching : .overlapping, .merged, in: written))
            segments[segments.count - 1] = union
        }
    }

    private static func meansClosed(_ text: String) -> Bool {
        let written = text.trimmed
        return written.isEmpty || dashes.contains(written) || written.folded == "ferme"
    }

    private static func range(_ text: String) -> Result<OpeningSegment, OpeningHoursFault.Kind> {
        let ends = text.split(omittingEmptySubsequences: false, whereSeparator: { dashes.contains(String($0)) })
        guard ends.count == 2 else { return .failure(.badSyntax) }
        do throws(OpeningHoursFault.Kind) {
            let opens = try time(ends[0].trimmed)
            let closes = try time(ends[1].trimmed)
            if let segment = OpeningSegment(opens: opens, closes: closes) { return .success(segment) }
            return .failure(opens == closes ? .emptySegment : .inverted)
        } catch {
            return .failure(error)
        }
    }

    /// `09:00`, `9:00`, `9h00` or `9h`.
    private static func time(_ text: String) throws(OpeningHoursFault.Kind) -> TimeOfDay {
        let parts = text.lowercased().split(
            omittingEmptySubsequences: false,
            whereSeparator: { $0 == ":" || $0 == "h" }
        )
        guard parts.count == 2, (1...2).contains(parts[0].count),
            parts[1].count == 2 || (parts[1].isEmpty && !text.contains(":")),
            parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let hours = Int(parts[0]), let minutes = parts[1].isEmpty ? 0 : Int(parts[1])
        else { throw .badSyntax }
        guard minutes < 60, let time = TimeOfDay(minutes: hours * 60 + minutes) else { throw .timeOutOfRange }
        return time
    }

    /// Hyphen, non-breaking hyphen, en dash, em dash, minus.
    private static let dashes: Set<String> = ["-", "\u{2011}", "\u{2013}", "\u{2014}", "\u{2212}"]
}

extension StringProtocol {
    /// The text without the spaces around it, non-breaking ones included.
    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else {
            return ""
        }
        return String(self[first...last])
    }
}
