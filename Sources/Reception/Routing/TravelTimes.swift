/// Real times between communes, imported from a table.
public struct TravelTimes: Hashable, Sendable {
    private struct Key: Hashable, Sendable {
        var from: String
        var to: String
        var mobility: String
    }

    private var seconds: [Key: Int] = [:]

    /// No times.
    public init() {}

    /// Whether there is none.
    public var isEmpty: Bool { seconds.isEmpty }

    /// The time from a commune to another with a mobility, in seconds; `nil` when the table has none.
    public subscript(from: String, to: String, mobility: String) -> Int? {
        get { seconds[Key(from: from, to: to, mobility: mobility)] }
        set { seconds[Key(from: from, to: to, mobility: mobility)] = newValue }
    }
}
