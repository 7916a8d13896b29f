public import Territory
public import Wording

/// Writes days, instants and durations as people say them.
public struct MomentSpeech: Sendable {
    private let texts: TextCatalogue
    private let language: Language
    private let zone: CivilZone

    /// A speaker of a language, on a clock of the wall.
    public init(_ texts: TextCatalogue, _ language: Language, _ zone: CivilZone) {
        self.texts = texts
        self.language = language
        self.zone = zone
    }

    /// An instant: its day and its time; the day with its year when asked.
    public func written(_ instant: Instant, withYear: Bool = false) -> String {
        let minutes = zone.timeOfDay(of: instant).minutes
        let time = texts.text(
            minutes % 60 == 0 ? "routing.hour" : "routing.time",
            language,
            ["hour": String(minutes / 60), "minute": minutes % 60 < 10 ? "0\(minutes % 60)" : String(minutes % 60)]
        )
        let day = written(zone.day(of: instant), withYear: withYear)
        return texts.text("routing.instant", language, ["day": day, "time": time])
    }

    /// A day, with its weekday; with its year when asked.
    public func written(_ day: Day, withYear: Bool = false) -> String {
        let (year, month, number) = day.civil
        let plain = texts.text(
            number == 1 ? "routing.firstDay" : "routing.day",
            language,
            [
                "weekday": texts.text("routing.weekday.\(day.weekday.rawValue)", language), "number": String(number),
                "month": texts.text("routing.month.\(month)", language),
            ]
        )
        return withYear ? texts.text("clocks.dayOfYear", language, ["day": plain, "year": String(year)]) : plain
    }

    /// A duration, in hours and minutes, rounded to the minute.
    public func duration(_ seconds: Int) -> String {
        let minutes = (seconds + 30) / 60
        let rest = minutes % 60
        if minutes < 60 { return texts.text("routing.minutes", language, ["minutes": String(minutes)]) }
        let places = ["hours": String(minutes / 60), "minutes": rest < 10 ? "0\(rest)" : String(rest)]
        return texts.text("routing.hours", language, places)
    }
}
