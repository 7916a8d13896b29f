public import Reception
public import Territory

/// What a network's routing is read into.
public struct RoutingFiles: Sendable {
    /// What the network decides.
    public var model: RoutingModel
    /// The offers of the operators and of others, stops among them.
    public var offers: [Offer]
}

/// Reads `config/routing/`: hard rules, weights, travel, what houses do themselves, and the offers.
///
/// A network without the folder has no rule, no weight and no offer: its houses alone are routed to.
public enum RoutingReader {
    /// The folder within the configuration.
    public static let folder = "config/routing"

    static let files = [
        "access.yaml", "competence.yaml", "costs.yaml", "house.yaml", "odbl-stops.csv", "offers.yaml",
        "travel-times.csv", "travel.yaml",
    ]

    /// Reads the folder.
    ///
    /// - Parameters:
    ///   - tree: the files.
    ///   - words: the network's words, which motifs, operators, publics, obstacles, channels and levels are among.
    ///   - territory: the communes, EPCI, typologies and houses that offers and rules name.
    /// - Returns: what could be read, and a fault for each part that could not or names what is not known.
    public static func read(_ tree: SourceTree, words: Words, territory: Territory) -> Reading<RoutingFiles> {
        let log = FaultLog()
        let folder = RoutingFolder(tree: tree, log: log, words: words, territory: territory)
        folder.checkNames()
        let (facilities, access) = folder.access()
        var model = RoutingModel(
            travel: folder.travel(),
            competence: folder.competence(),
            facilities: facilities,
            access: access
        )
        folder.house(into: &model)
        folder.costs(into: &model)
        var ids: [String: String] = [:]
        let offers = folder.offers(facilities: Set(facilities.map(\.id)), &ids) + folder.stops(&ids)
        return Reading(RoutingFiles(model: model, offers: offers), faults: log.faults)
    }
}

/// The files of `config/routing/`, and what their words may be.
struct RoutingFolder {
    let tree: SourceTree
    let log: FaultLog
    let motifs: Set<String>
    let themes: Set<String>
    let operators: Set<String>
    let publics: Set<String>
    let obstacles: Set<String>
    let channels: Set<String>
    let levels: Set<String>
    let communes: Set<String>
    let epci: Set<String>
    let houses: [String: House]
    let typologies: Set<String>

    init(tree: SourceTree, log: FaultLog, words: Words, territory: Territory) {
        self.tree = tree
        self.log = log
        motifs = Set(words.motifs.map(\.id))
        themes = Set(words.themes.map(\.id))
        operators = Set(words.operators.map(\.id))
        publics = Set(words.publics.map(\.id))
        obstacles = Set(words.obstacles.map(\.id))
        channels = Set(words.channels.map(\.id))
        levels = Set(words.levels.map(\.id))
        communes = Set(territory.communes.filter { $0.validity.until == nil }.map(\.code))
        epci = Set(territory.epci.map(\.siren))
        houses = Dictionary(territory.houses.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        typologies = Set(territory.typologies.map(\.id))
    }

    /// Notes each file that nothing reads.
    func checkNames() {
        let known = Set(RoutingReader.files.map { "\(RoutingReader.folder)/\($0)" })
        for path in tree.paths(under: RoutingReader.folder) where !known.contains(path) {
            let names = RoutingReader.files.joined(separator: ", ")
            log.add(Fault(file: path, line: nil, textKey: "routing.unknownFile", places: ["known": names]))
        }
    }

    /// The top map of a file of the folder; `nil` when it is absent, which is no fault.
    func root(_ name: String, _ keys: [String]) -> YAMLMap? {
        YAMLFile("\(RoutingReader.folder)/\(name)", in: tree, log: log, required: false).root?.map(keys)
    }

    /// The items of a list that have an identifier, each identifier once in the list.
    func items(_ list: [YAMLValue], _ keys: [String]) -> [(id: String, map: YAMLMap)] {
        var seen: Set<String> = []
        return list.compactMap { item in
            guard let map = item.map(["id"] + keys), let value = map.required("id"),
                let id = value.read("words.badId", { $0.isWordIdentifier ? $0 : nil })
            else { return nil }
            guard seen.insert(id).inserted else {
                value.fault("words.duplicateId", ["id": id])
                return nil
            }
            return (id, map)
        }
    }

    /// The texts of a key's list that are known; a fault for each other, saying where the known ones are.
    func known(_ key: String, of map: YAMLMap, _ known: Set<String>, in file: String) -> [String] {
        map.texts(key).compactMap { text, value in
            if known.contains(text) { return text }
            value.fault("routing.unknownWord", ["id": text, "file": file])
            return nil
        }
    }

    /// The modes of a key's list.
    func modes(_ key: String, of map: YAMLMap) -> Set<OfferMode> {
        Set(map.items(key).compactMap { $0.mode })
    }

    /// Where one lives: communes and EPCI, from the keys `communes` and `epci`.
    func areas(_ map: YAMLMap) -> (communes: Set<String>, epci: Set<String>) {
        (
            Set(known("communes", of: map, communes, in: TerritoryFiles.communes)),
            Set(known("epci", of: map, epci, in: TerritoryFiles.epci))
        )
    }
}

extension YAMLValue {
    /// A mode of an offer.
    var mode: OfferMode? { choice("routing.unknownMode", OfferMode.init(rawValue:), OfferMode.allCases) }

    /// A whole number that is not negative.
    var count: Int? { read("routing.badCount") { Codes.count($0) } }

    /// A decimal number above 0.
    var positive: Double? {
        read("routing.notPositive") { text in Double(text).flatMap { $0.isFinite && $0 > 0 && $0 < 1e6 ? $0 : nil } }
    }
}
