import Reception
import Territory
import Testing

@Suite("How long an answer is kept")
struct RetentionTests {
    @Test(
        "Months end on the month's last day when it is shorter, days are added after",
        arguments: [
            ("P1M", "2026-01-31", "2026-02-28"), ("P1M", "2028-01-31", "2028-02-29"),
            ("P6M", "2026-11-23", "2027-05-23"),
            ("P1Y", "2028-02-29", "2029-02-28"), ("P30D", "2026-12-15", "2027-01-14"),
            ("P1M1D", "2026-01-31", "2026-03-01"),
        ]
    )
    func term(_ period: String, _ from: String, _ until: String) throws {
        let retention = try #require(Retention(period))
        #expect(retention.lastDay(ofVisitOn: try #require(Day(from)))?.description == until)
    }

    @Test("Without term there is no last day, and beyond the calendar the farthest one")
    func ends() throws {
        let day = try #require(Day("2026-11-23"))
        #expect(Retention.unlimited.lastDay(ofVisitOn: day) == nil)
        let far = try #require(Retention.period(months: 120_000, days: 9_999).lastDay(ofVisitOn: day))
        #expect(far > day)
    }

    @Test("The numbers of cases sort by when they were made, and differ within a millisecond")
    func cases() {
        let now = Instant(seconds: 1_795_424_400)
        let first = CaseID.make(now: now, random: [0xFF, 0xFF, 0xFF, 0xFF, 0xFF])
        #expect(first.utf8.count == 22)
        #expect(first < CaseID.make(now: Instant(milliseconds: now.milliseconds + 1), random: [0, 0, 0, 0, 0]))
        #expect(first != CaseID.make(now: now, random: [0xFF, 0xFF, 0xFF, 0xFF, 0xFE]))
    }
}
