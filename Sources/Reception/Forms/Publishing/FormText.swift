/// Small changes to a form's text that keep everything else of it, comments included, as it was written.
public enum FormText {
    /// What a form without any question looks like.
    public static func blank(id: String, title: String) -> String {
        """
        id: \(id)
        version: 1
        title: {fr: \(FieldText.quoted(title))}
        motifs: []
        fields: []

        """
    }

    /// The text with its version changed to another; unchanged when no line tells the version.
    ///
    /// - Parameters:
    ///   - text: a form in YAML.
    ///   - version: the version to write.
    /// - Returns: the text, every other line as it was.
    public static func settingVersion(_ text: String, to version: Int) -> String {
        var isDone = false
        let lines = lines(text).map { line -> String in
            guard !isDone, line.hasPrefix("version:") else { return line }
            isDone = true
            return "version: \(version)"
        }
        return lines.joined(separator: "\n")
    }

    /// The text with a field after the last one.
    ///
    /// - Parameters:
    ///   - field: the field.
    ///   - text: a form in YAML, its fields written as a list, one item under the other.
    /// - Returns: the text, every other line as it was; one without fields gets them.
    public static func adding(_ field: FieldText, to text: String) -> String {
        var lines = lines(text)
        while lines.last?.isBlank ?? false { lines.removeLast() }
        let start = lines.firstIndex { $0.hasPrefix("fields:") }
        if let start {
            // « fields: [] » holds nothing yet; anything else after the colon is of the first line.
            if lines[start].filter({ !$0.isWhitespace }) == "fields:[]" { lines[start] = "fields:" }
        } else {
            lines.append("fields:")
        }
        let first = (start ?? lines.count - 1) + 1
        let items = lines[first...].filter { $0.drop { $0 == " " }.hasPrefix("- ") }
        let indent = items.last.map { $0.prefix { $0 == " " }.count } ?? 2
        // The list ends where the next key of the form begins.
        let end = lines[first...].firstIndex { line in
            line.first.map { $0 != " " && $0 != "#" && $0 != "-" } ?? false
        }
        lines.insert(contentsOf: field.lines(indent: indent), at: end ?? lines.count)
        return lines.joined(separator: "\n") + "\n"
    }

    private static func lines(_ text: String) -> [String] {
        text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map(String.init)
    }
}

extension String {
    fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
