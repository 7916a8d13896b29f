internal import Territory

/// Reads `typologies.yaml`, the classes of communes of the network's scheme.
struct TypologiesFile {
    let tree: SourceTree
    let log: FaultLog

    /// The classes, with the communes that a share-alike file names one by one.
    func read(epci: Set<String>, communes: Set<String>) -> [Typology] {
        let path = TerritoryFiles.typologies
        let map = YAMLFile(path, in: tree, log: log, required: false).root?.map(["typologies"])
        var ids: [String: Int] = [:]
        var classes: [String: String] = [:]
        var typologies = (map?.items("typologies") ?? []).compactMap { item -> Typology? in
            guard let map = item.map(["id", "label", "definition", "epci", "communes", "travelFactor"]),
                let id = map.requiredText("id"), let label = map.requiredText("label"),
                let definition = map.requiredText("definition")
            else { return nil }
            if let earlier = ids[id] {
                item.fault("territory.duplicateTypology", ["id": id, "line": String(earlier)])
                return nil
            }
            ids[id] = item.line ?? 0
            let known = { (key: String, codes: Set<String>, textKey: String) in
                map.texts(key).compactMap { entry -> String? in
                    guard codes.contains(entry.text) else {
                        entry.value.fault(textKey, ["code": entry.text, "siren": entry.text])
                        return nil
                    }
                    if let other = classes[entry.text] {
                        entry.value.fault("territory.twoTypologies", ["code": entry.text, "id": other])
                        return nil
                    }
                    classes[entry.text] = id
                    return entry.text
                }
            }
            return Typology(
                id: id,
                label: label,
                definition: definition,
                epci: known("epci", epci, "territory.unknownEPCI"),
                communes: known("communes", communes, "territory.unknownCommune"),
                travelFactor: map["travelFactor"]?.number(in: 1...10)
            )
        }
        addShared(to: &typologies, communes, &classes)
        return typologies
    }

    private func addShared(to typologies: inout [Typology], _ communes: Set<String>, _ classes: inout [String: String])
    {
        let path = TerritoryFiles.sharedTypologies
        let table = TableReading(path, TerritoryFiles.columns[path] ?? [], in: tree, log: log)
        for row in table?.rows ?? [] {
            guard let code = row.knownCommune("code", communes), let id = row.text("typology") else { continue }
            guard let index = typologies.firstIndex(where: { $0.id == id }) else {
                row.fault("territory.unknownTypology", ["id": id])
                continue
            }
            // What people of the network wrote is stronger than what was computed.
            guard classes[code] == nil else { continue }
            classes[code] = id
            typologies[index].communes.append(code)
        }
    }
}
