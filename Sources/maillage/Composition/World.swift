internal import Foundation
internal import SecureTransport
internal import Territory

/// The outside world that the core is given: the one place where the present time and chance are asked for.
enum World {
    /// The present instant of the machine's clock.
    @Sendable
    static func now() -> Instant {
        Instant(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded()))
    }

    /// So many bytes that nobody can guess.
    @Sendable
    static func randomBytes(_ count: Int) -> [UInt8] {
        if let bytes = try? SecureRandom.bytes(count) { return bytes }
        // The generator has another source when libcrypto refuses.
        var generator = SecureRandom.generator
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }
}
