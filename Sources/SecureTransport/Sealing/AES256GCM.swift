internal import COpenSSL
public import Journal

/// AES-256 in Galois/Counter Mode (NIST SP 800-38D), by Debian's libcrypto: nonces of 12 bytes, tags of 16.
public struct AES256GCM: Sealing {
    private static let keyBytes = 32
    private static let nonceBytes = 12
    private static let tagBytes = 16

    /// The algorithm; it holds nothing.
    public init() {}

    /// Seals bytes; see `Sealing`.
    public func seal(
        _ plain: [UInt8],
        key: [UInt8],
        nonce: [UInt8],
        context: [UInt8]
    ) throws(SealingFault) -> [UInt8] {
        guard let cipher = Cipher(key: key, nonce: nonce, encrypts: true), cipher.authenticate(context),
            let body = cipher.update(plain), cipher.finish(), let tag = cipher.tag(AES256GCM.tagBytes)
        else { throw .refused }
        return body + tag
    }

    /// Opens sealed bytes; see `Sealing`.
    public func open(_ sealed: [UInt8], key: [UInt8], nonce: [UInt8], context: [UInt8]) -> [UInt8]? {
        guard sealed.count >= AES256GCM.tagBytes else { return nil }
        let (body, tag) = (Array(sealed.dropLast(AES256GCM.tagBytes)), Array(sealed.suffix(AES256GCM.tagBytes)))
        guard let cipher = Cipher(key: key, nonce: nonce, encrypts: false), cipher.authenticate(context),
            let plain = cipher.update(body), cipher.expect(tag), cipher.finish()
        else { return nil }
        return plain
    }

    /// One use of the cipher, freed with it.
    private final class Cipher {
        // Never changed nor freed once fetched, and libcrypto's algorithms may be shared between threads.
        nonisolated(unsafe) private static let algorithm = EVP_CIPHER_fetch(nil, "AES-256-GCM", nil)

        private let state: OpaquePointer
        private let encrypts: Int32

        init?(key: [UInt8], nonce: [UInt8], encrypts: Bool) {
            guard key.count == AES256GCM.keyBytes, nonce.count == AES256GCM.nonceBytes,
                let algorithm = Cipher.algorithm, let state = EVP_CIPHER_CTX_new()
            else { return nil }
            self.state = state
            self.encrypts = encrypts ? 1 : 0
            guard EVP_CipherInit_ex2(state, algorithm, key, nonce, self.encrypts, nil) == 1 else { return nil }
        }

        deinit { EVP_CIPHER_CTX_free(state) }

        /// Takes what is proven without being sealed.
        func authenticate(_ context: [UInt8]) -> Bool {
            guard let length = Int32(exactly: context.count) else { return false }
            var taken: Int32 = 0
            return EVP_CipherUpdate(state, nil, &taken, context, length) == 1
        }

        func update(_ bytes: [UInt8]) -> [UInt8]? {
            guard let length = Int32(exactly: bytes.count) else { return nil }
            // Room for one byte at least: an empty array may have no address at all.
            var output = [UInt8](repeating: 0, count: max(bytes.count, 1))
            var written: Int32 = 0
            guard bytes.isEmpty || EVP_CipherUpdate(state, &output, &written, bytes, length) == 1,
                Int(written) == bytes.count
            else { return nil }
            return Array(output.prefix(bytes.count))
        }

        func expect(_ tag: [UInt8]) -> Bool {
            var tag = tag
            return EVP_CIPHER_CTX_ctrl(state, EVP_CTRL_AEAD_SET_TAG, Int32(tag.count), &tag) == 1
        }

        /// Ends the work; when opening, says whether everything is as it was sealed.
        func finish() -> Bool {
            var rest = [UInt8](repeating: 0, count: 16)
            var written: Int32 = 0
            return EVP_CipherFinal_ex(state, &rest, &written) == 1
        }

        func tag(_ count: Int) -> [UInt8]? {
            var tag = [UInt8](repeating: 0, count: count)
            return EVP_CIPHER_CTX_ctrl(state, EVP_CTRL_AEAD_GET_TAG, Int32(count), &tag) == 1 ? tag : nil
        }
    }
}
