/// A soft cost: what makes one way weigh more than another, each by its name.
public enum CostTerm: String, Hashable, Sendable, CaseIterable {
    /// Minutes on the way.
    case travel
    /// Euros: the fee and the journey.
    case money
    /// Days until one is served.
    case wait
    /// Working days from the request to the answer.
    case delay
    /// Points of effort: of the mode, and of what the person's obstacles add.
    case effort
    /// Not the channel that the person wished.
    case otherChannel
    /// Kilometres beyond what the person can travel.
    case tooFar
    /// The offer's own doubt, or hours that are not sure.
    case doubt
}
