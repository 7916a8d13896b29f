import Foundation
import Testing

@testable import SecureTransport

@Suite("scrypt is the scrypt of everybody")
struct ScryptVectorsTests {
    /// RFC 7914, section 12; the last of its four asks for 1 GiB.
    static let vectors: [(password: String, salt: String, logN: Int, r: Int, p: Int, key: String)] = [
        (
            "", "", 4, 1, 1,
            "77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442"
                + "fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906"
        ),
        (
            "password", "NaCl", 10, 8, 16,
            "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
                + "2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640"
        ),
        (
            "pleaseletmein", "SodiumChloride", 14, 8, 1,
            "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
                + "d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887"
        ),
    ]

    @Test("The vectors of RFC 7914 are found again", arguments: vectors.indices)
    func rfcVectors(index: Int) throws {
        let vector = Self.vectors[index]
        let parameters = try #require(
            ScryptParameters(logN: vector.logN, blockSize: vector.r, parallelism: vector.p)
        )
        let key = Scrypt.derive(
            Array(vector.password.utf8),
            salt: Array(vector.salt.utf8),
            parameters,
            length: 64
        )
        #expect(key.map(hexadecimal) == vector.key)
    }

    @Test("The RFC's vector of 1 GiB is more than a desk will ever spend")
    func rfcVectorOfOneGibibyte() {
        #expect(ScryptParameters(logN: 20, blockSize: 8, parallelism: 1) == nil)
    }

    @Test("Today's cost is 128 MiB, which libcrypto accepts to the byte")
    func standardCost() {
        #expect(ScryptParameters.standard.memoryBytes == (128 << 20) + 3 * 1024)
        #expect(Scrypt.derive([1], salt: [2], .standard, length: 32)?.count == 32)
    }

    @Test(
        "Python's hashlib agrees on a stored hash, password typed with accents",
        .enabled(if: Python.isExpected, "python3 is absent")
    )
    func pythonAgrees() async throws {
        let parameters = try #require(ScryptParameters(logN: 12, blockSize: 8, parallelism: 2))
        let password = "crème brûlée à l'œil €"
        let stored = try await ScryptHasher(parameters: parameters).hash(password)
        let script = """
            import base64, hashlib, sys
            password, stored = sys.argv[1:]
            _, name, settings, salt, key = stored.split("$")
            n = {k: int(v) for k, v in (pair.split("=") for pair in settings.split(","))}
            plain = lambda text: base64.b64decode(text + "=" * (-len(text) % 4))
            made = hashlib.scrypt(password.encode(), salt=plain(salt), n=2 ** n["ln"], r=n["r"], p=n["p"],
                                  maxmem=1 << 28, dklen=len(plain(key)))
            print(name, made == plain(key))
            """
        #expect(try Python.run(script, [password, stored]) == "scrypt True\n")
    }
}

/// The independent oracle.
enum Python {
    /// Whether the tests that ask Python must run: always where continuous integration says so.
    static var isExpected: Bool {
        let environment = ProcessInfo.processInfo.environment
        let folders = (environment["PATH"] ?? "").split(separator: ":")
        return environment["CI"] != nil
            || folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/python3") }
    }

    /// What a script prints.
    static func run(_ script: String, _ arguments: [String]) throws -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script] + arguments
        process.standardOutput = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}
