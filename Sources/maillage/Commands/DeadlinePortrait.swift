internal import Reception
internal import Territory
internal import Wording

/// The clocks of a referral in sentences.
struct DeadlinePortrait {
    private let referral: Referral
    private let now: Instant
    private let board: ClockBoard
    private let speech: ClockSpeech
    private let moments: MomentSpeech

    init(_ referral: Referral, now: Instant, _ board: ClockBoard) {
        self.referral = referral
        self.now = now
        self.board = board
        speech = ClockSpeech(board, Speech.texts, Speech.language)
        moments = MomentSpeech(Speech.texts, Speech.language, board.zone)
    }

    var sentences: String {
        let state = Speech.text(referral.state.textKey)
        var lines = [Speech.text("command.deadline.state", ["instant": written(now), "state": state])]
        for clock in board.clocks(of: referral, now: now) {
            lines.append("\n" + speech.name(clock.measure, hop: clock.hop))
            lines += speech.lines(clock).map { "  " + $0 }
        }
        if let law = board.statutory(of: referral, now: now) {
            lines.append("\n" + Speech.text("command.deadline.statutory"))
            lines += speech.lines(law).map { "  " + $0 }
        } else {
            lines.append("\n" + Speech.text("command.deadline.noStatutory"))
        }
        let due = due
        if !due.isEmpty { lines += ["\n" + Speech.text("command.deadline.due")] + due }
        return lines.joined(separator: "\n")
    }

    /// The reminders and the warnings to come, oldest first.
    private var due: [String] {
        let reminders = board.reminders(of: referral, now: now).filter { $0.givenAt == nil }.map { reminder in
            let label = board.rules.reminders.first { $0.day == reminder.day }?.label.text(Speech.language) ?? ""
            let places = ["day": String(reminder.day), "label": label]
            return (reminder.at, Speech.text("command.deadline.reminder", places))
        }
        let warnings = board.warnings(of: referral, now: now).map { ($0.at, speech.sentence($0)) }
        return (reminders + warnings).filter { $0.0 >= now }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
            .map { Speech.text("command.deadline.dueLine", ["instant": written($0.0), "text": $0.1]) }
            .map { "  " + $0 }
    }

    private func written(_ instant: Instant) -> String { moments.written(instant, withYear: true) }
}
