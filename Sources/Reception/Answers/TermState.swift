public import Journal

/// How the destruction of what is past its term goes, in a house that is served.
public struct TermState: Hashable, Sendable {
    /// How many turns failed since the start.
    public var failures: Int
    /// What the last turn failed of; `nil` when it went well, or before the first.
    public var fault: StoreFault?

    /// A state from its parts; nothing failed unless told.
    public init(failures: Int = 0, fault: StoreFault? = nil) {
        self.failures = failures
        self.fault = fault
    }
}
