/// Makes an append happen once however often it is asked, and tells a key that comes back with something else.
public struct RequestKey: Hashable, Sendable {
    /// The key; whoever gives it puts its own name before it, so that nobody meets another's.
    public var name: String
    /// A digest of what was asked: the same key with another is no repetition.
    public var fingerprint: [UInt8]

    /// A key from its parts.
    public init(name: String, fingerprint: [UInt8]) {
        self.name = name
        self.fingerprint = fingerprint
    }
}
