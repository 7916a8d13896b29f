import Access
import Territory
import Testing

@Suite("How long somebody stays signed in")
struct SessionPolicyTests {
    private let policy = SessionPolicy()
    private let opened = Instant(seconds: 1_700_000_000)

    private func session(usedAfter seconds: Int64) -> Session {
        Session(
            tokenDigest: [],
            accountID: "1",
            formToken: "",
            openedAt: opened,
            usedAt: opened.adding(seconds: seconds)
        )
    }

    @Test("An hour without a click ends it, a click a minute before does not")
    func idle() {
        #expect(policy.isValid(session(usedAfter: 0), now: opened.adding(seconds: 3599)))
        #expect(!policy.isValid(session(usedAfter: 0), now: opened.adding(seconds: 3600)))
        #expect(policy.isValid(session(usedAfter: 3540), now: opened.adding(seconds: 3600)))
    }

    @Test("Twelve hours end it however busy it is")
    func absolute() {
        #expect(policy.isValid(session(usedAfter: 43_190), now: opened.adding(seconds: 43_199)))
        #expect(!policy.isValid(session(usedAfter: 43_190), now: opened.adding(seconds: 43_200)))
        #expect(policy.end(of: session(usedAfter: 0)) == opened.adding(seconds: 43_200))
    }

    @Test("A session opened under a clock that was a day ahead is over once the clock is right")
    func clockPutRight() {
        #expect(policy.isValid(session(usedAfter: 0), now: opened.adding(seconds: -60)))
        #expect(!policy.isValid(session(usedAfter: 0), now: opened.adding(seconds: -86_400)))
    }

    @Test("A use is noted once a minute, not at each click")
    func noting() {
        #expect(!policy.isWorthNoting(session(usedAfter: 0), now: opened.adding(seconds: 59)))
        #expect(policy.isWorthNoting(session(usedAfter: 0), now: opened.adding(seconds: 60)))
    }
}
