/// Makes the passwords that are given with a new account, to be changed at the first sign-in.
struct FirstPasswords: Sendable {
    let randomBytes: @Sendable (Int) -> [UInt8]

    /// 32 signs, so that a byte draws each as often: no 0, 1, i or l to misread.
    private static let signs = Array("23456789abcdefghjkmnopqrstuvwxyz")

    /// Four groups of four signs, 80 bits: easy to read over a telephone.
    func make() -> String {
        let letters = randomBytes(16).map { FirstPasswords.signs[Int($0 & 31)] }
        return stride(from: 0, to: letters.count, by: 4)
            .map { String(letters[$0..<min($0 + 4, letters.count)]) }
            .joined(separator: "-")
    }
}

/// Draws numbers from the bytes that the desk is given.
struct ByteGenerator: RandomNumberGenerator {
    let randomBytes: @Sendable (Int) -> [UInt8]

    mutating func next() -> UInt64 {
        randomBytes(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
}
