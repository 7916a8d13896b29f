import Territory
import Testing

struct BusinessCalendarTests {
    let calendar = BusinessCalendar(PublicHolidays(.metropole))

    @Test(
        "Business days skip the weekend and the public holidays, in both directions",
        arguments: [
            // 8 May 2026 is a Friday, 14 May Ascension, 25 May Whit Monday.
            ("2026-05-07", 1, "2026-05-11"), ("2026-05-07", 5, "2026-05-18"), ("2026-05-26", -1, "2026-05-22"),
            ("2026-11-21", 1, "2026-11-23"), ("2026-11-21", -1, "2026-11-20"), ("2026-11-23", 0, "2026-11-23"),
            ("2026-11-22", 0, "2026-11-22"), ("2026-12-24", 1, "2026-12-28"), ("2026-12-31", 1, "2027-01-04"),
            ("2027-01-01", -1, "2026-12-31"), ("2026-05-08", 1, "2026-05-11"),
        ]
    )
    func adding(from: String, count: Int, to: String) throws {
        #expect(try calendar.adding(count, to: day(from)) == day(to))
    }

    @Test("A day that counts is its own next and last business day, another is not")
    func rolling() throws {
        #expect(try calendar.onOrAfter(day("2026-11-23")) == day("2026-11-23"))
        #expect(try calendar.onOrAfter(day("2026-11-21")) == day("2026-11-23"))
        #expect(try calendar.onOrBefore(day("2026-05-25")) == day("2026-05-22"))
    }

    @Test("Counting business days and adding them are each other's inverse")
    func inverse() throws {
        let days = Array(try day("2026-03-01")...day("2026-06-30"))
        for first in days {
            #expect(calendar.businessDays(from: first, to: first) == 0)
            for last in days where calendar.isBusinessDay(last) {
                let count = calendar.businessDays(from: first, to: last)
                #expect(calendar.adding(count, to: first) == last || first == last)
            }
        }
    }

    @Test("Saturdays count where only Sundays are closed")
    func openOnSaturday() throws {
        let calendar = try #require(BusinessCalendar(PublicHolidays(.metropole), closedWeekdays: [.sunday]))
        #expect(try calendar.adding(1, to: day("2026-11-20")) == day("2026-11-21"))
        #expect(try calendar.businessDays(from: day("2026-11-15"), to: day("2026-11-22")) == 6)
    }

    @Test("A calendar that is closed every day cannot be made")
    func neverOpen() {
        #expect(BusinessCalendar(PublicHolidays(.metropole), closedWeekdays: Set(Weekday.allCases)) == nil)
    }

    @Test("A day of Alsace's own is no business day there")
    func goodFriday() throws {
        let alsace = BusinessCalendar(PublicHolidays(.alsaceMoselle))
        #expect(try alsace.adding(1, to: day("2026-04-02")) == day("2026-04-07"))
        #expect(try calendar.adding(1, to: day("2026-04-02")) == day("2026-04-03"))
    }
}
