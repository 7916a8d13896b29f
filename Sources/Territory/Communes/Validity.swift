/// A span of civil days, open at either end when that end is not known or not reached.
public struct Validity: Hashable, Sendable {
    /// The first day; `nil` for as far back as is known.
    public var from: Day?
    /// The first day it is no longer so; `nil` while it lasts.
    public var until: Day?

    /// A span from its first day to the day before `until`.
    public init(from: Day?, until: Day?) {
        self.from = from
        self.until = until
    }

    /// Without beginning or end.
    public static let always = Validity(from: nil, until: nil)

    /// Whether a day is within the span.
    public func contains(_ day: Day) -> Bool {
        (from.map { $0 <= day } ?? true) && (until.map { day < $0 } ?? true)
    }
}
