public import Territory

/// When one is first served.
public enum FirstMoment: Hashable, Sendable {
    /// At this instant.
    case at(Instant)
    /// On the day of this instant, at an hour that is not known.
    case dayOf(Instant)
    /// At this instant, unless what the source leaves open says otherwise.
    case doubtful(Instant)
    /// Not known.
    case unknown

    /// The instant; `nil` when not known.
    public var instant: Instant? {
        switch self {
        case .at(let instant), .dayOf(let instant), .doubtful(let instant): instant
        case .unknown: nil
        }
    }
}
