internal import ArgumentParser
internal import Catalogue
internal import Reception
internal import Territory

/// `maillage deadline`: every clock of a referral, with its pauses, and what is due when.
struct Deadline: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: Speech.text("command.deadline"),
        discussion: Speech.text("command.deadline.examples")
    )

    @Option(help: ArgumentHelp(Speech.text("command.deadline.motif"), valueName: "id")) var motif: String
    @Option(
        name: .customLong("operator"),
        help: ArgumentHelp(Speech.text("command.deadline.operator"), valueName: "id")
    )
    var serviceOperator: String
    @Option(help: ArgumentHelp(Speech.text("command.deadline.received"), valueName: "instant")) var received: String
    @Option(help: ArgumentHelp(Speech.text("command.deadline.events"), valueName: "file")) var events: String?
    @Option(help: ArgumentHelp(Speech.text("command.deadline.now"), valueName: "instant")) var now: String?
    @Option(help: ArgumentHelp(Speech.text("command.deadline.house"), valueName: "id")) var house: String?
    @Option(help: ArgumentHelp(Speech.text("command.deadline.priority"), valueName: "id")) var priority: String?
    @Flag(help: ArgumentHelp(Speech.text("option.json"))) var json = false
    @OptionGroup var configurationOptions: ConfigurationOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        let receivedAt = try Deadline.instant(received)
        let now = try self.now.map { value throws(Failure) in try Deadline.instant(value) } ?? World.now()
        let files = try NetworkFiles.load(configurationOptions)
        try check(motif, "motif", files.words.motifs.map(\.id))
        try check(serviceOperator, "operator", files.words.operators.map(\.id))
        if let priority { try check(priority, "priority", files.clocks.priorities.map(\.id)) }
        if let house { _ = try files.house(house) }
        let days = try days(receivedAt, now, files.territory.network.zone)
        let referral = try happened(Referral(made(at: receivedAt)), files, by: now)
        let board = files.clockBoard(from: days.lowerBound, through: days.upperBound)
        if json {
            Console.put(ClockDocument(referral, now: now, board, Speech.texts, Speech.language).document.text)
        } else {
            Console.put(DeadlinePortrait(referral, now: now, board).sentences)
        }
    }

    /// The days from the receipt to now, in either order.
    private func days(_ receivedAt: Instant, _ now: Instant, _ zone: CivilZone) throws(Failure) -> ClosedRange<Day> {
        let (first, last) = (zone.day(of: min(receivedAt, now)), zone.day(of: max(receivedAt, now)))
        guard first.distance(to: last) <= PeriodOptions.longest else {
            let places = ["most": String(PeriodOptions.longest)]
            throw Failure(status: .wrongUse, textKey: "command.periodTooLong", places: places)
        }
        return first...last
    }

    private func made(at instant: Instant) -> ReferralMade {
        ReferralMade(
            referral: CaseNumber(random: []),
            house: house ?? "",
            motif: motif,
            addressee: ReferralAddressee(serviceOperator: serviceOperator),
            priority: priority,
            receivedAt: instant,
            at: instant,
            actor: ReferralActor(account: "system", house: house ?? "")
        )
    }

    /// The referral with what the file of events says; what it says of later than now has not happened yet.
    private func happened(
        _ referral: Referral,
        _ files: NetworkFiles,
        by now: Instant
    ) throws(Failure) -> Referral {
        guard let events else { return referral }
        let input = try InputLines(path: events)
        let names = ReferralEventLine.Names(
            operators: Set(files.words.operators.map(\.id)),
            priorities: Set(files.clocks.priorities.map(\.id))
        )
        var (whole, known) = (referral, referral)
        for (index, line) in input.lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
            do throws(ReferralEventLine.Fault) {
                try ReferralEventLine.take(line, &whole, names)
            } catch {
                Console.note("\(input.name):\(index + 1): \(error.sentence(Speech.texts, Speech.language))")
                throw .told(.badData)
            }
            if whole.lastAt <= now { known = whole }
        }
        return known
    }

    private static func instant(_ text: String) throws(Failure) -> Instant {
        guard let instant = Instant(iso: text) else {
            throw Failure(status: .wrongUse, textKey: "command.deadline.badInstant", places: ["value": text])
        }
        return instant
    }

    private func check(_ value: String, _ option: String, _ known: [String]) throws(Failure) {
        guard !known.contains(value) else { return }
        throw Failure(
            status: .wrongUse,
            textKey: "command.deadline.unknown",
            places: ["option": option, "value": value, "known": known.joined(separator: ", ")]
        )
    }
}
