public import Territory

/// Makes the identifiers of accounts.
public enum AccountID {
    /// A new identifier: twelve signs, the first seven the second it was made in, so that later ones sort after.
    ///
    /// The other five are random, one chance in 33 million of meeting another made in the same second. The signs are
    /// Crockford's base 32 in small letters: no i, l, o or u to misread.
    ///
    /// - Parameters:
    ///   - now: the present instant.
    ///   - generator: where the random part comes from.
    /// - Returns: such as `1mcp3v6q8kf2`.
    public static func make(now: Instant, using generator: inout some RandomNumberGenerator) -> String {
        let seconds = UInt64(clamping: now.milliseconds / 1000) & (1 << 35 - 1)
        return base32(seconds, digits: 7) + base32(generator.next() & (1 << 25 - 1), digits: 5)
    }

    private static let signs = Array("0123456789abcdefghjkmnpqrstvwxyz")

    private static func base32(_ number: UInt64, digits: Int) -> String {
        String((0..<digits).reversed().map { signs[Int(number >> (5 * $0) & 31)] })
    }
}
