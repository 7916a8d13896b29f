/// What a scrypt hash costs to compute, and so to guess.
///
/// Source: RFC 7914; the defaults are those of the OWASP *Password Storage Cheat Sheet*.
public struct ScryptParameters: Hashable, Sendable {
    /// The binary logarithm of N, the cost in memory and time; 17 is N = 131 072.
    public let logN: Int
    /// r, the size of a block in units of 128 bytes.
    public let blockSize: Int
    /// p, how many times the whole is done, one after the other.
    public let parallelism: Int

    /// N = 2^17, r = 8, p = 1: 128 MiB and some 0.3 s.
    public static let standard = ScryptParameters(checkedLogN: 17, blockSize: 8, parallelism: 1)

    /// Parameters; `nil` when scrypt has none such (RFC 7914, section 2) or when they ask for too much.
    ///
    /// Too much is more than 512 MiB, or more than eight times the standard work: a stored hash comes from a file, and a
    /// file must not be able to take the machine down.
    public init?(logN: Int, blockSize: Int, parallelism: Int) {
        guard (1...22).contains(logN), (1...1024).contains(blockSize), (1...1024).contains(parallelism) else {
            return nil
        }
        self.init(checkedLogN: logN, blockSize: blockSize, parallelism: parallelism)
        // RFC 7914: N < 2^(128 r / 8), which matters for r = 1 alone.
        guard logN < 16 * blockSize, memoryBytes <= Self.mostMemoryBytes, work <= Self.mostWork else { return nil }
    }

    private init(checkedLogN logN: Int, blockSize: Int, parallelism: Int) {
        self.logN = logN
        self.blockSize = blockSize
        self.parallelism = parallelism
    }

    private static let mostMemoryBytes = 512 << 20
    private static let mostWork = 8 * standard.work

    /// What one hash holds in memory, in bytes, as libcrypto counts it: B and V of RFC 7914, and a block to work in.
    var memoryBytes: Int { 128 * blockSize * (n + parallelism + 2) }

    /// N.
    var n: Int { 1 << logN }

    /// How much is to be done, in blocks of 128 bytes.
    private var work: Int { n * blockSize * parallelism }

    /// Whether guessing against these costs less, in memory or in work, than against others.
    func isWeaker(than other: ScryptParameters) -> Bool {
        n * blockSize < other.n * other.blockSize || work < other.work
    }
}
