import Access
import Testing

@testable import SecureTransport

@Suite("A password's hash")
struct ScryptHasherTests {
    let light: ScryptParameters
    let hasher: ScryptHasher

    init() throws {
        light = try #require(ScryptParameters(logN: 10, blockSize: 8, parallelism: 1))
        hasher = ScryptHasher(parameters: light)
    }

    @Test("A hash says how it was made, and is never twice the same")
    func storedForm() async throws {
        let first = try await hasher.hash("une maison ouverte")
        let second = try await hasher.hash("une maison ouverte")
        #expect(first.hasPrefix("$scrypt$ln=10,r=8,p=1$"))
        #expect(first != second)
        #expect(first.split(separator: "$").dropFirst(2).allSatisfy { !$0.contains("=") })
        #expect(try await hasher.verify("une maison ouverte", against: first) == .yes)
        #expect(try await hasher.verify("une maison fermée", against: first) == .no)
        #expect(try await hasher.verify("", against: first) == .no)
    }

    @Test("The default is N = 2^17, r = 8, p = 1")
    func standardForm() async throws {
        let standard = ScryptHasher()
        let stored = try await standard.hash("une maison ouverte")
        #expect(stored.hasPrefix("$scrypt$ln=17,r=8,p=1$"))
        #expect(try await standard.verify("une maison ouverte", against: stored) == .yes)
    }

    @Test("A hash that cost less than today's is right and to be made again; one that cost more is simply right")
    func outdated() async throws {
        let heavier = ScryptHasher(
            parameters: try #require(ScryptParameters(logN: 11, blockSize: 8, parallelism: 1))
        )
        let old = try await hasher.hash("une maison ouverte")
        let new = try await heavier.hash("une maison ouverte")
        #expect(try await heavier.verify("une maison ouverte", against: old) == .yesButOutdated)
        #expect(try await heavier.verify("une maison fermée", against: old) == .no)
        #expect(try await hasher.verify("une maison ouverte", against: new) == .yes)
    }

    @Test("An accent typed as one sign or as two is the same password")
    func composedOrNot() async throws {
        let stored = try await hasher.hash("fen\u{EA}tre ouverte")
        #expect(try await hasher.verify("fene\u{302}tre ouverte", against: stored) == .yes)
    }

    @Test("An unknown account is refused after the same computation as a known one")
    func unknownAccount() async throws {
        #expect(try await hasher.verify("une maison ouverte", against: nil) == .no)
        // The computation is the proof that it took its time: the peak counts those that ran.
        #expect(hasher.peak == 1)
    }

    @Test(
        "A stored hash that cannot be read lets nobody in",
        arguments: [
            "", "$", "$$$$", "scrypt", "$scrypt$ln=10,r=8,p=1$c2FsdHNhbHQ", "$scrypt$ln=10,r=8,p=1$$",
            "$scrypt$ln=10,r=8$c2FsdHNhbHRzYWx0$aGFzaGhhc2hoYXNoaGFzaGhhc2hoYXNoaGFzaGhhc2g",
            "$scrypt$r=8,ln=10,p=1$c2FsdHNhbHRzYWx0$aGFzaGhhc2hoYXNoaGFzaGhhc2hoYXNoaGFzaGhhc2g",
            "$scrypt$ln=ten,r=8,p=1$c2FsdHNhbHRzYWx0$aGFzaGhhc2hoYXNoaGFzaGhhc2hoYXNoaGFzaGhhc2g",
            "$scrypt$ln=10,r=8,p=1$c2FsdHNhbHRzYWx0$aGFzaGhhc2hoYXNoaGFzaA",
            "$scrypt$ln=10,r=8,p=1$*$aGFzaGhhc2hoYXNoaGFzaGhhc2hoYXNoaGFzaGhhc2g",
            "$scrypt$ln=10,r=8,p=1$c2FsdHNhbHRzYWx0$aGFzaA",
            "$argon2id$v=19$m=65536,t=3,p=4$c2FsdHNhbHRzYWx0$aGFzaGhhc2hoYXNoaGFzaGhhc2hoYXNoaGFzaGhhc2g",
            "$scrypt$ln=10,r=8,p=1$c2FsdHNhbHRzYWx0$aGFzaGhhc2hoYXNoaGFzaGhhc2hoYXNoaGFzaGhhc2gaaaaaaaa",
        ]
    )
    func malformed(stored: String) async throws {
        #expect(try await hasher.verify("une maison ouverte", against: stored) == .no)
    }

    @Test(
        "A stored hash that would take the machine's memory or its day is refused",
        arguments: [
            "ln=63,r=8,p=1", "ln=30,r=8,p=1", "ln=20,r=8,p=1", "ln=10,r=99999999,p=1", "ln=1,r=1,p=1073741823",
            "ln=17,r=8,p=64", "ln=-1,r=8,p=1", "ln=0,r=8,p=1", "ln=10,r=0,p=1", "ln=10,r=8,p=0",
            "ln=9223372036854775807,r=9223372036854775807,p=9223372036854775807",
            "ln=99999999999999999999,r=8,p=1",
        ]
    )
    func absurd(settings: String) async throws {
        #expect(
            ScryptString("$scrypt$ln=10,r=8,p=1$c2FsdHNhbHRzYWx0$aGFzaGhhc2hoYXNoaGFzaGhhc2hoYXNoaGFzaGhhc2g") != nil
        )
        let stored = "$scrypt$\(settings)$c2FsdHNhbHRzYWx0$aGFzaGhhc2hoYXNoaGFzaGhhc2hoYXNoaGFzaGhhc2g"
        #expect(ScryptString(stored) == nil)
        #expect(try await hasher.verify("une maison ouverte", against: stored) == .no)
    }

    @Test("A hash cut or changed at any place never lets anybody in with another password, and never crashes")
    func anyDamage() async throws {
        let cheap = ScryptHasher(parameters: try #require(ScryptParameters(logN: 1, blockSize: 1, parallelism: 1)))
        let stored = try await cheap.hash("une maison ouverte")
        for index in stored.indices {
            let cut = String(stored[..<index])
            #expect(try await cheap.verify("une maison ouverte", against: cut) == .no)
            for replacement in ["$", "=", ",", "9", "é"] {
                let changed = stored.replacingCharacters(at: index, by: replacement)
                #expect(try await cheap.verify("une maison fermée", against: changed) == .no)
            }
        }
    }
}

extension String {
    fileprivate func replacingCharacters(at index: Index, by text: String) -> String {
        String(self[..<index]) + text + String(self[self.index(after: index)...])
    }
}
