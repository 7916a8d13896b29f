public import Territory

/// Makes the numbers of cases: what ties a visit to its answers without saying anything of the person.
public enum CaseID {
    /// How many random bytes a number takes.
    public static let randomBytes = 5

    /// A new number: the millisecond it was made in, then 40 random bits, in hexadecimal, so that later ones sort after.
    ///
    /// - Parameters:
    ///   - now: the present instant.
    ///   - random: `randomBytes` bytes; only the first ones are read.
    /// - Returns: 22 hexadecimal digits.
    public static func make(now: Instant, random: [UInt8]) -> String {
        let time = UInt64(clamping: now.milliseconds) & (1 << 48 - 1)
        let chance = random.prefix(randomBytes).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return hexadecimal(time, digits: 12) + hexadecimal(chance, digits: 10)
    }

    private static func hexadecimal(_ number: UInt64, digits: Int) -> String {
        let text = String(number, radix: 16)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
}
