/// The public holidays of a zone, computed for any year; nothing is stored, so a value costs nothing to make.
///
/// Source: code du travail, article L3133-1 and L3422-2, and the texts named at each kind of holiday. Good Friday is a
/// holiday of all Alsace and Moselle here, as in the official list, though the ordonnance says where there is a temple.
/// Days of local custom that the official list leaves out (21 July in the Antilles, 24 September in Nouvelle-Calédonie…)
/// are not holidays here: a house that keeps them says so by an exception.
public struct PublicHolidays: Hashable, Sendable {
    /// Whose holidays.
    public var zone: HolidayZone

    /// The holidays of a zone.
    public init(_ zone: HolidayZone) {
        self.zone = zone
    }

    /// The holidays of a year, by day; two may fall on one day, as 1 May and Ascension did in 2008.
    public func holidays(year: Int) -> [PublicHoliday] {
        let easter = Day.easter(of: year)
        return PublicHoliday.Kind.allCases
            .compactMap { kind in
                day(of: kind, in: year, easter: easter).map { PublicHoliday(day: $0, kind: kind) }
            }
            .sorted { ($0.day, $0.name) < ($1.day, $1.name) }
    }

    /// The holiday that a day is; `nil` for the others.
    ///
    /// Where two fall on one day, the first of the order of the cases.
    public func holiday(on day: Day) -> PublicHoliday? {
        let (year, month, _) = day.civil
        // Movable feasts fall from March to June: the rest of the year need not know when Easter is.
        let easter = (3...6).contains(month) ? Day.easter(of: year) : nil
        let kind = PublicHoliday.Kind.allCases.first { self.day(of: $0, in: year, easter: easter) == day }
        return kind.map { PublicHoliday(day: day, kind: $0) }
    }

    /// Whether a day is a public holiday.
    public func isHoliday(_ day: Day) -> Bool { holiday(on: day) != nil }

    private func day(of kind: PublicHoliday.Kind, in year: Int, easter: Day?) -> Day? {
        let isAlsaceMoselle = zone == .alsaceMoselle
        return switch kind {
        case .newYear: year >= 1811 ? Day(year: year, month: 1, day: 1) : nil
        case .goodFriday: isAlsaceMoselle && year >= 1893 ? easter?.advanced(by: -2) : nil
        case .easterMonday: year >= 1886 ? easter?.advanced(by: 1) : nil
        case .abolition: abolition(in: year)
        case .labourDay: year >= 1947 ? Day(year: year, month: 5, day: 1) : nil
        case .victory: (1953...1959).contains(year) || year >= 1982 ? Day(year: year, month: 5, day: 8) : nil
        case .ascension: year >= 1802 ? easter?.advanced(by: 39) : nil
        case .whitMonday: year >= 1886 ? easter?.advanced(by: 50) : nil
        case .nationalDay: year >= 1880 ? Day(year: year, month: 7, day: 14) : nil
        case .assumption: year >= 1802 ? Day(year: year, month: 8, day: 15) : nil
        case .allSaints: year >= 1802 ? Day(year: year, month: 11, day: 1) : nil
        case .armistice: year >= 1922 ? Day(year: year, month: 11, day: 11) : nil
        case .christmas: year >= 1802 ? Day(year: year, month: 12, day: 25) : nil
        case .secondChristmas: isAlsaceMoselle && year >= 1892 ? Day(year: year, month: 12, day: 26) : nil
        }
    }

    /// The day of the abolition of slavery: the décret is of 23 November 1983, so only La Réunion kept it that year.
    private func abolition(in year: Int) -> Day? {
        let day: (month: Int, day: Int)
        switch zone {
        case .mayotte: day = (4, 27)
        case .martinique: day = (5, 22)
        case .guadeloupe: day = (5, 27)
        // 28 May is in the décret 2012-553, but the official list has 27 May, Guadeloupe's day, up to 2017.
        case .saintMartin: day = (5, year >= 2018 ? 28 : 27)
        case .guyane: day = (6, 10)
        case .saintBarthelemy: day = (10, 9)
        case .reunion: day = (12, 20)
        case .metropole, .alsaceMoselle, .nouvelleCaledonie, .polynesieFrancaise, .wallisEtFutuna,
            .saintPierreEtMiquelon:
            return nil
        }
        guard year >= (zone == .reunion ? 1983 : 1984) else { return nil }
        return Day(year: year, month: day.month, day: day.day)
    }
}

extension Day {
    /// Easter Sunday of a Gregorian year; `nil` before 1583 and after 9999.
    ///
    /// The computus of Meeus, Jones and Butcher (*Nature*, 20 April 1876).
    public static func easter(of year: Int) -> Day? {
        guard (1583...9999).contains(year) else { return nil }
        let golden = year % 19
        let (century, ofCentury) = (year / 100, year % 100)
        let lunar = (century - (century + 8) / 25 + 1) / 3
        let epact = (19 * golden + century - century / 4 - lunar + 15) % 30
        let toSunday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7
        let late = (golden + 11 * epact + 22 * toSunday) / 451
        let days = epact + toSunday - 7 * late + 114
        return Day(year: year, month: days / 31, day: days % 31 + 1)
    }
}
