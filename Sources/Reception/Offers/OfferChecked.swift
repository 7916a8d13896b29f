public import Journal
public import Territory

/// Body of `offer.checked`, version 1, in the stream for the network: somebody made sure that an offer is as it is told.
///
/// The last one in the journal stands, over what the file says. A presence that is held in several places is checked as one,
/// under the identifier of ``Presence/offerID(_:)``.
public struct OfferChecked: Hashable, Sendable, Codable {
    /// The name of this kind in the journal.
    public static let kind = "offer.checked"

    /// The offer, by identifier.
    public var offer: String
    /// The civil day on which it was true.
    public var day: Day

    /// A check from its parts.
    public init(offer: String, day: Day) {
        self.offer = offer
        self.day = day
    }

    /// The entry to write.
    public var draft: EntryDraft { .json(.network, OfferChecked.kind, 1, self) }
}
