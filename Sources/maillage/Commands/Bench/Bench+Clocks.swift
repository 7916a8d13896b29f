internal import ArgumentParser
internal import Reception
internal import Territory

extension Bench {
    /// `maillage bench clocks`: every clock of many referrals, computed anew.
    struct Clocks: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Speech.text("command.bench.clocks.abstract"),
            discussion: Speech.text("command.bench.examples")
        )

        @Option(help: ArgumentHelp(Speech.text("command.bench.clocks.referrals"), valueName: "n"))
        var referrals = 100_000
        @OptionGroup var options: BenchOptions

        func run() throws {
            try Failure.check(referrals, "referrals", 1...10_000_000)
            let files = try NetworkFiles.load()
            let zone = files.territory.network.zone
            let now = World.now()
            let start = ContinuousClock.now
            let today = zone.day(of: now)
            let board = files.clockBoard(from: today, through: today)
            let building = ContinuousClock.now - start
            let lives = BenchReferrals(files, now: now).lives(referrals)
            var reading = Timings()
            let clocks = reading.time {
                lives.reduce(0) { $0 + board.clocks(of: $1, now: now).count + (law(board, $1, now) ? 1 : 0) }
            }
            let perReferral = reading.total.asSeconds / Double(referrals)
            let days = NetworkFiles.clockDays.before + NetworkFiles.clockDays.after
            options.tell(
                [
                    "referrals": .integer(referrals), "clocks": .integer(clocks), "days": .integer(days),
                    "seconds": JSON(reading.total.asSeconds), "secondsPerReferral": JSON(perReferral),
                    "layingOutSeconds": JSON(building.asSeconds),
                ],
                [
                    (
                        "command.bench.clocks",
                        [
                            "referrals": String(referrals), "clocks": String(clocks), "days": String(days),
                            "milliseconds": String(reading.total.microseconds / 1000),
                            "microseconds": Timings.spoken((perReferral * 1e7).rounded() / 10),
                            "building": String(building.microseconds / 1000),
                        ]
                    )
                ]
            )
        }

        private func law(_ board: ClockBoard, _ referral: Referral, _ now: Instant) -> Bool {
            board.statutory(of: referral, now: now) != nil
        }
    }
}

/// Lives of referrals over the year before an instant: answered or not, paused, passed on, closed.
struct BenchReferrals {
    private let motifs: [Motif]
    private let operators: [String]
    private let house: String
    private let now: Instant

    init(_ files: NetworkFiles, now: Instant) {
        motifs = files.words.motifs
        operators = files.words.operators.map(\.id)
        house = files.territory.houses.first?.id ?? ""
        self.now = now
    }

    func lives(_ count: Int) -> [Referral] {
        var dice = SeededGenerator(seed: 5)
        return (0..<count).map { _ in life(&dice) }
    }

    private func life(_ dice: inout SeededGenerator) -> Referral {
        let motif = motifs[Int.random(in: 0..<motifs.count, using: &dice)]
        let first = motif.operators.first ?? operators[0]
        let agent = ReferralActor(account: "bench", house: house)
        var at = now.adding(seconds: -Int64.random(in: 0..<31_536_000, using: &dice))
        var referral = Referral(
            ReferralMade(
                referral: CaseNumber(random: (0..<5).map { _ in UInt8.random(in: 0...255, using: &dice) }),
                house: house,
                motif: motif.id,
                addressee: ReferralAddressee(serviceOperator: first),
                receivedAt: at,
                at: at,
                actor: agent
            )
        )
        let second = operators[Int.random(in: 0..<operators.count, using: &dice)]
        let acts: [ReferralAct] = [
            .takeCharge, .wait(ReferralWait(for: .document, isIndispensable: true)), .resume,
            .passOn(ReferralAddressee(serviceOperator: second)), .answer, .wait(ReferralWait(for: .person)), .resume,
            .close(outcome: "droitOuvert", usefulness: .yes),
        ]
        for act in acts.prefix(Int.random(in: 0...acts.count, using: &dice)) {
            at = at.adding(seconds: Int64.random(in: 3600...604_800, using: &dice))
            let actor = ReferralActor(
                account: "bench",
                house: house,
                serviceOperator: referral.addressee.serviceOperator
            )
            // Passing on to who has it is refused, and changes nothing.
            try? referral.apply(ReferralStep(of: referral.id, at: at, by: actor, [act]))
        }
        return referral
    }
}
