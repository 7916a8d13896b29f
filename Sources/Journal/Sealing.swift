/// Authenticated encryption with a key of 32 bytes; the core is given one, for it holds no cryptography of its own.
public protocol Sealing: Sendable {
    /// Seals bytes so that only who holds the key reads them, and nobody changes them or moves them elsewhere unseen.
    ///
    /// - Parameters:
    ///   - plain: what to seal.
    ///   - key: 32 bytes nobody can guess.
    ///   - nonce: 12 bytes, never used twice with the same key.
    ///   - context: where the sealed bytes belong; not sealed itself, and asked again when they are opened.
    /// - Returns: as many bytes as `plain` has, and 16 more that prove them.
    /// - Throws: `SealingFault` when the key or the nonce is not of its length, or the library refused.
    func seal(
        _ plain: [UInt8],
        key: [UInt8],
        nonce: [UInt8],
        context: [UInt8]
    ) throws(SealingFault) -> [UInt8]

    /// Opens what `seal` gave.
    ///
    /// - Returns: the bytes; `nil` when the key, the nonce, the context or a single bit is not the one of the sealing.
    func open(_ sealed: [UInt8], key: [UInt8], nonce: [UInt8], context: [UInt8]) -> [UInt8]?
}

/// Why bytes could not be sealed: nothing may be kept in their place.
public enum SealingFault: Error, Hashable, Sendable {
    /// A key or a nonce of another length, or a refusal of the library's.
    case refused
}
