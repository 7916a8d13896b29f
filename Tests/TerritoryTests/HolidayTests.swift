import Territory
import Testing

struct HolidayTests {
    /// The names of zones in the official list.
    static let zones: [String: HolidayZone] = [
        "Métropole": .metropole, "Alsace-Moselle": .alsaceMoselle, "Guadeloupe": .guadeloupe, "Guyane": .guyane,
        "Martinique": .martinique, "Mayotte": .mayotte, "Nouvelle-Calédonie": .nouvelleCaledonie,
        "La Réunion": .reunion, "Polynésie Française": .polynesieFrancaise, "Saint-Barthélémy": .saintBarthelemy,
        "Saint-Martin": .saintMartin, "Wallis-et-Futuna": .wallisEtFutuna,
        "Saint-Pierre-et-Miquelon": .saintPierreEtMiquelon,
    ]

    @Test(
        "Every holiday of the official list 2006-2031, in every zone, is computed, and no other",
        .enabled(if: DataFolder.exists)
    )
    func officialList() throws {
        var listed: [HolidayZone: Set<String>] = [:]
        for row in try DataFolder.rows("calendar/jours-feries.csv") {
            for name in row["zones", default: ""].split(separator: "|") {
                let zone = try #require(Self.zones[String(name)], "unknown zone \(name)")
                listed[zone, default: []].insert("\(row["date", default: ""]) \(row["nom_jour_ferie", default: ""])")
            }
        }
        #expect(listed.count == HolidayZone.allCases.count)
        for zone in HolidayZone.allCases {
            let holidays = PublicHolidays(zone)
            let computed = Set((2006...2031).flatMap { holidays.holidays(year: $0) }.map { "\($0.day) \($0.name)" })
            #expect(computed == listed[zone], "\(zone)")
        }
    }

    @Test("1 May and Ascension fell on one day in 2008, and both are told")
    func twoOnOneDay() throws {
        let may = try PublicHolidays(.metropole).holidays(year: 2008).filter { $0.day == (try day("2008-05-01")) }
        #expect(may.map(\.kind) == [.labourDay, .ascension])
    }

    @Test(
        "8 May was a holiday from 1953 to 1959 and is again since 1982",
        arguments: [
            (1952, false), (1953, true), (1959, true), (1960, false), (1981, false), (1982, true), (2099, true),
        ]
    )
    func victoryDay(year: Int, isHoliday: Bool) throws {
        let eighth = try #require(Day(year: year, month: 5, day: 8))
        #expect(PublicHolidays(.metropole).isHoliday(eighth) == isHoliday)
    }

    @Test("Good Friday and 26 December are holidays of Alsace and Moselle alone")
    func alsaceMoselle() throws {
        for zone in HolidayZone.allCases {
            let holidays = PublicHolidays(zone)
            #expect(try holidays.isHoliday(day("2026-04-03")) == (zone == .alsaceMoselle))
            #expect(try holidays.isHoliday(day("2026-12-26")) == (zone == .alsaceMoselle))
        }
    }

    @Test(
        "Easter is right at the ends of its range and on its rarest days",
        arguments: [
            (1598, 3, 22), (1943, 4, 25), (2038, 4, 25), (2008, 3, 23), (2285, 3, 22), (1954, 4, 18), (2049, 4, 18),
        ]
    )
    func easter(year: Int, month: Int, dayOfMonth: Int) {
        #expect(Day.easter(of: year) == Day(year: year, month: month, day: dayOfMonth))
    }

    @Test("A day is a holiday exactly when the list of its year has it, for every day of sixty years and every zone")
    func dayByDay() throws {
        let days = try day("1980-01-01")...day("2039-12-31")
        for zone in HolidayZone.allCases {
            let holidays = PublicHolidays(zone)
            let listed = Set((1980...2039).flatMap { holidays.holidays(year: $0) }.map(\.day))
            #expect(Set(days.filter { holidays.isHoliday($0) }) == listed, "\(zone)")
        }
    }

    @Test(
        "A year without any holiday or without any Easter is answered, not refused",
        arguments: [Int.min, -1, 0, 1500, 10_000, Int.max]
    )
    func farYears(year: Int) {
        #expect(PublicHolidays(.alsaceMoselle).holidays(year: year).allSatisfy { $0.day.year == year })
    }

    @Test("A day within the school holidays says which, their ends included")
    func schoolHolidays() throws {
        let toussaint = SchoolHoliday(
            name: "Vacances de la Toussaint",
            from: try day("2026-10-17"),
            through: try day("2026-11-01")
        )
        let territory = Territory(
            network: Network(name: "", departements: [], zone: try zone()),
            schoolHolidays: [toussaint]
        )
        #expect(territory.schoolHoliday(on: try day("2026-10-16")) == nil)
        #expect(territory.schoolHoliday(on: try day("2026-10-17")) == toussaint)
        #expect(territory.schoolHoliday(on: try day("2026-11-01")) == toussaint)
        #expect(territory.schoolHoliday(on: try day("2026-11-02")) == nil)
    }
}
