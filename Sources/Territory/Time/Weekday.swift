/// Monday to Sunday, as the French week goes (ISO 8601).
public enum Weekday: Int, Hashable, Comparable, CaseIterable, Sendable, Codable {
    /// 1.
    case monday = 1
    /// 2.
    case tuesday
    /// 3.
    case wednesday
    /// 4.
    case thursday
    /// 5.
    case friday
    /// 6.
    case saturday
    /// 7.
    case sunday

    /// In the order of the week.
    public static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }
}
