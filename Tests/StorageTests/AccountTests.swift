import Access
import Journal
import Storage
import Territory
import Testing

@Suite("Accounts and sessions")
struct AccountTests {
    private let zoe = AccountChange.Opened(
        id: "a1",
        login: "zoe",
        displayName: "Zoé",
        role: .deskAgent,
        operatorID: nil,
        passwordHash: "$scrypt$1",
        mustChangePassword: true
    )

    private func append(_ store: HouseStore, _ changes: AccountChange...) async throws(StoreFault) {
        _ = try await store.append(changes.map(\.draft), actor: "system", key: nil, now: Desk.morning)
    }

    @Test("An account is what its changes made it, and is the same after a replay")
    func accountFollowsItsChanges() async throws {
        let desk = Desk()
        let store = try desk.create()
        try await append(store, .opened(zoe))
        var expected = Account(
            id: "a1",
            login: "zoe",
            displayName: "Zoé",
            role: .deskAgent,
            passwordHash: "$scrypt$1",
            mustChangePassword: true
        )
        #expect(try await store.account(login: "zoe") == expected)

        try await append(
            store,
            .passwordSet(.init(id: "a1", passwordHash: "$scrypt$2", mustChangePassword: false)),
            .described(.init(id: "a1", displayName: "Zoé M.", role: .operatorReferent, operatorID: "caf")),
            .closed(.init(id: "a1"))
        )
        expected.passwordHash = "$scrypt$2"
        expected.mustChangePassword = false
        expected.displayName = "Zoé M."
        expected.role = .operatorReferent
        expected.operatorID = "caf"
        expected.disabledAt = Desk.morning
        #expect(try await store.account(id: "a1") == expected)

        try await append(store, .reopened(.init(id: "a1")))
        expected.disabledAt = nil
        try await append(store, .pinSet(.init(id: "a1", pinHash: "$scrypt$pin")))
        expected.pinHash = "$scrypt$pin"
        #expect(try await store.accounts() == [expected])
        #expect(try await store.verify().isClean)
        try await append(store, .pinCleared(.init(id: "a1")))
        expected.pinHash = nil
        #expect(try await store.accounts() == [expected])
        #expect(try await store.verify().isClean)
        try store.close()
    }

    @Test("A login taken, or a change of nobody's account, is refused")
    func refusals() async throws {
        let desk = Desk()
        let store = try desk.create()
        try await append(store, .opened(zoe))
        var other = zoe
        other.id = "a2"
        await #expect(throws: StoreFault.refused(code: 2067)) { try await append(store, .opened(other)) }
        await #expect(throws: StoreFault.refused(code: 787)) { try await append(store, .closed(.init(id: "a9"))) }
        #expect(try await store.account(login: "nobody") == nil)
        #expect(try await store.account(id: "a2") == nil)
        #expect(try await store.verify().isClean)
        try store.close()
    }

    @Test("A session is kept until it is closed, its use noted to the nearest quarter of a minute")
    func sessions() async throws {
        let desk = Desk()
        let store = try desk.create()
        try await append(store, .opened(zoe))
        let tokens = (1...3).map { [UInt8](repeating: $0, count: 32) }
        for token in tokens {
            try await store.open(
                Session(
                    tokenDigest: token,
                    accountID: "a1",
                    formToken: "f",
                    openedAt: Desk.morning,
                    usedAt: Desk.morning
                )
            )
        }
        try await store.touch(tokenDigest: tokens[0], now: Desk.morning.adding(seconds: 14))
        #expect(try await store.session(tokenDigest: tokens[0])?.usedAt == Desk.morning)
        try await store.touch(tokenDigest: tokens[0], now: Desk.morning.adding(seconds: 60))
        #expect(try await store.session(tokenDigest: tokens[0])?.usedAt == Desk.morning.adding(seconds: 60))
        try await store.close(tokenDigest: tokens[2])
        #expect(try await store.session(tokenDigest: tokens[2]) == nil)
        try await store.closeSessions(of: "a1", except: tokens[0])
        #expect(try await store.session(tokenDigest: tokens[0]) != nil)
        #expect(try await store.session(tokenDigest: tokens[1]) == nil)
        try await store.closeSessions(of: "a1", except: nil)
        #expect(try await store.session(tokenDigest: tokens[0]) == nil)
        try store.close()
    }

    @Test("A shared desk remembers who is there, over a restart, and those who were there today are found")
    func sharedDesk() async throws {
        let desk = Desk()
        var store = try desk.create()
        var leo = zoe
        (leo.id, leo.login) = ("a2", "leo")
        try await append(store, .opened(zoe), .opened(leo))
        let tokens = (1...2).map { [UInt8](repeating: $0, count: 32) }
        var session = Session(
            tokenDigest: tokens[0],
            accountID: "a1",
            formToken: "f",
            openedAt: Desk.morning,
            usedAt: Desk.morning
        )
        try await store.open(session)
        #expect(try await store.session(tokenDigest: tokens[0]) == session)
        let later = Desk.morning.adding(seconds: 3600)
        session.sharing = SharedDesk(present: .init(accountID: "a2", since: later, hasLapsed: true))
        session.usedAt = later
        try await store.share(try #require(session.sharing), tokenDigest: tokens[0], now: later)
        #expect(try await store.session(tokenDigest: tokens[0]) == session)
        try store.close()
        store = try desk.open()
        #expect(try await store.session(tokenDigest: tokens[0]) == session)

        session.tokenDigest = tokens[1]
        session.sharing = SharedDesk()
        try await store.open(session)
        #expect(try await store.session(tokenDigest: tokens[1]) == session)
        #expect(try await store.presentAccounts(since: later) == ["a2"])
        #expect(try await store.presentAccounts(since: later.adding(seconds: 1)) == [])
        await #expect(throws: StoreFault.refused(code: 787)) {
            let nobody = SharedDesk(present: .init(accountID: "a9", since: later))
            try await store.share(nobody, tokenDigest: tokens[0], now: later)
        }
        try store.close()
    }

    @Test("A session of nobody's is refused")
    func sessionOfNobody() async throws {
        let desk = Desk()
        let store = try desk.create()
        await #expect(throws: StoreFault.refused(code: 787)) {
            try await store.open(
                Session(
                    tokenDigest: [UInt8](repeating: 1, count: 32),
                    accountID: "a9",
                    formToken: "f",
                    openedAt: Desk.morning,
                    usedAt: Desk.morning
                )
            )
        }
        try store.close()
    }
}
