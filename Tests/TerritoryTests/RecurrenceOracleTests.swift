import Foundation
import Territory
import Testing

@Suite(
    .enabled(
        if: CivilOracle.recurrence.isWanted,
        "no Python with the packages of Tests/Oracles/requirements.txt; name one in MAILLAGE_PYTHON"
    )
)
struct RecurrenceOracleTests {
    /// Printed by the oracle with what it made of it.
    static let seed = ProcessInfo.processInfo.environment["MAILLAGE_SEED"] ?? "20261124"

    @Test("22 000 random rules fall on the days that python-dateutil says, on the clock of Paris and off its holidays")
    func everything() throws {
        let lines = try CivilOracle.recurrence.lines([RecurrenceOracleTests.seed, "22000", "3000"])
        print("recurrence oracle: seed \(RecurrenceOracleTests.seed)")
        #expect(lines.count == 25_001)
        var differences = 0
        var days = 0
        for line in lines where line[0] != "seed" {
            let ours = line[0] == "rule" ? try rule(line) : try session(line)
            let theirs = String(line.last ?? "")
            days += ours.split(separator: ",").count
            guard ours != theirs else { continue }
            differences += 1
            if differences <= 5 {
                Issue.record("seed \(RecurrenceOracleTests.seed): <\(line.joined(separator: " "))>, ours <\(ours)>")
            }
        }
        #expect(differences == 0)
        #expect(days > 200_000)
    }

    private func rule(_ line: [Substring]) throws -> String {
        let rule = try RecurrenceRule(rrule: line[1])
        #expect(try RecurrenceRule(rrule: rule.rrule) == rule)
        let anchor = try day(String(line[2]))
        let (first, last) = (try day(String(line[3])), try day(String(line[4])))
        return joined(rule.days(from: first, through: last, anchor: anchor).map(\.description))
    }

    /// The same as a presence: filters, holidays, two stretches of which one is in the night of the change of the clock.
    private func session(_ line: [Substring]) throws -> String {
        var pattern = RecurrencePattern(rule: try RecurrenceRule(rrule: line[1]), anchor: try day(String(line[2])))
        pattern.weeks = WeekParity(rawValue: String(line[3]))
        let ends = line[4].split(separator: "/")
        if ends.count == 2, let from = Season.MonthDay(ends[0]), let through = Season.MonthDay(ends[1]) {
            pattern.season = Season(from: from, through: through)
        }
        let segments = try [("01:30", "03:30"), ("09:00", "12:15")].map { opens, closes in
            try #require(OpeningSegment(opens: time(opens), closes: time(closes)))
        }
        let presence = Presence(
            id: "random",
            operatorID: "caf",
            places: [PresencePlace(commune: "72181")],
            pattern: pattern,
            hours: .segments(segments)
        )
        let territory = Territory(network: Network(name: "", departements: ["72"], zone: try zone()))
        let (first, last) = (try day(String(line[5])), try day(String(line[6])))
        let sessions = presence.sessions(from: first, through: last, in: territory)
        return joined(
            sessions.map { "\(($0.start?.milliseconds ?? 0) / 1000)/\(($0.end?.milliseconds ?? 0) / 1000)" }
        )
    }

    private func joined(_ texts: [String]) -> String {
        texts.isEmpty ? "-" : texts.joined(separator: ",")
    }
}
