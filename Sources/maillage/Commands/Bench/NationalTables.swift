internal import Catalogue
internal import Foundation
internal import Reception
internal import Territory

/// The houses, the communes and the EPCI of the whole country, read from the official files that `territory import` reads.
///
/// The files are read where they are and nothing of them is kept. The list of communes tells no place: a commune stands at
/// its house, else within some kilometres of the houses of its EPCI, else of its département.
struct NationalTables {
    /// What was read.
    let territory: Territory
    private let estimated: Int
    private let unplaced: Int
    private let leftOut: Int

    /// The files under the folder of public data, by the beginning of their names, whatever their vintage.
    private static let wanted = [
        ("national", "communes-fr-"), ("national", "epci-fr-"), ("services", "france-services-fr-"),
    ]
    /// How far from the houses of its EPCI a commune may be put, in degrees: some ten kilometres.
    private static let scatter = -0.1...0.1

    /// Reads the folder of public data.
    ///
    /// - Parameter folder: with `national/` and `services/` in it.
    /// - Throws: bad data when a file is missing, or cannot be read as what it should be.
    init(_ folder: String) throws(Failure) {
        var files: [ImportFile] = []
        for (place, prefix) in NationalTables.wanted { files.append(try NationalTables.file(folder, place, prefix)) }
        let plan = TerritoryImport.plan(files: files, request: ImportRequest())
        let reading = TerritoryReader.read(SourceTree(files: plan.tables))
        guard reading.faults.isEmpty, !reading.value.houses.isEmpty, !reading.value.communes.isEmpty else {
            throw Failure(status: .badData, textKey: "command.bench.national.unread", places: ["path": folder])
        }
        var territory = reading.value
        (estimated, unplaced) = NationalTables.place(&territory)
        leftOut = plan.remarks.filter { $0.textKey == "territory.import.unknownCommune" }
            .reduce(0) { $0 + ($1.places["count"].flatMap { Int($0) } ?? 1) }
        self.territory = territory
    }

    /// What was read, and what the places of communes stand on.
    var sentence: (key: String, places: [String: String]) {
        (
            "command.bench.national.read",
            [
                "houses": String(territory.houses.count), "communes": String(territory.communes.count),
                "epci": String(territory.epci.count), "estimated": String(estimated), "unplaced": String(unplaced),
                "leftOut": String(leftOut),
            ]
        )
    }

    private static func file(_ folder: String, _ place: String, _ prefix: String) throws(Failure) -> ImportFile {
        let path = folder + "/" + place
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        // The last vintage, were there several.
        let name = names.filter { $0.hasPrefix(prefix) && $0.hasSuffix(".csv") }.max()
        guard let name, let data = try? Data(contentsOf: URL(filePath: path + "/" + name)) else {
            throw Failure(
                status: .badData,
                textKey: "command.bench.national.missing",
                places: ["path": path + "/" + prefix + "*.csv"]
            )
        }
        return ImportFile(path: path + "/" + name, bytes: Array(data))
    }

    /// Puts communes without a place near the houses they depend on: how many, and how many there is no house for.
    private static func place(_ territory: inout Territory) -> (estimated: Int, unplaced: Int) {
        var dice = SeededGenerator(seed: 72)
        let epci = Dictionary(territory.memberships.map { ($0.commune, $0.epci) }) { _, last in last }
        let departements = Dictionary(territory.communes.map { ($0.code, $0.departement) }) { first, _ in first }
        var (ofCommune, ofEPCI, ofDepartement) = ([String: Mean](), [String: Mean](), [String: Mean]())
        for house in territory.houses {
            guard let location = house.location else { continue }
            ofCommune[house.commune, default: Mean()].add(location)
            if let siren = epci[house.commune] { ofEPCI[siren, default: Mean()].add(location) }
            if let code = departements[house.commune] { ofDepartement[code, default: Mean()].add(location) }
        }
        var (estimated, unplaced) = (0, 0)
        for index in territory.communes.indices where territory.communes[index].centroid == nil {
            let commune = territory.communes[index]
            if let own = ofCommune[commune.code]?.point {
                territory.communes[index].centroid = own
                estimated += 1
                continue
            }
            let near = epci[commune.code].flatMap { ofEPCI[$0]?.point } ?? ofDepartement[commune.departement]?.point
            territory.communes[index].centroid = near.flatMap { near in
                Coordinates(
                    latitude: near.latitude + Double.random(in: scatter, using: &dice),
                    longitude: near.longitude + Double.random(in: scatter, using: &dice)
                )
            }
            if territory.communes[index].centroid == nil { unplaced += 1 } else { estimated += 1 }
        }
        return (estimated, unplaced)
    }

    /// The middle of some places.
    private struct Mean {
        private var (latitude, longitude, count) = (0.0, 0.0, 0.0)

        mutating func add(_ point: Coordinates) {
            latitude += point.latitude
            longitude += point.longitude
            count += 1
        }

        var point: Coordinates? { Coordinates(latitude: latitude / count, longitude: longitude / count) }
    }
}
