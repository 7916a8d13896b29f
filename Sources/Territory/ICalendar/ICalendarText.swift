/// Writes the content lines of iCalendar (RFC 5545 section 3.1): folded at 75 octets, each ended by CRLF.
struct ICalendarText {
    /// What was written so far.
    private(set) var text = ""

    /// A line as it is, such as `BEGIN:VEVENT`.
    mutating func line(_ content: String) {
        var octets = 0
        for character in content {
            let width = String(character).utf8.count
            // A continuation begins with a space, which counts.
            if octets + width > 75 {
                text += "\r\n "
                octets = 1
            }
            text.append(character)
            octets += width
        }
        text += "\r\n"
    }

    /// A property whose value is free text: what iCalendar reads in it is escaped (section 3.3.11).
    mutating func property(_ name: String, text value: String) {
        line("\(name):\(ICalendarText.escaped(value))")
    }

    static func escaped(_ value: String) -> String {
        var escaped = ""
        for character in value {
            switch character {
            case "\\": escaped += "\\\\"
            case ";": escaped += "\\;"
            case ",": escaped += "\\,"
            case _ where character.isNewline: escaped += "\\n"
            default: escaped.append(character)
            }
        }
        return escaped
    }

    /// The text of a value that was escaped.
    static func unescaped(_ value: some StringProtocol) -> String {
        var text = ""
        var isEscaped = false
        for character in value {
            if isEscaped {
                text.append(character == "n" || character == "N" ? "\n" : character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                text.append(character)
            }
        }
        return text
    }
}
