import Foundation
import Journal
import Reception
import Territory
import Testing
import Wording

@Suite("The life of a referral, walked at random")
struct ReferralModelTests {
    @Test(
        "Random commands by random people on random clocks: one state, no negative time, all of it told, nothing lost"
    )
    func walk() throws {
        let seed = BruteForceTests.seed
        print("life of a referral: seed \(seed)")
        var random = RandomReferral(seed: seed)
        let zone = try #require(CivilZone("Europe/Paris"))
        let network = Network(name: "Essai", departements: ["72"], zone: zone)
        var (taken, refused, states): (Int, Int, Set<ReferralState>) = (0, 0, [])
        for _ in 0..<150 {
            let first = Day(number: 20_700 + random.number(0...400))
            var rules = ClockRules(
                calendars: [random.calendar(around: first)],
                defaultCalendar: "essai",
                reopening: random.pick(ClockRules.Reopening.allCases)
            )
            rules.targets = [ClockTarget(id: "t", lengths: [.firstAnswer: .days(3), .solved: .seconds(90_000)])]
            rules.statutoryDefault = StatutoryRule(
                id: "l",
                silence: .refusal,
                delay: .months(2),
                text: Label(fr: "x"),
                incomplete: random.pick(StatutoryRule.Incomplete.allCases)
            )
            let board = ClockBoard(rules, network: network, houses: [], days: first...first.advanced(by: 500))
            var now = zone.startOfDay(first).adding(seconds: Int64(random.number(0...86_399)))
            let made = SmallReferral.made(at: now, receivedAt: now.adding(seconds: -Int64(random.number(0...200_000))))
            var referral = Referral(made)
            var recorded: [RecordedStep] = []
            var faults: [ReferralFault] = []
            for turn in 0..<40 {
                now = now.adding(seconds: Int64(random.number(0...400_000)))
                let before = referral
                let step = random.chance(60) ? random.allowedStep(referral, now) : random.step(now)
                do throws(ReferralFault) {
                    try referral.apply(step)
                    taken += 1
                    #expect(referral.history.count == before.history.count + 1)
                    #expect(referral.history.last?.step == step)
                } catch {
                    refused += 1
                    faults.append(error)
                    #expect(referral == before)
                }
                recorded.append(
                    RecordedStep(
                        step,
                        time: HybridTime(wall: now, counter: UInt16(turn)),
                        author: "a",
                        position: Position(epoch: 1, sequence: UInt64(turn + 1))
                    )
                )
                states.insert(referral.state)
                checkLife(referral)
                checkClocks(board, referral, now)
            }
            let folded = Referral.folded(made, recorded.shuffled(using: &random.generator))
            #expect(folded.history == referral.history)
            #expect(folded.state == referral.state && folded.hops == referral.hops)
            #expect(folded.anomalies.map(\.fault) == faults)
            #expect(folded.history.count + folded.anomalies.count == recorded.count)
        }
        #expect(states == Set(ReferralState.allCases))
        #expect(taken > 1500 && refused > 500)
    }

    private func checkLife(_ referral: Referral) {
        #expect((referral.wait != nil) == (referral.state == .waiting))
        #expect((referral.closing != nil) == (referral.state == .closed))
        #expect(referral.history.last?.to ?? .new == referral.state)
        for (earlier, later) in zip(referral.history, referral.history.dropFirst()) {
            #expect(earlier.to == later.from && earlier.at <= later.at && earlier.hop <= later.hop)
        }
        for (hop, next) in zip(referral.hops, referral.hops.dropFirst()) { #expect(hop.until == next.from) }
        #expect(referral.hops.last?.until == nil)
    }

    private func checkClocks(_ board: ClockBoard, _ referral: Referral, _ now: Instant) {
        let later = now.adding(seconds: 86_400)
        let next = board.clocks(of: referral, now: later)
        for reading in board.clocks(of: referral, now: now) {
            #expect(reading.consumedDays >= 0 && reading.consumedSeconds >= 0)
            #expect(reading.overdueDays >= 0 && reading.overdueSeconds >= 0 && reading.pausedSeconds >= 0)
            for (span, following) in zip(reading.spans, reading.spans.dropFirst()) {
                #expect(span.until == following.from && span.condition != following.condition)
            }
            #expect(reading.spans.last?.until == now)
            let whole = reading.spans.reduce(Int64(0)) { $0 + $1.milliseconds }
            #expect(reading.spans.allSatisfy { $0.milliseconds >= 0 })
            #expect(whole == now.milliseconds - reading.start.milliseconds)
            guard let same = next.first(where: { $0.measure == reading.measure && $0.hop == reading.hop }) else {
                Issue.record("a clock vanished")
                continue
            }
            if reading.condition == .running {
                #expect(same.consumedSeconds >= reading.consumedSeconds)
            } else {
                #expect(same.consumedSeconds == reading.consumedSeconds && same.consumedDays == reading.consumedDays)
                #expect(same.overdueSeconds == reading.overdueSeconds || isDeadline(reading))
            }
        }
    }

    private func isDeadline(_ reading: ClockReading) -> Bool {
        if case .deadline = reading.target { true } else { false }
    }
}
