import Territory
import Testing

struct ClockTests {
    @Test("An instant is written with the offset of the season and read back")
    func isoRoundTrip() throws {
        let paris = try zone()
        let winter = try instant("2026-11-23T10:00:00+01:00")
        #expect(paris.iso(winter) == "2026-11-23T10:00:00+01:00")
        #expect(paris.iso(try instant("2026-07-14T08:30:00Z")) == "2026-07-14T10:30:00+02:00")
        #expect(paris.day(of: winter) == (try day("2026-11-23")))
        #expect(paris.timeOfDay(of: winter) == (try time("10:00")))
        #expect(winter == Instant(seconds: 1_795_424_400))
    }

    @Test(
        "ISO 8601 is read with Z, with short offsets and with fractions of a second",
        arguments: [
            ("2026-11-23T09:00:00Z", 0), ("2026-11-23T09:00Z", 0), ("2026-11-23t09:00:00z", 0),
            ("2026-11-23T10:00:00+0100", 0), ("2026-11-23T10:00:00+01", 0), ("2026-11-23T05:30:00-03:30", 0),
            ("2026-11-23T09:00:00.5Z", 500), ("2026-11-23T09:00:00,123999Z", 123), ("2026-11-23T09:00:00.007Z", 7),
        ]
    )
    func readsISO(text: String, milliseconds: Int64) {
        #expect(Instant(iso: text) == Instant(milliseconds: 1_795_424_400_000 + milliseconds))
    }

    @Test(
        "What is not an instant with an offset is refused",
        arguments: [
            "", "2026-11-23", "2026-11-23T10:00:00", "2026-11-23T24:00:00Z", "2026-02-30T10:00:00Z",
            "2026-11-23 10:00:00Z", "2026-11-23T10:00:60Z", "2026-11-23T10:00:00.Z", "2026-11-23T10:00:00+1",
            "2026-11-23T10:00:00+01:", "2026-11-23T10:00:00+01:60", "2026-11-23T10:00:00+19:00",
            "2026-11-23T10:00:00Zz", "2026-11-23T10:00:00é", "0000-01-01T00:00:00Z", "+2026-11-23T10:00:00Z",
        ]
    )
    func refusesISO(text: String) {
        #expect(Instant(iso: text) == nil)
    }

    @Test("The day the clocks go forward has 23 hours, the day they go back 25, the others 24")
    func dayLengths() throws {
        let paris = try zone()
        #expect(paris.secondsOf(try day("2026-03-29")) == 23 * 3600)
        #expect(paris.secondsOf(try day("2026-10-25")) == 25 * 3600)
        #expect(paris.secondsOf(try day("2026-03-28")) == 24 * 3600)
        #expect(try zone("Indian/Reunion").secondsOf(try day("2026-03-29")) == 24 * 3600)
    }

    @Test("An hour that does not exist is moved on, an hour that comes twice is the first one")
    func changesOfTheClock() throws {
        let paris = try zone()
        let spring = try day("2026-03-29")
        #expect(paris.iso(paris.instant(spring, try time("01:59"))) == "2026-03-29T01:59:00+01:00")
        #expect(paris.iso(paris.instant(spring, try time("02:00"))) == "2026-03-29T03:00:00+02:00")
        #expect(paris.iso(paris.instant(spring, try time("02:30"))) == "2026-03-29T03:30:00+02:00")
        #expect(paris.iso(paris.instant(spring, try time("03:00"))) == "2026-03-29T03:00:00+02:00")
        let autumn = try day("2026-10-25")
        #expect(paris.iso(paris.instant(autumn, try time("01:59"))) == "2026-10-25T01:59:00+02:00")
        #expect(paris.iso(paris.instant(autumn, try time("02:30"))) == "2026-10-25T02:30:00+02:00")
        #expect(paris.iso(paris.instant(autumn, try time("03:00"))) == "2026-10-25T03:00:00+01:00")
        // The second 02:30 is still told apart.
        let second = try instant("2026-10-25T02:30:00+01:00")
        #expect(paris.timeOfDay(of: second) == (try time("02:30")))
        #expect(paris.instant(autumn, try time("02:30")).seconds(to: second) == 3600)
    }

    @Test("A day begins at its first instant even where midnight is skipped or comes twice")
    func strangeMidnights() throws {
        let beirut = try zone("Asia/Beirut")
        #expect(beirut.iso(beirut.startOfDay(try day("2026-03-29"))) == "2026-03-29T01:00:00+03:00")
        let azores = try zone("Atlantic/Azores")
        #expect(azores.iso(azores.startOfDay(try day("2026-10-25"))) == "2026-10-25T00:00:00+00:00")
        #expect(azores.secondsOf(try day("2026-10-25")) == 25 * 3600)
        let apia = try zone("Pacific/Apia")
        #expect(apia.secondsOf(try day("2011-12-30")) == 0)
    }

    @Test("24:00 is the start of the next day")
    func endOfDay() throws {
        let paris = try zone()
        #expect(paris.instant(try day("2026-10-24"), .endOfDay) == paris.startOfDay(try day("2026-10-25")))
    }

    @Test("Every quarter of an hour of 2026 keeps its day and time through the clock of the wall, but the skipped hour")
    func everyQuarterOfAnHour() throws {
        let paris = try zone()
        let changeDay = try day("2026-03-29")
        let year = try day("2026-01-01")...day("2026-12-31")
        for day in year {
            for minutes in stride(from: 0, to: 1440, by: 15) {
                let time = TimeOfDay(clamping: minutes)
                let isSkipped = day == changeDay && (120..<180).contains(minutes)
                let instant = paris.instant(day, time)
                #expect(paris.day(of: instant) == day)
                #expect(paris.timeOfDay(of: instant).minutes == minutes + (isSkipped ? 60 : 0))
            }
        }
    }

    @Test("Before the zones were made the offset had seconds, and the instant is still exact")
    func localMeanTime() throws {
        let paris = try zone()
        let old = Instant(seconds: -2_500_000_000)
        #expect(Instant(iso: paris.iso(old)) == old)
    }

    @Test("No instant and no day is too far to be answered", arguments: [Int64.min, Int64.min + 1, -1, Int64.max])
    func extremes(milliseconds: Int64) throws {
        let paris = try zone()
        let instant = Instant(milliseconds: milliseconds)
        #expect(paris.iso(instant).isEmpty == false)
        #expect(paris.timeOfDay(of: instant).minutes < 1440)
        let far = Day(number: Int(milliseconds))
        #expect(paris.startOfDay(far) <= paris.startOfDay(far.advanced(by: 1)))
        #expect(far.advanced(by: .max) > far.advanced(by: .min))
        #expect(instant.adding(seconds: .max) >= instant)
        #expect(instant.adding(seconds: .min) <= instant)
    }

    @Test(
        "ISO weeks belong to the year of their Thursday",
        arguments: [
            ("2026-01-01", 2026, 1), ("2025-12-29", 2026, 1), ("2025-12-28", 2025, 52), ("2027-01-01", 2026, 53),
            ("2027-01-03", 2026, 53), ("2027-01-04", 2027, 1), ("2026-11-23", 2026, 48), ("2000-01-01", 1999, 52),
            ("1969-12-31", 1970, 1), ("2020-12-31", 2020, 53),
        ]
    )
    func isoWeeks(text: String, year: Int, week: Int) throws {
        #expect(try day(text).isoWeek == (year, week))
    }
}
