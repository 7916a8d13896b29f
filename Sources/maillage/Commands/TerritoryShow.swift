internal import ArgumentParser
internal import Catalogue
internal import Foundation
internal import Territory

/// `maillage territory`: the territory, imported and shown.
struct TerritoryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "territory",
        abstract: Speech.text("command.territory"),
        discussion: Speech.text("command.territory.examples"),
        subcommands: [Import.self, Show.self]
    )

    /// `maillage territory show COMMUNE`: a commune as known on a day.
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Speech.text("command.territory.show"),
            discussion: Speech.text("command.territory.show.examples")
        )

        @Argument(help: ArgumentHelp(Speech.text("command.territory.show.commune"))) var commune: String
        @Option(help: ArgumentHelp(Speech.text("command.territory.show.on"), valueName: "day")) var on: String?
        @Flag(help: ArgumentHelp(Speech.text("option.json"))) var json = false
        @OptionGroup var configurationOptions: ConfigurationOptions
        @OptionGroup var common: CommonOptions

        func run() throws {
            let files = try NetworkFiles.load(configurationOptions)
            let day = try on.map { try Day.argument($0) } ?? files.territory.network.zone.day(of: World.now())
            let geography = Geography(files.territory)
            let portrait = CommunePortrait(try found(geography, day), day: day, geography: geography)
            if json { Console.put(portrait.document) } else { Console.put(portrait.sentences) }
        }

        /// The commune that was asked for, by code (an old one too), postal code or name.
        private func found(_ geography: Geography, _ day: Day) throws(Failure) -> CommuneResolution {
            if !geography.versions(of: commune).isEmpty || geography.commune(commune, on: day) != nil {
                return geography.resolve(commune, on: day)
            }
            let matches = CommuneIndex(geography, on: day).search(commune, limit: 10)
            guard let best = matches.first else {
                throw Failure(
                    status: .badData,
                    textKey: "command.territory.show.unknown",
                    places: ["commune": commune]
                )
            }
            let exact = matches.filter { $0.matchedName.folded == commune.folded }
            guard matches.count == 1 || exact.count == 1 else {
                let names = matches.map { "\($0.commune.code) \($0.commune.name)" }.joined(separator: ", ")
                throw Failure(
                    status: .badData,
                    textKey: "command.territory.show.ambiguous",
                    places: ["commune": commune, "matches": names]
                )
            }
            return geography.resolve((exact.first ?? best).commune.code, on: day)
        }
    }
}

/// A commune as a person or a script reads it.
struct CommunePortrait {
    private let resolution: CommuneResolution
    private let day: Day
    private let geography: Geography

    init(_ resolution: CommuneResolution, day: Day, geography: Geography) {
        self.resolution = resolution
        self.day = day
        self.geography = geography
    }

    /// The JSON of the contract: the commune that the asked one is on the day, and how it came to be.
    ///
    /// `others` has what a split leaves beside it. What is unknown is `null`.
    var document: JSON {
        let communes = resolution.communes.map(fields)
        var document = communes.first ?? [:]
        document["on"] = JSON(day)
        document["trail"] = .array(
            resolution.trail.map { movement in
                .object([
                    "day": JSON(movement.day),
                    "fromCode": .string(movement.fromCode),
                    "fromName": .string(movement.fromName),
                    "toCode": .string(movement.toCode),
                    "toName": .string(movement.toName),
                ])
            }
        )
        document["others"] = .array(communes.dropFirst().map(JSON.object))
        return .object(document)
    }

    /// The same in sentences.
    var sentences: String {
        let moves = resolution.trail.map { movement in
            Speech.text(
                "territory.show.became",
                [
                    "code": movement.fromCode, "name": movement.fromName,
                    "became": "\(movement.toCode) \(movement.toName)", "day": movement.day.description,
                ]
            )
        }
        return (moves + resolution.communes.map(sentence)).joined(separator: "\n")
    }

    private func fields(_ commune: Commune) -> [String: JSON] {
        let population = geography.population(ofCommune: commune.code, on: day)
        let epci = geography.epci(ofCommune: commune.code, on: day)
        let typology = geography.typology(ofCommune: commune.code, on: day)
        let nearest = geography.nearestHouse(toCommune: commune.code, on: day)
        return [
            "code": .string(commune.code),
            "name": .string(commune.name),
            "departement": .string(commune.departement),
            "validFrom": JSON(commune.validity.from),
            "validUntil": JSON(commune.validity.until),
            "names": .array(
                geography.names(of: commune.code).map { name in
                    .object([
                        "name": .string(name.name),
                        "from": JSON(name.validity.from),
                        "until": JSON(name.validity.until),
                    ])
                }
            ),
            "absorbed": .array(geography.absorbed(by: commune.code, on: day).map(JSON.string)),
            "postalCodes": .array(commune.postalCodes.map(JSON.string)),
            "latitude": JSON(commune.centroid?.latitude),
            "longitude": JSON(commune.centroid?.longitude),
            "areaHectares": JSON(commune.areaHectares),
            "population": population.map { found in
                .object(["year": .integer(found.year), "inhabitants": .integer(found.inhabitants)])
            } ?? .null,
            "epci": epci.map { .object(["siren": .string($0.siren), "name": .string($0.name)]) } ?? .null,
            "typology": typology.map { .object(["id": .string($0.id), "label": .string($0.label)]) } ?? .null,
            "access": .object([
                "nearestHouse": nearest.map { found in
                    .object([
                        "id": .string(found.house.id),
                        "name": .string(found.house.name),
                        "distanceMetres": .integer(Int(found.metres.rounded())),
                    ])
                } ?? .null
            ]),
        ]
    }

    private func sentence(_ commune: Commune) -> String {
        let unknown = Speech.text("territory.show.unknownValue")
        let population = geography.population(ofCommune: commune.code, on: day)
        let nearest = geography.nearestHouse(toCommune: commune.code, on: day)
        return Speech.text(
            "territory.show.text",
            [
                "code": commune.code,
                "name": commune.name,
                "departement": commune.departement,
                "inhabitants": population.map { $0.inhabitants.formatted(.number.locale(Speech.locale)) } ?? unknown,
                "year": population.map { String($0.year) } ?? unknown,
                "epci": geography.epci(ofCommune: commune.code, on: day)?.name ?? unknown,
                "typology": geography.typology(ofCommune: commune.code, on: day)?.label ?? unknown,
                "nearest": nearest.map { found in
                    let kilometres = (found.metres / 1000)
                        .formatted(.number.precision(.fractionLength(1)).locale(Speech.locale))
                    let places = ["house": found.house.name, "kilometres": kilometres]
                    return Speech.text("territory.show.nearest", places)
                } ?? Speech.text("territory.show.noNearest"),
            ]
        )
    }
}
