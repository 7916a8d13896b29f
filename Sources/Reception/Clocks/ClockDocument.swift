public import Territory
public import Wording

/// Every clock of a referral as scripts read it: the JSON of the contract, the same from the command, the page and the API.
///
/// What is unknown is `null`; a turn is told by its number, from 1.
public struct ClockDocument: Sendable {
    private let referral: Referral
    private let now: Instant
    private let board: ClockBoard
    private let speech: ClockSpeech

    /// The document of a referral at an instant.
    public init(_ referral: Referral, now: Instant, _ board: ClockBoard, _ texts: TextCatalogue, _ language: Language) {
        self.referral = referral
        self.now = now
        self.board = board
        speech = ClockSpeech(board, texts, language)
    }

    /// The document.
    public var document: JSONValue {
        let clocks = board.clocks(of: referral, now: now)
        let law = board.statutory(of: referral, now: now)
        let whole = clocks.first { $0.hop == nil && $0.measure == .solved }
        return [
            "motif": .text(referral.made.motif),
            "operator": .text(referral.made.addressee.serviceOperator),
            "receivedAt": instant(referral.made.receivedAt),
            "now": instant(now),
            "state": .text(referral.state.rawValue),
            "priority": JSONValue(referral.priority),
            "hops": .list(referral.hops.map(hop)),
            "clocks": .list(clocks.map(clock)),
            "statutory": law.map(statutory) ?? .null,
            "pauses": .list(whole.map(pauses) ?? []),
            "due": .list(due(clocks, law)),
        ]
    }

    private func instant(_ instant: Instant?) -> JSONValue { JSONValue(instant.map { board.zone.iso($0) }) }

    private func hop(_ hop: ReferralHop) -> JSONValue {
        [
            "operator": .text(hop.addressee.serviceOperator), "group": JSONValue(hop.addressee.group),
            "from": instant(hop.from), "until": instant(hop.until), "refusedAt": instant(hop.refusedAt),
        ]
    }

    private func clock(_ reading: ClockReading) -> JSONValue {
        var waitingFor: String?
        if case .paused(let party) = reading.condition { waitingFor = party.rawValue }
        let operatorHop = referral.hops[reading.hop ?? 0].addressee.serviceOperator
        return .object([
            "id": .text(reading.measure.rawValue),
            "scope": .text(reading.hop == nil ? "endToEnd" : "hop"),
            "hop": JSONValue(reading.hop.map { $0 + 1 }),
            "label": .text(speech.name(reading.measure, hop: reading.hop)),
            "operator": .text(operatorHop),
            "calendar": .text(reading.calendar),
            "target": target(reading.target),
            "startedAt": instant(reading.start),
            "condition": .text(condition(reading.condition)),
            "waitingFor": JSONValue(waitingFor),
            "stoppedAt": instant(reading.stoppedAt),
            "consumedWorkingDays": .integer(reading.consumedDays),
            "consumedSeconds": .integer(Int(reading.consumedSeconds)),
            "remainingWorkingDays": remaining(reading, inDays: true),
            "remainingSeconds": remaining(reading, inDays: false),
            "dueAt": instant(reading.due),
            "isLate": .boolean(reading.isLate),
            "overdueWorkingDays": .integer(reading.overdueDays),
            "overdueSeconds": .integer(Int(reading.overdueSeconds)),
            "pausedSeconds": .integer(Int(reading.pausedSeconds)),
            "pauses": .list(pauses(reading)),
            "why": .list(speech.lines(reading).map(JSONValue.text)),
        ])
    }

    private func condition(_ condition: ClockSpan.Condition) -> String {
        switch condition {
        case .running: "running"
        case .paused: "paused"
        case .stopped: "stopped"
        }
    }

    private func target(_ target: ClockReading.Target?) -> JSONValue {
        switch target {
        case nil: .null
        case .deadline(let deadline): ["deadlineAt": instant(deadline)]
        case .length(.days(let days), let rule): ["workingDays": .integer(days), "rule": .text(rule)]
        case .length(.seconds(let seconds), let rule): ["workingSeconds": .integer(Int(seconds)), "rule": .text(rule)]
        }
    }

