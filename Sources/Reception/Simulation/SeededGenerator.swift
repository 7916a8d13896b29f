/// Random numbers that are the same for the same seed, on every machine and in every version: for demonstrations, trials
/// and tests, never for secrets.
///
/// Source of the algorithm: SplitMix64, from Steele, Lea and Flood, *Fast Splittable Pseudorandom Number Generators*,
/// 2014, with the constants of Vigna's public domain version.
public struct SeededGenerator: RandomNumberGenerator, Hashable, Sendable {
    private var state: UInt64

    /// A generator that begins at a seed; any seed is as good as another.
    public init(seed: UInt64) {
        state = seed
    }

    /// A generator whose seed is made of a number and a name (FNV-1a), so that each house has its own sequence.
    public init(seed: UInt64, name: String) {
        state = name.utf8.reduce(0xCBF2_9CE4_8422_2325 ^ seed) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    /// The next sixty-four bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
