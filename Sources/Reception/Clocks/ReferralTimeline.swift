internal import Territory

/// What a referral's life is for its clocks: what they do from when, when it was answered, when it was taken up again.
struct ReferralTimeline {
    struct Point {
        var at: Instant
        var condition: ClockSpan.Condition
        /// Whether the addressee has handed it back and nobody has it.
        var isRefused = false
    }

    struct Answer {
        var at: Instant
        var hop: Int
    }

    private(set) var points: [Point]
    private(set) var answers: [Answer] = []
    private(set) var reopenings: [Instant] = []

    /// The life up to an instant.
    init(_ referral: Referral, pausing: Set<ReferralWait.Party>, now: Instant) {
        points = [Point(at: referral.made.receivedAt, condition: .running)]
        var hop = 0
        for event in referral.history {
            guard event.at <= now else { break }
            for act in event.step.acts {
                switch act {
                case .answer, .treat: answers.append(Answer(at: event.at, hop: hop))
                case .passOn: hop += 1
                case .reopen: reopenings.append(event.at)
                default: break
                }
            }
            var condition: ClockSpan.Condition = event.to.isSettled ? .stopped : .running
            if event.to == .waiting, let wait = event.wait, pausing.contains(wait.party) {
                condition = .paused(wait.party)
            }
            points.append(Point(at: event.at, condition: condition, isRefused: event.to == .refused))
        }
    }

    /// What a clock does between two instants; a turn that was refused is over for the one who refused it.
    func spans(from start: Instant, until end: Instant, stop: Instant?, isTurn: Bool) -> [ClockSpan] {
        let running = min(stop ?? end, end)
        var spans: [ClockSpan] = []
        func add(_ span: ClockSpan) {
            // What lasts no time is kept only as what the clock does at the end.
            if let last = spans.last, last.from == last.until { spans.removeLast() }
            if let last = spans.last, last.condition == span.condition {
                spans[spans.count - 1].until = span.until
            } else {
                spans.append(span)
            }
        }
        for (index, point) in points.enumerated() {
            let from = max(point.at, start)
            let until = index + 1 < points.count ? min(points[index + 1].at, running) : running
            guard from <= until else { continue }
            add(ClockSpan(from: from, until: until, condition: isTurn && point.isRefused ? .stopped : point.condition))
        }
        if let stop, stop <= end { add(ClockSpan(from: max(stop, start), until: end, condition: .stopped)) }
        return spans
    }
}
