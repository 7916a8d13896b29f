internal import ArgumentParser
internal import Territory

/// `maillage openings`: the opening segments that really happen.
struct Openings: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: Speech.text("command.openings"),
        discussion: Speech.text("command.openings.examples")
    )

    @Option(help: ArgumentHelp(Speech.text("option.house"), valueName: "id")) var house: String
    @OptionGroup var period: PeriodOptions
    @Flag(help: ArgumentHelp(Speech.text("option.json"))) var json = false
    @OptionGroup var configurationOptions: ConfigurationOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        let days = try period.days()
        let files = try NetworkFiles.load(configurationOptions)
        let house = try files.house(house)
        let network = files.territory.network
        let segments = house.openings(from: days.lowerBound, through: days.upperBound, in: network)
        if json {
            Console.put(
                .object([
                    "house": .string(house.id),
                    "name": .string(house.name),
                    "from": JSON(days.lowerBound),
                    "to": JSON(days.upperBound),
                    "openings": .array(segments.map { document($0, network.zone) }),
                ])
            )
            return
        }
        for segment in segments {
            let antenna = segment.antenna.map { "\t\($0)" } ?? ""
            Console.put("\(segment.day)\t\(segment.opens)\t\(segment.closes)\(antenna)")
        }
        if segments.isEmpty {
            Console.say("command.openings.none", ["from": period.from, "to": period.to])
        }
    }

    private func document(_ segment: OpenSegment, _ zone: CivilZone) -> JSON {
        .object([
            "day": JSON(segment.day),
            "opens": .string(segment.opens.description),
            "closes": .string(segment.closes.description),
            "start": .string(zone.iso(segment.start)),
            "end": .string(zone.iso(segment.end)),
            "durationSeconds": .integer(Int(segment.seconds)),
            "antenna": JSON(segment.antenna),
        ])
    }
}