    private func remaining(_ reading: ClockReading, inDays: Bool) -> JSONValue {
        switch reading.remaining {
        case .days(let days) where inDays: .integer(days)
        case .seconds(let seconds) where !inDays: .integer(Int(seconds))
        default: .null
        }
    }

    private func pauses(_ reading: ClockReading) -> [JSONValue] {
        reading.spans.enumerated().compactMap { index, span in
            guard case .paused(let party) = span.condition else { return nil }
            let isOpen = index == reading.spans.count - 1
            return [
                "from": instant(span.from), "until": isOpen ? .null : instant(span.until),
                "waitingFor": .text(party.rawValue), "seconds": .integer(Int(span.milliseconds / 1000)),
            ]
        }
    }

    private func statutory(_ law: StatutoryReading) -> JSONValue {
        let (status, at): (String, Instant?) =
            switch law.status {
            case .running: ("running", nil)
            case .suspended: ("suspended", nil)
            case .decided(let at): ("decided", at)
            case .withdrawn(let at): ("withdrawn", at)
            case .born: ("born", law.bornAt)
            }
        let (months, days): (Int?, Int?) =
            switch law.rule.delay {
            case .months(let count): (count, nil)
            case .days(let count): (nil, count)
            }
        return .object([
            "rule": .text(law.rule.id), "silence": .text(law.rule.silence.rawValue),
            "text": .text(law.rule.text.text(speech.language)), "months": JSONValue(months), "days": JSONValue(days),
            "from": JSONValue(law.from), "suspendedDays": .integer(law.suspendedDays),
            "lastDay": JSONValue(law.lastDay), "bornAt": instant(law.bornAt),
            "claimableFrom": JSONValue(law.claimableFrom), "status": .text(status), "at": instant(at),
            "why": .list(speech.lines(law).map(JSONValue.text)),
        ])
    }
}

extension ClockDocument {
    /// What is due when, oldest first: the targets still open, the decision, the reminders and the warnings.
    private func due(_ clocks: [ClockReading], _ law: StatutoryReading?) -> [JSONValue] {
        var list: [(at: Instant, document: JSONValue)] = []
        func add(_ at: Instant?, _ what: String, _ fields: [String: JSONValue]) {
            guard let at else { return }
            list.append((at, .object(["at": instant(at), "what": .text(what)].merging(fields) { first, _ in first })))
        }
        let turn = referral.hops.count - 1
        for clock in clocks where clock.condition != .stopped && (clock.hop == nil || clock.hop == turn) {
            add(
                clock.due,
                "target",
                [
                    "clock": .text(clock.measure.rawValue), "hop": JSONValue(clock.hop.map { $0 + 1 }),
                    "text": .text(speech.name(clock.measure, hop: clock.hop)),
                ]
            )
        }
        if let law, law.status == .running || law.status == .born {
            add(
                law.bornAt,
                "decision",
                ["silence": .text(law.rule.silence.rawValue), "text": JSONValue(speech.lines(law).last)]
            )
        }
        for reminder in board.reminders(of: referral, now: now) where reminder.givenAt == nil {
            let label = board.rules.reminders.first { $0.day == reminder.day }?.label.text(speech.language)
            add(reminder.at, "reminder", ["day": .integer(reminder.day), "text": JSONValue(label)])
        }
        for warning in board.warnings(of: referral, now: now) {
            add(
                warning.at,
                "warning",
                [
                    "occasion": .text(warning.occasion.rawValue), "to": .text(warning.to.rawValue),
                    "clock": JSONValue(warning.measure?.rawValue), "hop": JSONValue(warning.hop.map { $0 + 1 }),
                    "text": .text(speech.sentence(warning)),
                ]
            )
        }
        return list.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(
            \.element.document
        )
    }
}
