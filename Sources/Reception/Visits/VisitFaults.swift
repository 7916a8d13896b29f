/// One thing wrong with a visit as given: where, and the sentence that says what to do.
public struct VisitFault: Hashable, Sendable {
    /// A JSON pointer (RFC 6901) to the field of the draft, such as `/requests/0/motif`.
    public var field: String
    /// The key of the sentence in `config/texts/`.
    public var textKey: String
    /// What the sentence's places hold; never more than the first characters of what was given.
    public var places: [String: String]

    /// A fault from its parts.
    public init(field: String, textKey: String, places: [String: String] = [:]) {
        self.field = field
        self.textKey = textKey
        self.places = places
    }
}

/// Everything wrong with a visit, in the order of its fields; at least one fault.
public struct VisitFaults: Error, Hashable, Sendable {
    /// The faults.
    public var faults: [VisitFault]

    /// The faults of a visit.
    public init(_ faults: [VisitFault]) {
        self.faults = faults
    }
}
