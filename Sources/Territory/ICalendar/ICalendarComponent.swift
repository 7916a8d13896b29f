/// A content line of iCalendar, unfolded: `NAME;PARAM=value:VALUE`.
struct ICalendarLine {
    var name: String
    var parameters: [String: String]
    var value: String
    /// The number in the file of its first line, from 1.
    var number: Int

    /// A line from its text; `nil` when it has no name or no value.
    init?(_ text: String, number: Int) {
        var isQuoted = false
        var pieces: [String] = [""]
        var rest = text[...]
        while let character = rest.popFirst() {
            if character == "\"" { isQuoted.toggle() }
            if character == ":", !isQuoted {
                value = String(rest)
                self.number = number
                name = pieces[0].uppercased()
                parameters = [:]
                guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" }) else { return nil }
                for piece in pieces.dropFirst() {
                    let sides = piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                    let held = sides.count == 2 ? sides[1].filter { $0 != "\"" } : ""
                    parameters[sides[0].uppercased()] = held
                }
                return
            }
            if character == ";", !isQuoted {
                pieces.append("")
            } else {
                pieces[pieces.count - 1].append(character)
            }
        }
        return nil
    }
}

/// A component of iCalendar: its own lines and those within it.
struct ICalendarComponent {
    var name: String
    var number: Int
    var lines: [ICalendarLine] = []
    var components: [ICalendarComponent] = []

    /// The lines of a name.
    subscript(_ name: String) -> [ICalendarLine] { lines.filter { $0.name == name } }

    /// The components of a file, and the numbers of the lines that are none of iCalendar's.
    static func read(_ text: String) -> (roots: [ICalendarComponent], unread: [Int]) {
        var open = [ICalendarComponent(name: "", number: 0)]
        var unread: [Int] = []
        for (number, content) in unfolded(text) {
            guard let line = ICalendarLine(content, number: number) else {
                unread.append(number)
                continue
            }
            let name = line.value.trimmed.uppercased()
            switch line.name {
            // No calendar nests deeper; a file that does is not one.
            case "BEGIN" where open.count < 10: open.append(ICalendarComponent(name: name, number: number))
            case "END" where open.count > 1 && open.last?.name == name:
                let closed = open.removeLast()
                open[open.count - 1].components.append(closed)
            case "BEGIN", "END": unread.append(number)
            default: open[open.count - 1].lines.append(line)
            }
        }
        // What was never closed is not whole.
        unread += open.dropFirst().map(\.number) + open[0].lines.map(\.number)
        return (open[0].components, unread.sorted())
    }

    /// The lines with their continuations, which begin with a space or a tab, put back.
    private static func unfolded(_ text: String) -> [(number: Int, content: String)] {
        var lines: [(number: Int, content: String)] = []
        let written = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in written.enumerated() where !line.isEmpty {
            if line.first == " " || line.first == "\t", !lines.isEmpty {
                lines[lines.count - 1].content += line.dropFirst()
            } else {
                lines.append((index + 1, String(line)))
            }
        }
        return lines
    }
}
