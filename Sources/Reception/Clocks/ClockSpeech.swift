internal import Territory
public import Wording

/// Says what a clock shows and why, step by step, in a reader's language.
public struct ClockSpeech: Sendable {
    let board: ClockBoard
    let texts: TextCatalogue
    let language: Language
    let moments: MomentSpeech

    /// A speaker for a network, in a language.
    public init(_ board: ClockBoard, _ texts: TextCatalogue, _ language: Language) {
        self.board = board
        self.texts = texts
        self.language = language
        moments = MomentSpeech(texts, language, board.zone)
    }

    /// What a clock measures, and whose turn, such as `Première réponse, étape 2`.
    public func name(_ measure: ClockMeasure, hop: Int?) -> String {
        let name = say("measure.\(measure.rawValue)")
        return hop.map { say("measure.turn", ["name": name, "number": String($0 + 1)]) } ?? name
    }

    /// Why a clock shows what it shows: its target, from when, what did not count, what is left.
    public func lines(_ reading: ClockReading) -> [String] {
        [target(reading), start(reading)] + spans(reading) + daysOff(reading) + [consumed(reading), end(reading)]
    }

    /// Why the law's delay stands where it stands.
    public func lines(_ law: StatutoryReading) -> [String] {
        let count: (String, Int) =
            switch law.rule.delay {
            case .months(let count): ("months", count)
            case .days(let count): ("days", count)
            }
        var lines = [
            say(
                "law.\(law.rule.silence.rawValue).\(count.0)",
                ["count": String(count.1), "text": law.rule.text.text(language)]
            ),
            say("law.from", ["day": day(law.from)]),
        ]
        if law.suspendedDays > 0 { lines.append(say("law.stoodStill", ["count": String(law.suspendedDays)])) }
        if let last = law.lastDay, let claimable = law.claimableFrom {
            lines.append(say("law.last", ["day": day(last), "claimable": day(claimable)]))
        }
        switch law.status {
        case .running: break
        case .suspended: lines.append(say("law.suspended"))
        case .decided(let at): lines.append(say("law.decided", ["instant": instant(at)]))
        case .withdrawn(let at): lines.append(say("law.withdrawn", ["instant": instant(at)]))
        case .born: lines.append(say("law.born.\(law.rule.silence.rawValue)"))
        }
        return lines
    }

    /// What somebody is told.
    public func sentence(_ warning: ClockWarning) -> String {
        let about = warning.measure.map { name($0, hop: warning.hop) } ?? ""
        return say("warning.\(warning.occasion.rawValue)", ["clock": about, "instant": instant(warning.due)])
    }

    /// When an answer will probably come.
    public func sentence(_ forecast: Forecast) -> String {
        switch forecast {
        case .tooFew(let answers, let needed):
            return say("forecast.tooFew", ["answers": String(answers), "needed": String(needed)])
        case .probable(let probable):
            var places = ["answers": String(probable.answers)]
            func date(_ instant: Instant?) -> String? { instant.map { day(board.zone.day(of: $0)) } }
            guard let median = date(probable.median) else { return say("forecast.beyond", places) }
            places["day"] = median
            guard let earliest = date(probable.earliest) else { return say("forecast.plain", places) }
            places["earliest"] = earliest
            guard let latest = date(probable.latest) else { return say("forecast.open", places) }
            places["latest"] = latest
            return say("forecast.between", places)
        }
    }

    /// A length of work, such as `3 jours ouvrés` or `4 h de travail`.
    public func written(_ length: WorkingLength) -> String {
        switch length {
        case .days(let count): say("length.days", ["count": String(count)])
        case .seconds(let seconds): say("length.time", ["duration": moments.duration(Int(seconds))])
        }
    }

    func say(_ key: String, _ places: [String: String] = [:]) -> String {
        texts.text("clocks." + key, language, places)
    }

    func instant(_ instant: Instant) -> String { moments.written(instant, withYear: true) }
    func day(_ day: Day) -> String { moments.written(day, withYear: true) }
}
