internal import ArgumentParser
internal import Catalogue
internal import Reception
internal import Territory

/// `maillage route`: ranked ways to be served, each with its reasons; and what was ruled out, and why.
struct Route: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: Speech.text("command.route"),
        discussion: Speech.text("command.route.examples")
    )

    @Option(help: ArgumentHelp(Speech.text("command.route.motif"), valueName: "id")) var motif: String
    @Option(help: ArgumentHelp(Speech.text("command.route.commune"), valueName: "code")) var commune: String
    @Option(help: ArgumentHelp(Speech.text("command.route.at"), valueName: "instant")) var at: String
    @Option(help: ArgumentHelp(Speech.text("command.route.house"), valueName: "id")) var house: String?
    @Option(help: ArgumentHelp(Speech.text("command.route.regime"), valueName: "regime")) var regime: String?
    @Option(help: ArgumentHelp(Speech.text("command.route.mobility"), valueName: "id")) var mobility: [String] = []
    @Option(help: ArgumentHelp(Speech.text("command.route.need"), valueName: "id")) var need: [String] = []
    @Option(help: ArgumentHelp(Speech.text("command.route.channel"), valueName: "id")) var channel: String?
    @Flag(help: ArgumentHelp(Speech.text("command.route.urgent"))) var urgent = false
    @Option(help: ArgumentHelp(Speech.text("command.presences.data"), valueName: "dir")) var data: String?
    @Flag(help: ArgumentHelp(Speech.text("option.json"))) var json = false
    @OptionGroup var configurationOptions: ConfigurationOptions
    @OptionGroup var common: CommonOptions

    /// The word that says the person has no means of travel.
    private static let none = "aucune"

    func run() async throws {
        guard let instant = Instant(iso: at) else {
            throw Failure(status: .wrongUse, textKey: "command.route.badInstant", places: ["value": at])
        }
        let network = try NetworkFiles.load(configurationOptions)
        let files = try await network.decided(at: data, from: network.territory.network.zone.day(of: instant))
        let question = try question(files, at: instant)
        let index = files.routingIndex(from: files.territory.network.zone.day(of: instant))
        let answer: RoutingAnswer
        do {
            answer = try index.answer(question)
        } catch {
            throw Failure(error, files)
        }
        let portrait = RoutePortrait(answer, question: question, index: index, files: files)
        if json { Console.put(portrait.document.text) } else { Console.put(portrait.sentences) }
    }

    private func question(_ files: NetworkFiles, at instant: Instant) throws(Failure) -> RoutingQuestion {
        let day = files.territory.network.zone.day(of: instant)
        let codes = Geography(files.territory).resolve(commune, on: day).codes
        guard codes.count < 2 else {
            throw Failure(
                status: .badData,
                textKey: "command.route.ambiguous",
                places: ["commune": commune, "codes": codes.joined(separator: ", ")]
            )
        }
        let (obstacles, publics) = (files.words.obstacles.map(\.id), files.words.publics.map(\.id))
        let mobilities = files.routing.model.travel.mobilities.map(\.id)
        try check(mobility, "mobility", mobilities + [Route.none])
        try check(need, "need", obstacles + publics)
        try check(channel.map { [$0] } ?? [], "channel", files.words.channels.map(\.id))
        try check(regime.map { [$0] } ?? [], "regime", Regime.allCases.map(\.rawValue) + ["inconnu"])
        return RoutingQuestion(
            motif: motif,
            commune: codes.first ?? commune,
            regime: regime.flatMap(Regime.init(rawValue:)),
            mobilities: mobility.isEmpty ? nil : Set(mobility).subtracting([Route.none]),
            obstacles: Set(need).intersection(obstacles),
            publics: Set(need).intersection(publics),
            channel: channel,
            isUrgent: urgent,
            at: instant,
            house: house
        )
    }

    private func check(_ values: [String], _ option: String, _ known: [String]) throws(Failure) {
        guard let wrong = values.first(where: { !known.contains($0) }) else { return }
        throw Failure(
            status: .wrongUse,
            textKey: "command.route.unknownOption",
            places: ["option": option, "value": wrong, "known": known.joined(separator: ", ")]
        )
    }
}

extension Failure {
    /// A question that the routing cannot answer.
    init(_ fault: RoutingFault, _ files: NetworkFiles) {
        switch fault {
        case .unknownMotif(let id):
            self.init(status: .wrongUse, textKey: "command.route.unknownMotif", places: ["motif": id])
        case .unknownCommune(let code):
            self.init(status: .badData, textKey: "command.route.unknownCommune", places: ["commune": code])
        case .unknownHouse(let id):
            let known = files.territory.houses.map { "\($0.id) \($0.name)" }.joined(separator: ", ")
            self.init(status: .wrongUse, textKey: "command.unknownHouse", places: ["house": id, "known": known])
        }
    }
}
