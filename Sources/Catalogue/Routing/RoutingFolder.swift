internal import Reception
internal import Territory

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
    let typologyFactors: [String: Double]

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
        typologyFactors = Dictionary(
            territory.typologies.compactMap { typology in typology.travelFactor.map { (typology.id, $0) } },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// Notes each file that nothing reads.
    func checkNames() {
        tree.noteUnread(in: RoutingReader.folder, read: RoutingReader.files, log)
    }

    /// The top map of a file of the folder; `nil` when it is absent, which is no fault.
    func root(_ name: String, _ keys: [String]) -> YAMLMap? {
        YAMLFile("\(RoutingReader.folder)/\(name)", in: tree, log: log, required: false).root?.map(keys)
    }

    /// The items of a list that have an identifier, each identifier once in the list.
    func items(_ list: [YAMLValue], _ keys: [String]) -> [(id: String, map: YAMLMap)] { list.identified(keys) }

    /// The texts of a key's list that are known; a fault for each other, saying where the known ones are.
    func known(_ key: String, of map: YAMLMap, _ known: Set<String>, in file: String) -> [String] {
        map.known(key, among: known, in: file)
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

    /// A whole number from 0 to a bound: sums of what is read must stay far from what a number can hold.
    func count(upTo most: Int) -> Int? {
        guard let text else { return nil }
        if let count = Codes.count(text), count <= most { return count }
        fault("routing.badCount", ["value": text, "most": String(most)])
        return nil
    }

    /// A decimal number between bounds.
    func number(in range: ClosedRange<Double>) -> Double? {
        guard let text else { return nil }
        if let number = Double(text), range.contains(number) { return number }
        let bounds = ["least": String(range.lowerBound), "most": String(range.upperBound)]
        fault("routing.badNumber", bounds.merging(["value": text]) { first, _ in first })
        return nil
    }
}
