internal import Reception
internal import Territory
internal import Wording

/// The clocks of referrals as the pages tell them.
struct ReferralClockText {
    /// One clock, and why it shows what it shows.
    struct Told {
        let name: String
        let told: String
        let isLate: Bool
        let steps: [String]
    }

    private let board: ClockBoard
    private let speech: ClockSpeech

    init(_ board: ClockBoard, _ t: PageTexts) {
        self.board = board
        speech = ClockSpeech(board, t.catalogue, t.language)
    }

    /// What is late, or due next, among the clocks of the whole and of whoever has it; `nil` when none goes on.
    func nearest(_ referral: Referral, now: Instant) -> (text: String, isLate: Bool, overdueSeconds: Int64)? {
        let turn = referral.hops.count - 1
        let going = board.clocks(of: referral, now: now).filter {
            $0.condition != .stopped && $0.target != nil && ($0.hop == nil || $0.hop == turn)
        }
        let late = going.filter(\.isLate).max { $0.overdueSeconds < $1.overdueSeconds }
        // A clock that is on hold has no instant to be due at, and comes last.
        let last = Instant(milliseconds: .max)
        let next = going.min { ($0.due ?? last) < ($1.due ?? last) }
        guard let shown = late ?? next else { return nil }
        let told = told(shown)
        return ("\(told.name) : \(told.told)", shown.isLate, late?.overdueSeconds ?? 0)
    }

    /// Every clock that has a target or still goes on, the whole's first.
    func all(_ referral: Referral, now: Instant) -> [Told] {
        board.clocks(of: referral, now: now).filter { $0.target != nil || $0.condition != .stopped }.map(told)
    }

    /// What the law says of silence; empty when no delay is known for the motif.
    func law(_ referral: Referral, now: Instant) -> [String] {
        board.statutory(of: referral, now: now).map(speech.lines) ?? []
    }

    /// When an answer to such a referral will probably come.
    ///
    /// - Parameters:
    ///   - serviceOperator: to whom.
    ///   - motif: for what.
    ///   - known: the operator's referrals, those that still wait among them.
    ///   - now: the present instant.
    /// - Returns: a sentence.
    func forecast(_ serviceOperator: String, _ motif: String, _ known: [Referral], now: Instant) -> String {
        let observed = known.filter { $0.made.motif == motif }.compactMap { referral -> ObservedDelay? in
            let turn = referral.hops.count - 1
            let reading = board.clocks(of: referral, now: now).first { $0.hop == turn && $0.measure == .firstAnswer }
            return reading.map { ObservedDelay(days: $0.consumedDays, isAnswered: $0.condition == .stopped) }
        }
        return speech.sentence(board.forecast(serviceOperator, observed, now: now))
    }

    private func told(_ reading: ClockReading) -> Told {
        let lines = speech.lines(reading)
        return Told(
            name: speech.name(reading.measure, hop: reading.hop),
            told: lines.last ?? "",
            isLate: reading.isLate,
            steps: lines
        )
    }
}
