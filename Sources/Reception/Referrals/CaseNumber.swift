/// A referral's number: what a person is told, reads on their receipt and says on the telephone.
///
/// Nine signs drawn by chance alone, so that it says nothing of the person, the day, the house or how many there are; the
/// last one is a check, so that one misread or two swapped signs are noticed.
public struct CaseNumber: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// How many random bytes a number takes.
    public static let randomBytes = 5

    /// The number in groups, such as `7K3M-QX90-V`.
    public let description: String

    /// A new number.
    ///
    /// - Parameter random: `randomBytes` bytes nobody chose; only the first ones are read.
    public init(random: [UInt8]) {
        let value = random.prefix(CaseNumber.randomBytes).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        self.init(value: value)
    }

    /// A number as it is typed or said: capitals or not, with or without hyphens and spaces, O for 0, I and L for 1.
    ///
    /// `nil` when it is none, or when its check does not hold.
    public init?(_ text: some StringProtocol) {
        var digits: [UInt64] = []
        for sign in text.uppercased() where sign != "-" && !sign.isWhitespace {
            let meant: Character = sign == "O" ? "0" : sign == "I" || sign == "L" ? "1" : sign
            guard let index = CaseNumber.signs.firstIndex(of: meant) else { return nil }
            digits.append(UInt64(index))
        }
        guard digits.count == 9, digits[8] == CaseNumber.check(digits[..<8]) else { return nil }
        self.init(value: digits[..<8].reduce(0) { $0 << 5 | $1 })
    }

    private init(value: UInt64) {
        let digits = (0..<8).reversed().map { value >> (5 * UInt64($0)) & 31 }
        let signs = (digits + [CaseNumber.check(digits[...])]).map { CaseNumber.signs[Int($0)] }
        description = String(signs[0..<4]) + "-" + String(signs[4..<8]) + "-" + String(signs[8...])
    }

    /// In the order of their signs.
    public static func < (left: CaseNumber, right: CaseNumber) -> Bool {
        left.description < right.description
    }

    /// Crockford's base 32: no I, L, O or U to misread.
    private static let signs = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    /// The weighted sum in the prime field of 31, where a wrong sign or two swapped neighbours change it; two signs that
    /// differ by 31 alone (0 and Z) are not told apart.
    private static func check(_ digits: ArraySlice<UInt64>) -> UInt64 {
        digits.enumerated().reduce(UInt64(0)) { $0 + UInt64($1.offset + 1) * $1.element } % 31
    }
}
