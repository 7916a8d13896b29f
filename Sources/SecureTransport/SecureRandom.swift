internal import COpenSSL

/// Bytes that nobody can guess, by libcrypto's generator (RAND_bytes).
public enum SecureRandom {
    /// Random bytes, fit for keys, salts and session tokens.
    ///
    /// - Parameter count: how many; none for 0 or less.
    /// - Returns: that many bytes.
    /// - Throws: `EntropyFault` when libcrypto could not give them: nothing may go on with fewer.
    public static func bytes(_ count: Int) throws(EntropyFault) -> [UInt8] {
        guard count > 0 else { return [] }
        guard let length = Int32(exactly: count) else { throw .refused }
        var bytes = [UInt8](repeating: 0, count: count)
        guard RAND_bytes(&bytes, length) == 1 else { throw .refused }
        return bytes
    }

    /// A generator for the standard library's and the core's functions that take one.
    public static var generator: SecureGenerator { SecureGenerator() }
}

/// Why random bytes could not be had.
public enum EntropyFault: Error, Hashable, Sendable {
    /// The library refused: its generator could not be seeded, or more was asked for than it gives at once.
    case refused
}

/// libcrypto's generator as Swift's functions take one.
public struct SecureGenerator: RandomNumberGenerator, Sendable {
    /// A generator; all of them draw from the same source.
    public init() {}

    /// Sixty-four random bits.
    ///
    /// The protocol leaves no way to fail. Should libcrypto refuse, the bits come from the kernel's own generator
    /// (`getrandom`), as strong, which stops the process rather than give fewer.
    public mutating func next() -> UInt64 {
        guard let bytes = try? SecureRandom.bytes(8), bytes.count == 8 else {
            var kernel = SystemRandomNumberGenerator()
            return kernel.next()
        }
        return bytes.reduce(0) { $0 << 8 | UInt64($1) }
    }
}
