import Reception
import Territory
import Testing

@Suite("The forecast of an answer")
struct ForecastTests {
    /// Freireich and others, *Blood*, 1963: the 21 patients under 6-MP that every textbook of survival works through.
    private let freireich =
        [6, 6, 6, 7, 10, 13, 16, 22, 23].map { ObservedDelay(days: $0, isAnswered: true) }
        + [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map { ObservedDelay(days: $0, isAnswered: false) }

    @Test("The worked case of the textbooks gives its shares, its median and its band on log(-log)")
    func textbook() {
        let curve = DelayCurve(freireich, quantile: 1.959_963_984_540_054)
        #expect(curve.steps.map(\.day) == [6, 7, 10, 13, 16, 22, 23])
        let expected = [0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448]
        #expect(zip(curve.steps, expected).allSatisfy { abs($0.waiting - $1) < 0.0006 })
        #expect(curve.median.day == 23)
        #expect(curve.median.earliest == 13)
        #expect(curve.median.latest == nil)
        #expect(curve.answers == 9 && curve.unanswered == 12)
        // Collett, *Modelling Survival Data*: the band of S(6) is (0.620, 0.952).
        #expect(abs(curve.steps[0].lowest - 0.620) < 0.001)
        #expect(abs(curve.steps[0].greatest - 0.952) < 0.001)
    }

    @Test("Without anybody waiting it is the plain median, and those still waiting make it later, never earlier")
    func censored() {
        let plain = (1...21).map { ObservedDelay(days: $0, isAnswered: true) }
        #expect(DelayCurve(plain, quantile: 1.96).median.day == 11)
        let waiting = plain + (0..<10).map { _ in ObservedDelay(days: 8, isAnswered: false) }
        #expect((DelayCurve(waiting, quantile: 1.96).median.day ?? .max) > 11)
    }

    @Test("What waited already is taken into account: only those that waited longer tell about it")
    func elapsed() {
        let observed = (1...40).map { ObservedDelay(days: $0, isAnswered: true) }
        #expect(DelayCurve(observed, after: 20, quantile: 1.96).median.day == 30)
    }

    @Test("Too few answers are said to be too few; enough give a day with its band, in working hours")
    func board() throws {
        let small = try SmallClocks()
        let now = try small.at("2026-11-23 10:00")
        let few = (1...9).map { ObservedDelay(days: $0, isAnswered: true) }
        #expect(small.board.forecast("caf", few, now: now) == .tooFew(answers: 9, needed: 10))
        let waiting = few + (0..<90).map { _ in ObservedDelay(days: 3, isAnswered: false) }
        #expect(small.board.forecast("caf", waiting, now: now) == .tooFew(answers: 9, needed: 10))
        let enough = (1...21).map { ObservedDelay(days: $0, isAnswered: true) }
        guard case .probable(let probable) = small.board.forecast("caf", enough, now: now) else {
            Issue.record("enough answers give a forecast")
            return
        }
        #expect(small.iso(probable.median) == "2026-12-08T17:00")
        let (earliest, latest) = (try #require(probable.earliest), try #require(probable.latest))
        let median = try #require(probable.median)
        #expect(earliest < median && median < latest)
    }

    @Test("Each turn of a referral is one observation: answered, or known to have waited so long at least")
    func observed() throws {
        let small = try SmallClocks()
        let referral = try small.referral(
            "2026-11-02 10:00",
            [
                small.step("2026-11-05 10:00", SmallReferral.caf, .passOn(ReferralAddressee(serviceOperator: "msa"))),
                small.step("2026-11-06 10:00", SmallReferral.msa, .wait(ReferralWait(for: .person))),
                small.step("2026-11-10 10:00", SmallReferral.agent, .resume),
                small.step("2026-11-13 10:00", SmallReferral.msa, .answer),
            ]
        )
        let delays = small.board.observedDelays(of: referral, now: try small.at("2026-11-23 10:00"))
        #expect(delays == [ObservedDelay(days: 2, isAnswered: false), ObservedDelay(days: 2, isAnswered: true)])
    }
}
