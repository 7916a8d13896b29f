public import Reception
public import Territory

/// Reads `config/presences/`: when and where operators, and the houses themselves, are present.
public enum PresenceReader {
    static let folder = "config/presences"

    /// The presences of a network, with every fault at its file and line; a faulty presence is left out.
    ///
    /// - Parameters:
    ///   - tree: the files; the folder may be absent.
    ///   - territory: the houses and communes that a presence may name.
    ///   - words: the operators that it may name.
    /// - Returns: the presences in the order of the files and their lines.
    public static func read(_ tree: SourceTree, territory: Territory, words: Words) -> Reading<[Presence]> {
        let log = FaultLog()
        let facts = PresenceFacts(territory: territory, operators: Set(words.operators.map(\.id)))
        var places: [String: String] = [:]
        var presences: [Presence] = []
        for path in tree.paths(under: folder) {
            guard path.hasSuffix(".yaml") else {
                log.add(Fault(file: path, line: nil, textKey: "presence.notYAMLFile"))
                continue
            }
            let map = YAMLFile(path, in: tree, log: log).root?.map(["presences"])
            for item in map?.items("presences") ?? [] {
                guard let presence = PresenceItem(item, facts)?.presence() else { continue }
                let place = "\(path):\(item.line ?? 0)"
                if let earlier = places.updateValue(place, forKey: presence.id) {
                    item.fault("presence.duplicate", ["id": presence.id, "place": earlier])
                    continue
                }
                presences.append(presence)
            }
        }
        return Reading(presences, faults: log.faults)
    }
}

/// What a presence may name.
struct PresenceFacts {
    let territory: Territory
    let operators: Set<String>
    let communes: Set<String>

    init(territory: Territory, operators: Set<String>) {
        self.territory = territory
        self.operators = operators
        communes = Set(territory.communes.filter { $0.validity.until == nil }.map(\.code))
    }
}
