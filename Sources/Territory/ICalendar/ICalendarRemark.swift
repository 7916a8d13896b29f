/// Something of an iCalendar file that was not taken as it is written, and why.
public struct ICalendarRemark: Hashable, Sendable {
    /// The line in the file, from 1; `nil` for what is of several.
    public var line: Int?
    /// The key of the sentence in the text catalogue.
    public var textKey: String
    /// What its places hold; never the value of a property, which may name someone.
    public var places: [String: String]

    /// A remark from its parts.
    public init(line: Int?, textKey: String, places: [String: String] = [:]) {
        self.line = line
        self.textKey = textKey
        self.places = places
    }
}
