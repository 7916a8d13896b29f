import Access
import Territory
import Testing

@Suite("Who gives machines which tokens")
struct TokenRulesTests {
    private let today = Day(number: 20_000)
    private let rules = TokenRules(daysAtMost: 30)

    private func account(_ role: Role) -> AccountActor {
        .account(Account(id: "a", login: "a.a", displayName: "A", role: role, passwordHash: ""))
    }

    private func fault(
        _ name: String = "Borne",
        _ scopes: Set<TokenScope> = [.readVisits],
        days: Int = 10,
        by actor: AccountActor = .machine,
        among tokens: [AccessToken] = []
    ) -> TokenFault? {
        do throws(TokenFault) {
            _ = try rules.check(
                name: name,
                scopes: scopes,
                expiresOn: today.advanced(by: days),
                today: today,
                by: actor,
                among: tokens
            )
            return nil
        } catch {
            return error
        }
    }

    @Test("Administrators and house managers do, and nobody else", arguments: Role.allCases)
    func who(_ role: Role) {
        let isAllowed = Permission.granted(.manageAccounts).contains(role)
        #expect((fault(by: account(role)) == nil) == isAllowed)
    }

    @Test("A token has a name of its own, something to do and an end that is near enough")
    func what() throws {
        #expect(fault(" \n") == .nameMissing)
        #expect(fault(String(repeating: "a", count: 81)) == .nameTooLong(maximum: 80))
        #expect(fault("a\u{7}b") == .nameUnreadable)
        #expect(fault("Borne", []) == .scopeMissing)
        #expect(fault(days: -1) == .alreadyExpired)
        #expect(fault(days: 0) == nil && fault(days: 29) == nil)
        #expect(fault(days: 30) == .tooLong(days: 30))
        var token = AccessToken(
            id: "machine:1",
            name: "borne",
            scopes: [],
            digest: [],
            expiresOn: today,
            issuedAt: Instant(seconds: 0),
            issuedBy: "system"
        )
        #expect(fault(among: [token]) == .nameTaken)
        #expect(try rules.revoke(token, by: .machine) == .revoked(TokenChange.Revoked(id: "machine:1")))
        #expect(throws: TokenFault.notAllowed) { try rules.revoke(token, by: account(.deskAgent)) }
        token.revokedAt = Instant(seconds: 1)
        #expect(!token.stands(on: today) && fault(among: [token]) == nil)
        #expect(throws: TokenFault.alreadyRevoked) { try rules.revoke(token, by: .machine) }
        token.revokedAt = nil
        #expect(token.stands(on: today) && !token.stands(on: today.advanced(by: 1)))
    }
}
