/// Something that a machine's token may be allowed to do; the communes, the words and the forms are open to any.
public enum TokenScope: String, Hashable, Sendable, CaseIterable, Codable {
    /// Log visits, correct and withdraw them.
    case writeVisits
    /// Read the visits of a day.
    case readVisits
    /// Read a house's volumes, small numbers hidden.
    case readFigures
    /// Read how the server is doing (Prometheus).
    case readMetrics

    /// The key of its name in `config/texts/`.
    public var textKey: String { "access.scope.\(rawValue)" }
}
