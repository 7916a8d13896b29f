import Access
import Testing

@Suite("Passwords that may be chosen")
struct PasswordPolicyTests {
    private func weakness(_ password: String) -> PasswordWeakness? {
        do throws(PasswordWeakness) {
            try PasswordPolicy().check(password, login: "claire.martin", displayName: "Claire Martin-Étoilé")
            return nil
        } catch {
            return error
        }
    }

    @Test(
        "A sentence, or twelve characters of any kind, is enough",
        arguments: [
            "il pleut sur la halle", "qzmrtvbnkwpx", "Tr0is&Quatre", "éèàùçôîêâûëï", "4815162342108942",
            "!?;:!?;:!?;,%$*",
            "claire comme l'eau de roche",
        ]
    )
    func accepted(password: String) {
        #expect(weakness(password) == nil)
    }

    @Test(
        "Too short, too long, too simple or made of the name is refused with its reason",
        arguments: [
            ("", PasswordWeakness.tooShort(minimum: 12)), ("onze lettre", .tooShort(minimum: 12)),
            ("e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}", .tooShort(minimum: 12)),
            (String(repeating: "abcdefgh", count: 17), .tooLong(maximum: 128)),
            ("aaaaaaaaaaaa", .tooSimple), ("abababababab", .tooSimple), ("481516234210", .tooSimple),
            ("claire.martin", .madeOfName), ("Claire Martin 72", .madeOfName), ("ETOILE.claire!", .madeOfName),
            ("martinmartin12", .madeOfName),
        ]
    )
    func refused(password: String, expected: PasswordWeakness) {
        #expect(weakness(password) == expected)
    }
}
