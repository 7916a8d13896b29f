import Foundation
import Reception
import Territory
import Testing
import Wording

@Suite(
    .enabled(
        if: PythonOracle(script: "working_days_oracle.py").isWanted,
        "no Python with the packages of Tests/Oracles/requirements.txt; name one in MAILLAGE_PYTHON"
    )
)
struct WorkingDaysOracleTests {
    /// Printed with what it made.
    static let seed = ProcessInfo.processInfo.environment["MAILLAGE_SEED"].flatMap { UInt64($0) } ?? 20_261_124

    /// One calendar, and one clock that was paused on some of its days.
    private struct Case {
        var mask: String
        var off: [Day]
        var start: Day
        var count: Int
        var end: Day
        var pauses: [ClosedRange<Day>]

        var line: String {
            let all = off + pauses.flatMap { Array($0) }
            let days = all.isEmpty ? "-" : all.map(\.description).joined(separator: ",")
            return "\(mask) \(days) \(start) \(count) \(end)"
        }
    }

    @Test("1000 clocks in working days, holidays and pauses in them, fall due on the days that numpy says")
    func everything() throws {
        print("working days oracle: seed \(WorkingDaysOracleTests.seed)")
        var generator = SeededGenerator(seed: WorkingDaysOracleTests.seed)
        let zone = try #require(CivilZone("Europe/Paris"))
        let cases = (0..<1000).map { _ in randomCase(&generator) }
        let answers = try cases.chunked(250).flatMap { chunk in
            try PythonOracle(script: "working_days_oracle.py").run([], input: chunk.map(\.line).joined(separator: "\n"))
                .split(separator: "\n")
        }
        #expect(answers.count == cases.count)
        for (test, answer) in zip(cases, answers) {
            let reading = try reading(test, zone)
            let words = answer.split(separator: " ")
            let closing = reading.due.map { zone.day(of: $0.adding(seconds: -1)).description }
            // The target is looked for on the days not laid out too, and numpy's passed days are those up to the end.
            if closing != String(words[0]) || reading.consumedDays != Int(words[1]) {
                Issue.record(
                    "<\(test.line)>: numpy says <\(answer)>, the clock <\(closing ?? "-") \(reading.consumedDays)>"
                )
                return
            }
        }
    }

    /// A clock whose pauses begin before the first hour of a day and end after the last of another.
    private func reading(_ test: Case, _ zone: CivilZone) throws -> ClockReading {
        let segment = try #require(OpeningSegment(opens: TimeOfDay(clamping: 540), closes: TimeOfDay(clamping: 1020)))
        let open = Weekday.allCases.filter { Array(test.mask)[$0.rawValue - 1] == "1" }
        let calendar = WorkCalendar(
            id: "essai",
            label: Label(fr: "essai"),
            hours: WeeklyHours(rules: open.map { WeeklyHours.Rule(weekday: $0, segments: [segment]) }),
            keepsHolidays: false,
            exceptions: test.off.map { OpeningException(from: $0, through: $0, segments: [], reason: "x") }
        )
        let rules = ClockRules(
            calendars: [calendar],
            defaultCalendar: "essai",
            targets: [ClockTarget(id: "t", lengths: [.solved: .days(test.count)])]
        )
        let network = Network(name: "Essai", departements: [], zone: zone)
        let board = ClockBoard(rules, network: network, houses: [], days: test.start...test.end)
        let number = CaseNumber(random: [1])
        let agent = ReferralActor(account: "a", house: "h")
        let received = zone.instant(test.start, TimeOfDay(clamping: 600))
        var referral = Referral(
            ReferralMade(
                referral: number,
                house: "h",
                motif: "m",
                addressee: ReferralAddressee(serviceOperator: "o"),
                receivedAt: received,
                at: received,
                actor: agent
            )
        )
        for pause in test.pauses {
            let from = zone.instant(pause.lowerBound, TimeOfDay(clamping: 480))
            let until = zone.instant(pause.upperBound, TimeOfDay(clamping: 1200))
            try referral.apply(ReferralStep(of: number, at: from, by: agent, [.wait(ReferralWait(for: .person))]))
            try referral.apply(ReferralStep(of: number, at: until, by: agent, [.resume]))
        }
        let now = zone.instant(test.end, TimeOfDay(clamping: 1260))
        return try #require(board.clocks(of: referral, now: now).first { $0.measure == .solved && $0.hop == nil })
    }

    private func randomCase(_ generator: inout SeededGenerator) -> Case {
        var mask = (0..<7).map {
            $0 < 5 ? Int.random(in: 0...9, using: &generator) > 1 : Bool.random(using: &generator)
        }
        if !mask.contains(true) { mask[0] = true }
        let start = Day(number: Int.random(in: 19_000...22_000, using: &generator))
        let end = start.advanced(by: Int.random(in: 30...90, using: &generator))
        let off = Set(
            (0..<Int.random(in: 0...8, using: &generator)).map { _ in
                start.advanced(by: Int.random(in: 1...60, using: &generator))
            }
        )
        var pauses: [ClosedRange<Day>] = []
        var day = start
        for _ in 0..<Int.random(in: 0...3, using: &generator) {
            let from = day.advanced(by: Int.random(in: 1...8, using: &generator))
            let until = from.advanced(by: Int.random(in: 0...6, using: &generator))
            guard until < end else { break }
            pauses.append(from...until)
            day = until
        }
        return Case(
            mask: mask.map { $0 ? "1" : "0" }.joined(),
            off: off.sorted(),
            start: start,
            count: Int.random(in: 1...40, using: &generator),
            end: end,
            pauses: pauses
        )
    }
}

extension Array {
    /// Runs of at most so many elements, so that a pipe holds each.
    fileprivate func chunked(_ size: Int) -> [ArraySlice<Element>] {
        stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
    }
}
