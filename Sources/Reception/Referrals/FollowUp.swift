public import Territory

/// Something to do for the person once a referral is treated: propose it on its day, then do it or say why not.
public struct FollowUp: Hashable, Sendable {
    /// How the person is reached.
    public enum Way: String, Hashable, Sendable, CaseIterable {
        /// The house calls them.
        case callBack
        /// They come by, or somebody goes to them.
        case visit
        /// The house writes to them.
        case message
    }

    /// What came of it.
    public enum End: String, Hashable, Sendable, CaseIterable {
        /// It was done.
        case done
        /// It was given up, for the reason that its step gives.
        case waived
    }

    /// Its number within the referral, from 1.
    public var number: Int
    /// How the person is reached.
    public var way: Way
    /// The day to do it.
    public var due: Day
    /// What came of it; `nil` while it is to be done.
    public var end: End?

    /// Whether it is to be proposed on a day.
    public func isDue(on day: Day) -> Bool { end == nil && due <= day }
}

extension FollowUp.Way {
    /// The key of its name in `config/texts/`.
    public var textKey: String { "referrals.followUp.\(rawValue)" }
}
