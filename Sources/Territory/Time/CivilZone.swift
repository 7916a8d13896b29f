public import struct Foundation.TimeZone

/// The clock of the wall somewhere: turns instants into civil days and back, changes of the clock included.
///
/// A network has one; Europe/Paris unless its configuration says another (the overseas départements have their own).
public struct CivilZone: Hashable, Sendable {
    /// The IANA time zone, such as `Europe/Paris`.
    public let zone: TimeZone

    /// A zone by its IANA name; `nil` when the system does not know it.
    public init?(_ identifier: String) {
        guard let zone = TimeZone(identifier: identifier) else { return nil }
        self.zone = zone
    }
}
