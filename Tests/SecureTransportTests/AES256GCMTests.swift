import Journal
import SecureTransport
import Testing

@Suite("Sealing with AES-256-GCM")
struct AES256GCMTests {
    struct Vector: Sendable {
        let name: String
        let key: String
        let nonce: String
        let plain: String
        let context: String
        let sealed: String
    }

    static let longKey = "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308"
    static let zeroKey = String(repeating: "0", count: 64)
    static let plain =
        "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
        + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39"
    static let cipher =
        "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
        + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"

    /// The cases of 256-bit keys and 96-bit nonces of *The Galois/Counter Mode of Operation*, submitted to NIST, and the
    /// first of NIST's `gcmEncryptExtIV256.rsp`.
    static let vectors = [
        Vector(
            name: "13",
            key: zeroKey,
            nonce: "000000000000000000000000",
            plain: "",
            context: "",
            sealed: "530f8afbc74536b9a963b4f1c4cb738b"
        ),
        Vector(
            name: "14",
            key: zeroKey,
            nonce: "000000000000000000000000",
            plain: "00000000000000000000000000000000",
            context: "",
            sealed: "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919"
        ),
        Vector(
            name: "15",
            key: longKey,
            nonce: "cafebabefacedbaddecaf888",
            plain: plain + "1aafd255",
            context: "",
            sealed: cipher + "898015ad" + "b094dac5d93471bdec1a502270e3cc6c"
        ),
        Vector(
            name: "16",
            key: longKey,
            nonce: "cafebabefacedbaddecaf888",
            plain: plain,
            context: "feedfacedeadbeeffeedfacedeadbeefabaddad2",
            sealed: cipher + "76fc6ece0f4e1768cddf8853bb2d551b"
        ),
        Vector(
            name: "CAVP 0",
            key: "b52c505a37d78eda5dd34f20c22540ea1b58963cf8e5bf8ffa85f9f2492505b4",
            nonce: "516c33929df5a3284ff463d7",
            plain: "",
            context: "",
            sealed: "bdc1ac884d332457a1d2664f168c76f0"
        ),
    ]

    @Test("The published vectors are sealed and opened bit for bit", arguments: vectors)
    func published(_ vector: Vector) throws {
        let gcm = AES256GCM()
        let (key, nonce, context) = (bytes(vector.key), bytes(vector.nonce), bytes(vector.context))
        let sealed = try gcm.seal(bytes(vector.plain), key: key, nonce: nonce, context: context)
        #expect(sealed == bytes(vector.sealed), "case \(vector.name)")
        #expect(gcm.open(sealed, key: key, nonce: nonce, context: context) == bytes(vector.plain))
    }

    @Test("A single bit changed anywhere keeps what was sealed closed")
    func tampered() throws {
        let gcm = AES256GCM()
        let (key, nonce, context) = ([UInt8](repeating: 7, count: 32), [UInt8](0..<12), Array("case|1".utf8))
        let sealed = try gcm.seal(Array("06 12 34 56 78".utf8), key: key, nonce: nonce, context: context)
        for index in sealed.indices {
            var other = sealed
            other[index] ^= 1
            #expect(gcm.open(other, key: key, nonce: nonce, context: context) == nil)
        }
        #expect(gcm.open(sealed, key: key, nonce: nonce, context: Array("case|2".utf8)) == nil)
        #expect(gcm.open(sealed, key: [UInt8](repeating: 8, count: 32), nonce: nonce, context: context) == nil)
        #expect(gcm.open(sealed, key: key, nonce: [UInt8](1...12), context: context) == nil)
        #expect(gcm.open(Array(sealed.dropLast()), key: key, nonce: nonce, context: context) == nil)
        #expect(gcm.open([], key: key, nonce: nonce, context: context) == nil)
    }

    @Test(
        "A key or a nonce of another length seals nothing",
        arguments: [(31, 12), (33, 12), (0, 12), (32, 0), (32, 16)]
    )
    func lengths(_ keyBytes: Int, _ nonceBytes: Int) {
        let (key, nonce) = ([UInt8](repeating: 1, count: keyBytes), [UInt8](repeating: 2, count: nonceBytes))
        #expect(throws: SealingFault.refused) {
            try AES256GCM().seal([1], key: key, nonce: nonce, context: [])
        }
        #expect(AES256GCM().open([UInt8](repeating: 0, count: 20), key: key, nonce: nonce, context: []) == nil)
    }

    private func bytes(_ hexadecimal: String) -> [UInt8] {
        let digits = hexadecimal.compactMap(\.hexDigitValue)
        return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }
}
