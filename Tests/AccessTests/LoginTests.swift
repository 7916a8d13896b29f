import Access
import Territory
import Testing

@Suite("Logins and identifiers")
struct LoginTests {
    @Test(
        "A login is trimmed and in small letters",
        arguments: [
            (" Claire.Martin \n", "claire.martin"), ("A1", "a1"), ("agent_2@brulon", "agent_2@brulon"), ("7-7", "7-7"),
        ]
    )
    func accepted(typed: String, text: String) throws {
        #expect(try Login(typed).text == text)
        #expect(Login.normalised(typed) == text)
    }

    @Test(
        "A login that could be typed in two ways, or not at all, is refused with its reason",
        arguments: [
            ("", LoginFault.tooShort(minimum: 2)), (" a ", .tooShort(minimum: 2)),
            (String(repeating: "a", count: 65), .tooLong(maximum: 64)),
            ("hélène", .otherCharacters), ("claire martin", .otherCharacters), ("claire\u{0}martin", .otherCharacters),
            ("claire/martin", .otherCharacters), ("e\u{301}ve", .otherCharacters), (".claire", .badStart),
            ("@claire", .badStart),
        ]
    )
    func refused(typed: String, fault: LoginFault) {
        #expect(throws: fault) { try Login(typed) }
    }

    @Test("Identifiers of accounts are short, all different, and later ones sort after")
    func identifiers() {
        var generator = Steps()
        let instants = [0, 1, 59, 1_700_000_000, 1_700_000_001, 4_000_000_000].map(Instant.init(seconds:))
        let made = instants.map { AccountID.make(now: $0, using: &generator) }
        #expect(made == made.sorted())
        #expect(made.allSatisfy { $0.count == 12 && $0.allSatisfy { "0123456789abcdefghjkmnpqrstvwxyz".contains($0) } })
        let sameSecond = (0..<100).map { _ in AccountID.make(now: instants[3], using: &generator) }
        #expect(Set(sameSecond).count == 100)
    }

    @Test("An instant before 1970 or beyond any clock still makes an identifier")
    func strangeInstants() {
        var generator = Steps()
        for milliseconds in [Int64.min, -1, .max] {
            let id = AccountID.make(now: Instant(milliseconds: milliseconds), using: &generator)
            #expect(id.count == 12)
        }
    }
}

/// Numbers that differ from one to the next in every bit that an identifier takes.
private struct Steps: RandomNumberGenerator {
    private var state: UInt64 = 1

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 33)
    }
}
