public import Access
internal import COpenSSL
internal import Foundation

/// Hashes passwords with libcrypto's scrypt (RFC 7914), two at once at most, on threads of their own.
///
/// A password is hashed in its composed form (Unicode NFC, as RFC 8265 has it), so that an é typed on one system is the
/// é of another.
public struct ScryptHasher: PasswordHashing {
    private let parameters: ScryptParameters
    private let workers: BoundedWorkers

    /// A hasher; a process needs one, for each counts its own computations.
    ///
    /// - Parameters:
    ///   - parameters: the cost of new hashes; the standard 128 MiB unless told.
    ///   - atOnce: how many are computed at the same time; 2 unless told, which bounds the memory.
    ///   - mayWait: how many may wait for their turn before `overloaded`; 32 unless told.
    public init(parameters: ScryptParameters = .standard, atOnce: Int = 2, mayWait: Int = 32) {
        self.parameters = parameters
        self.workers = BoundedWorkers(atOnce: atOnce, mayWait: mayWait)
    }

    /// The most computations that ever ran at the same time.
    var peak: Int { workers.peak }

    /// A new hash of a password, with a salt of 16 random bytes.
    ///
    /// - Parameter password: as typed.
    /// - Returns: `$scrypt$ln=17,r=8,p=1$SALT$HASH`.
    /// - Throws: `overloaded` when too many wait, `failed` when libcrypto refused.
    public func hash(_ password: String) async throws(PasswordFault) -> String {
        guard let salt = try? SecureRandom.bytes(16) else { throw .failed }
        let hash = try await compute(password, salt: salt, parameters: parameters)
        return ScryptString(parameters: parameters, salt: salt, hash: hash).description
    }

    /// Whether a password is the one of a stored hash.
    ///
    /// A stored hash that cannot be read, or whose parameters ask for too much, is no one's.
    ///
    /// - Parameters:
    ///   - password: as typed.
    ///   - stored: what `hash` gave once; `nil` for an unknown account.
    /// - Returns: yes or no, and whether the stored parameters are weaker than today's.
    /// - Throws: `overloaded` when too many wait, `failed` when libcrypto refused.
    public func verify(_ password: String, against stored: String?) async throws(PasswordFault) -> PasswordVerdict {
        // An unknown account and an unreadable hash cost what a known one does, so that time tells nothing.
        guard let known = stored.flatMap(ScryptString.init) else {
            _ = try await compute(password, salt: Self.nobodysSalt, parameters: parameters)
            return .no
        }
        let hash = try await compute(password, salt: known.salt, parameters: known.parameters)
        guard Digests.same(hash, known.hash) else { return .no }
        return known.parameters.isWeaker(than: parameters) ? .yesButOutdated : .yes
    }

    private static let nobodysSalt = [UInt8](repeating: 0x6D, count: 16)

    private func compute(
        _ password: String,
        salt: [UInt8],
        parameters: ScryptParameters
    ) async throws(PasswordFault) -> [UInt8] {
        let secret = Array(password.precomposedStringWithCanonicalMapping.utf8)
        let derived: [UInt8]?
        do throws(BoundedWorkers.Refusal) {
            derived = try await workers.run {
                Scrypt.derive(secret, salt: salt, parameters, length: ScryptString.hashBytes)
            }
        } catch {
            throw .overloaded
        }
        guard let derived else { throw .failed }
        return derived
    }
}

/// The bare function.
enum Scrypt {
    /// The key derived from a password; `nil` when libcrypto refused.
    static func derive(
        _ password: [UInt8],
        salt: [UInt8],
        _ parameters: ScryptParameters,
        length: Int
    ) -> [UInt8]? {
        var key = [UInt8](repeating: 0, count: length)
        let done = password.withUnsafeBytes { secret in
            EVP_PBE_scrypt(
                secret.baseAddress?.assumingMemoryBound(to: CChar.self),
                secret.count,
                salt,
                salt.count,
                UInt64(parameters.n),
                UInt64(parameters.blockSize),
                UInt64(parameters.parallelism),
                UInt64(parameters.memoryBytes),
                &key,
                length
            )
        }
        return done == 1 ? key : nil
    }
}
