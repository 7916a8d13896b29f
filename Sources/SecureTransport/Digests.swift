internal import COpenSSL

/// Fingerprints of bytes, by Debian's libcrypto.
public enum Digests {
    /// The SHA-256 of some bytes (FIPS 180-4): 32 bytes.
    ///
    /// Fits `Journal.Digest`. Should libcrypto refuse (no memory, no provider), nothing is made up: the answer is empty,
    /// which no table takes for a digest and no comparison with a real one lets through.
    public static func sha256(_ bytes: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 32)
        var length: UInt32 = 0
        guard EVP_Digest(bytes, bytes.count, &digest, &length, Fetched.sha256, nil) == 1, length == 32 else {
            return []
        }
        return digest
    }

    /// The HMAC of some bytes under a secret, with SHA-256 (RFC 2104): 32 bytes; empty should libcrypto refuse.
    public static func hmac(_ secret: [UInt8], _ bytes: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 32)
        var length: UInt32 = 0
        let made = HMAC(EVP_sha256(), secret, Int32(secret.count), bytes, bytes.count, &digest, &length)
        return made != nil && length == 32 ? digest : []
    }

    /// Whether two secrets are the same, in a time that tells nothing of where they differ.
    ///
    /// Only their lengths may be learnt from the time it takes.
    public static func same(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        left.count == right.count && CRYPTO_memcmp(left, right, left.count) == 0
    }
}

/// Algorithms looked up once: since OpenSSL 3, a look-up at each digest costs more than a short digest itself.
private enum Fetched {
    // Never changed nor freed once fetched, and libcrypto's algorithms may be shared between threads.
    nonisolated(unsafe) static let sha256 = EVP_MD_fetch(nil, "SHA2-256", nil)
}
