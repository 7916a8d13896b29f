import Foundation

/// SHA-256 (FIPS 180-4), for tests alone: the desk is given a digest and holds none.
enum TestDigest {
    static let sha256: @Sendable ([UInt8]) -> [UInt8] = { bytes in
        var state: [UInt32] = primes(8).map { fraction(Double($0).squareRoot()) }
        let constants: [UInt32] = primes(64).map { fraction(cbrt(Double($0))) }
        var message = bytes + [0x80]
        while message.count % 64 != 56 { message.append(0) }
        message += (0..<8).reversed().map { UInt8(truncatingIfNeeded: (bytes.count * 8) >> ($0 * 8)) }
        for start in stride(from: 0, to: message.count, by: 64) {
            var words = (0..<16).map { index in
                message[(start + index * 4)..<(start + index * 4 + 4)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            }
            for index in 16..<64 {
                let (early, late) = (words[index - 15], words[index - 2])
                let first = turned(early, 7) ^ turned(early, 18) ^ (early >> 3)
                let second = turned(late, 17) ^ turned(late, 19) ^ (late >> 10)
                words.append(words[index - 16] &+ first &+ words[index - 7] &+ second)
            }
            var s = state
            for index in 0..<64 {
                let mix = turned(s[4], 6) ^ turned(s[4], 11) ^ turned(s[4], 25)
                let choice = (s[4] & s[5]) ^ (~s[4] & s[6])
                let one = s[7] &+ mix &+ choice &+ constants[index] &+ words[index]
                let blend = turned(s[0], 2) ^ turned(s[0], 13) ^ turned(s[0], 22)
                let two = blend &+ ((s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]))
                s = [one &+ two, s[0], s[1], s[2], s[3] &+ one, s[4], s[5], s[6]]
            }
            state = zip(state, s).map { $0 &+ $1 }
        }
        return state.flatMap { word in (0..<4).reversed().map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) } }
    }

    private static func turned(_ word: UInt32, _ by: UInt32) -> UInt32 { word >> by | word << (32 - by) }

    private static func fraction(_ root: Double) -> UInt32 {
        UInt32((root - root.rounded(.down)) * 4_294_967_296)
    }

    private static func primes(_ count: Int) -> [Int] {
        Array((2...400).lazy.filter { n in !(2..<n).contains { n % $0 == 0 } }.prefix(count))
    }
}
