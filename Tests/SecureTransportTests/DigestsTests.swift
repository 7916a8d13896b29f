import Testing

@testable import SecureTransport

@Suite("Digests and random bytes")
struct DigestsTests {
    @Test(
        "SHA-256 gives the values of FIPS 180-4",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
        ]
    )
    func knownDigests(text: String, expected: String) {
        #expect(hexadecimal(Digests.sha256(Array(text.utf8))) == expected)
    }

    @Test("Two secrets are the same only when every byte is")
    func sameSecrets() {
        #expect(Digests.same([], []))
        #expect(Digests.same([1, 2, 3], [1, 2, 3]))
        #expect(!Digests.same([1, 2, 3], [1, 2, 4]))
        #expect(!Digests.same([1, 2, 3], [1, 2]))
    }

    @Test("Random bytes are as many as asked for, and differ each time")
    func randomBytes() throws {
        #expect(try SecureRandom.bytes(0).isEmpty)
        #expect(try SecureRandom.bytes(-1).isEmpty)
        let drawn = try (0..<100).map { _ in try SecureRandom.bytes(16) }
        #expect(drawn.allSatisfy { $0.count == 16 })
        #expect(Set(drawn).count == 100)
    }

    @Test("More random bytes than libcrypto gives at once is refused, not shortened")
    func tooManyRandomBytes() {
        #expect(throws: EntropyFault.refused) { try SecureRandom.bytes(Int(Int32.max) + 1) }
    }

    @Test("The generator uses all of its sixty-four bits")
    func generatorBits() {
        var generator = SecureRandom.generator
        let drawn = (0..<200).map { _ in generator.next() }
        // A given bit that stayed the same 200 times would be one chance in 2^199.
        #expect(drawn.reduce(0, |) == .max)
        #expect(drawn.reduce(.max, &) == 0)
    }
}

/// Bytes as two hexadecimal digits each.
func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { byte in
        let digits = String(byte, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
    }.joined()
}
