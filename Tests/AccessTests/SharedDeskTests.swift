import Access
import Territory
import Testing

@Suite("Codes and shared desks")
struct SharedDeskTests {
    private let policy = PinPolicy(refused: ["1234", "2580"])
    private let now = Instant(seconds: 1_795_424_400)

    private func agent(_ role: Role = .deskAgent, pin: String? = "$") -> Account {
        Account(id: "a1", login: "zoe", displayName: "Zoé", role: role, passwordHash: "$", pinHash: pin)
    }

    @Test(
        "A code has four to eight digits, is none of those refused, and does not repeat its own beginning",
        arguments: [
            ("4711", nil), ("47110815", nil), ("0070", nil), ("12123", nil), ("471", .tooShort(minimum: 4)),
            ("471108159", .tooLong(maximum: 8)), ("47a1", .notDigits), ("\u{0664}711", .notDigits),
            ("47 1", .notDigits), ("", .tooShort(minimum: 4)), ("1234", .tooCommon), ("2580", .tooCommon),
            ("0000", .tooCommon), ("77777", .tooCommon), ("1212", .tooCommon), ("472472", .tooCommon),
        ] as [(String, PinWeakness?)]
    )
    func codes(_ code: String, _ weakness: PinWeakness?) {
        var found: PinWeakness?
        do throws(PinWeakness) { try policy.check(code) } catch { found = error }
        #expect(found == weakness)
    }

    @Test("Only the holder of an open desk account chooses its code; a manager may take it away")
    func whoChooses() throws {
        let rules = AccountRules()
        let own = agent()
        try rules.checkPin("4711", for: own, by: .account(own), policy)
        for actor in [
            AccountActor.machine, .account(agent(.administrator)),
            .account(
                Account(
                    id: "a2",
                    login: "leo",
                    displayName: "Léo",
                    role: .deskAgent,
                    passwordHash: "$"
                )
            ),
        ] {
            guard case .account(let account) = actor, account.id == own.id else {
                #expect(throws: AccountFault.notAllowed) { try rules.checkPin("4711", for: own, by: actor, policy) }
                continue
            }
        }
        let coordinator = agent(.coordinator)
        #expect(throws: AccountFault.notAllowed) {
            try rules.checkPin("4711", for: coordinator, by: .account(coordinator), policy)
        }
        #expect(throws: AccountFault.pin(.tooCommon)) {
            try rules.checkPin("1234", for: own, by: .account(own), policy)
        }
        #expect(try rules.clearPin(of: own, by: .account(own)) == .pinCleared(.init(id: "a1")))
        #expect(try rules.clearPin(of: own, by: .machine) == .pinCleared(.init(id: "a1")))
        #expect(throws: AccountFault.pinMissing) { try rules.clearPin(of: agent(pin: nil), by: .machine) }
    }

    @Test("An account signs by code while it is open, keeps the desk, has a code and a password of its own")
    func signs() {
        #expect(agent().maySignByPin && agent(.houseManager).maySignByPin)
        #expect(!agent(pin: nil).maySignByPin && !agent(.administrator).maySignByPin)
        var account = agent()
        account.mustChangePassword = true
        #expect(!account.maySignByPin)
        account = agent()
        account.disabledAt = now
        #expect(!account.maySignByPin)
    }

    @Test("A code opens the desk and what is read there, never accounts nor exports")
    func permissions() {
        #expect(Permission.onSharedDesk.isDisjoint(with: [.manageAccounts, .exportExact, .ownAccount]))
    }

    @Test("Whoever is there must type the code again after ten minutes without a page, and stays asked for it")
    func lapse() {
        let policy = SharedDeskPolicy()
        var session = Session(tokenDigest: [1], accountID: "a1", formToken: "f", openedAt: now, usedAt: now)
        #expect(!policy.isLapsed(session, now: now.adding(seconds: 10_000)))
        session.sharing = SharedDesk(present: .init(accountID: "a1", since: now))
        #expect(!policy.isLapsed(session, now: now.adding(seconds: 599)))
        #expect(policy.isLapsed(session, now: now.adding(seconds: 600)))
        session.usedAt = now.adding(seconds: 300)
        #expect(!policy.isLapsed(session, now: now.adding(seconds: 899)))
        session.sharing?.present?.hasLapsed = true
        #expect(policy.isLapsed(session, now: now.adding(seconds: 301)))
    }

    @Test("Wrong codes cost nothing at first, then wait, then ask for the password; each browser and person apart")
    func throttle() {
        let policy = PinThrottlePolicy(freeFailures: 2, firstWaitSeconds: 10, lockedAfter: 4)
        var throttle = PinThrottle(policy: policy)
        func admit(_ person: String, _ browser: UInt8, _ seconds: Int64) -> PinThrottle.Admission {
            throttle.admit(person: person, browser: [browser], now: now.adding(seconds: seconds))
        }
        func isLocked(_ now: Instant) -> Bool { throttle.isLocked(person: "a1", browser: [1], now: now) }
        #expect(admit("a1", 1, 0) == .admitted && admit("a1", 1, 0) == .admitted)
        #expect(admit("a1", 1, 0) == .wait(seconds: 10))
        #expect(admit("a2", 1, 0) == .admitted && admit("a1", 2, 0) == .admitted)
        #expect(admit("a1", 1, 10) == .admitted)
        #expect(admit("a1", 1, 10) == .wait(seconds: 20))
        #expect(!isLocked(now))
        #expect(admit("a1", 1, 30) == .admitted)
        #expect(admit("a1", 1, 100_000 - 20_000) == .locked)
        #expect(isLocked(now.adding(seconds: 60)))
        throttle.succeeded(person: "a1", browser: [1])
        #expect(admit("a1", 1, 60) == .admitted)
        throttle.withdrawn(person: "a1", browser: [1])
        #expect(admit("a1", 1, 60) == .admitted && admit("a1", 1, 60) == .admitted)
    }

    @Test("A locked browser takes codes again once a day has passed")
    func forgiven() {
        var throttle = PinThrottle(policy: PinThrottlePolicy(freeFailures: 1, lockedAfter: 1))
        let tries = [0, 86_399, 86_400].map { seconds in
            throttle.admit(person: "a1", browser: [1], now: now.adding(seconds: seconds))
        }
        #expect(tries == [.admitted, .locked, .admitted])
    }
}
