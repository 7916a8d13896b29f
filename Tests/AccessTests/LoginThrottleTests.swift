import Access
import Territory
import Testing

@Suite("Slowing down whoever guesses passwords")
struct LoginThrottleTests {
    private let start = Instant(seconds: 1_700_000_000)
    private let home = SignInClient.device("d1")
    private let stranger = SignInClient.at("203.0.113.7")

    private func seconds(_ admission: LoginThrottle.Admission) -> Int64 {
        switch admission {
        case .admitted: 0
        case .wait(let seconds): seconds
        }
    }

    @Test("Five wrong passwords cost nothing, then a minute, then two, then four, up to two hours")
    func exponential() {
        var throttle = LoginThrottle()
        var now = start
        var waits: [Int64] = []
        for _ in 0..<15 {
            let wait = seconds(throttle.admit(login: "claire", client: home, now: now))
            waits.append(wait)
            guard wait > 0 else { continue }
            #expect(
                throttle.admit(login: "claire", client: home, now: now.adding(seconds: wait - 1)) == .wait(seconds: 1)
            )
            now = now.adding(seconds: wait)
            #expect(throttle.admit(login: "claire", client: home, now: now) == .admitted)
        }
        #expect(waits == [0, 0, 0, 0, 0, 60, 120, 240, 480, 960, 1920, 3840, 7200, 7200, 7200])
    }

    @Test("Whoever tries as soon as allowed, all day long, tries at most twenty-five passwords")
    func aDaysTries() {
        var throttle = LoginThrottle()
        var now = start
        var tries = 0
        while now < start.adding(seconds: 86_400) {
            switch throttle.admit(login: "claire", client: stranger, now: now) {
            case .admitted: tries += 1
            case .wait(let seconds): now = now.adding(seconds: seconds)
            }
        }
        #expect(tries <= 25)
        #expect(tries > 10)
    }

    @Test("A hundred tries sent together are not a hundred tries")
    func together() {
        var throttle = LoginThrottle()
        let admitted = (0..<100).count { _ in
            throttle.admit(login: "claire", client: stranger, now: start) == .admitted
        }
        #expect(admitted == 5)
    }

    @Test("A thousand failures of a stranger delay neither the holder's own browser nor another address")
    func nobodyLocksOut() {
        var throttle = LoginThrottle()
        for index in 0..<1000 {
            _ = throttle.admit(login: "claire", client: stranger, now: start.adding(seconds: Int64(index * 30)))
        }
        let now = start.adding(seconds: 30_000)
        #expect(seconds(throttle.admit(login: "claire", client: stranger, now: now)) > 0)
        #expect(throttle.admit(login: "claire", client: home, now: now) == .admitted)
        #expect(throttle.admit(login: "claire", client: .at("203.0.113.8"), now: now) == .admitted)
    }

    @Test("A known browser of the very address that attacks still signs in")
    func knownBrowserBehindTheSameAddress() {
        var throttle = LoginThrottle()
        for index in 0..<500 { _ = throttle.admit(login: "login\(index)", client: stranger, now: start) }
        #expect(seconds(throttle.admit(login: "claire", client: stranger, now: start)) > 0)
        #expect(throttle.admit(login: "claire", client: home, now: start) == .admitted)
    }

    @Test(
        "One password tried on many logins slows the address, from the thirty-first on, and never beyond five minutes"
    )
    func spraying() {
        var throttle = LoginThrottle()
        for index in 0..<30 {
            #expect(throttle.admit(login: "login\(index)", client: stranger, now: start) == .admitted)
        }
        var now = start
        var waits: [Int64] = []
        for index in 30..<40 {
            let wait = seconds(throttle.admit(login: "login\(index)", client: stranger, now: now))
            waits.append(wait)
            now = now.adding(seconds: wait)
            #expect(throttle.admit(login: "login\(index)", client: stranger, now: now) == .admitted)
        }
        #expect(waits.first == 5)
        #expect(waits == waits.sorted())
        #expect(waits.allSatisfy { (1...300).contains($0) })
        #expect(throttle.admit(login: "other", client: .at("203.0.113.8"), now: now) == .admitted)
    }

    @Test("The right password clears the login for that client, but one's own account does not clear the address")
    func success() {
        var throttle = LoginThrottle()
        for _ in 0..<4 { _ = throttle.admit(login: "claire", client: home, now: start) }
        throttle.succeeded(login: "Claire ", client: home)
        #expect(throttle.recordCount == 0)

        for index in 0..<40 {
            _ = throttle.admit(login: "login\(index)", client: stranger, now: start)
            if throttle.admit(login: "mine", client: stranger, now: start) == .admitted {
                throttle.succeeded(login: "mine", client: stranger)
            }
        }
        #expect(seconds(throttle.admit(login: "login99", client: stranger, now: start)) > 0)
    }

    @Test("A try that was not checked, because too many waited, is not held against anybody")
    func withdrawn() {
        var throttle = LoginThrottle()
        for _ in 0..<100 {
            #expect(throttle.admit(login: "claire", client: stranger, now: start) == .admitted)
            throttle.withdrawn(login: "claire", client: stranger)
        }
        #expect(throttle.recordCount == 0)
    }

    @Test("Failures are forgotten a day after the last")
    func forgets() {
        var throttle = LoginThrottle()
        for _ in 0..<5 { _ = throttle.admit(login: "claire", client: home, now: start) }
        let before = start.adding(seconds: 86_399)
        #expect(throttle.admit(login: "claire", client: home, now: before) == .admitted)
        #expect(seconds(throttle.admit(login: "claire", client: home, now: before)) == 120)
        let after = before.adding(seconds: 86_400)
        for _ in 0..<5 { #expect(throttle.admit(login: "claire", client: home, now: after) == .admitted) }
    }

    @Test("A clock put back a year makes nobody wait longer than they had to")
    func clockPutBack() {
        var throttle = LoginThrottle()
        for _ in 0..<5 { _ = throttle.admit(login: "claire", client: home, now: start) }
        let earlier = start.adding(seconds: -31_536_000)
        #expect(throttle.admit(login: "claire", client: home, now: earlier) == .wait(seconds: 60))
        #expect(throttle.admit(login: "claire", client: home, now: earlier.adding(seconds: 60)) == .admitted)
    }

    @Test("Memory is bounded whatever is sent, and the oldest are forgotten first")
    func bounded() {
        var throttle = LoginThrottle(policy: ThrottlePolicy(mostRecords: 100))
        for _ in 0..<5 { _ = throttle.admit(login: "old", client: home, now: start) }
        for index in 0..<5000 {
            let login = String(repeating: "x", count: 1000) + "\(index)"
            _ = throttle.admit(login: login, client: .device("d\(index)"), now: start.adding(seconds: Int64(index)))
        }
        #expect(throttle.recordCount <= 100)
        #expect(throttle.admit(login: "old", client: home, now: start.adding(seconds: 5000)) == .admitted)
    }

    @Test(
        "Whoever has one IPv6 address has its whole network; an IPv4 address is itself however written",
        arguments: [
            ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"), ("2001:DB8:1:2::1", "2001:db8:1:2::/64"),
            ("fe80::1%eth0", "fe80:0:0:0::/64"), ("::1", "0:0:0:0::/64"), ("::ffff:203.0.113.7", "203.0.113.7"),
            ("::ffff:cb00:7107", "203.0.113.7"), ("203.0.113.7", "203.0.113.7"), ("1::2::3", "1::2::3"), ("", ""),
            (":", ":"), ("::1:2:3:4:5:6:7:8", "::1:2:3:4:5:6:7:8"), ("::300.1.1.1", "::300.1.1.1"),
        ]
    )
    func addresses(written: String, kept: String) {
        #expect(SignInClient.at(written) == .address(kept))
    }
}
