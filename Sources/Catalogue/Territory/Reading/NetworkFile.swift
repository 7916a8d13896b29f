internal import Foundation
internal import Territory

/// Reads `config/network.yaml`.
struct NetworkFile {
    static let keys = ["name", "departements", "timeZone", "holidayZone", "schoolZone", "attribution"]

    /// What the network says of itself.
    let network: Network
    /// Whom to name as the source of the data, one line each.
    let attribution: [String]

    /// Reads the file of a tree; what is missing or faulty is noted and replaced by the mainland's.
    init(_ tree: SourceTree, _ log: FaultLog) {
        let map = YAMLFile(TerritoryFiles.network, in: tree, log: log).root?.map(NetworkFile.keys)
        let zone = map?.required("timeZone")?.read("territory.unknownTimeZone") { CivilZone($0) }
        let holidayZone = map?.required("holidayZone").flatMap { value in
            value.choice("territory.unknownHolidayZone", HolidayZone.init(rawValue:), HolidayZone.allCases)
        }
        let departements = (map?.items("departements") ?? []).compactMap { item in
            item.read("territory.badDepartement", Codes.departement)
        }
        if let map, departements.isEmpty, map["departements"] == nil {
            map.value.fault("check.missingKey", ["key": "departements"])
        }
        network = Network(
            name: map?.requiredText("name") ?? "",
            departements: departements,
            zone: zone ?? CivilZone("Europe/Paris") ?? CivilZone(fallback: TimeZone.gmt),
            holidayZone: holidayZone ?? .metropole,
            schoolZone: map?.text("schoolZone")
        )
        attribution = map?.texts("attribution").map(\.text) ?? []
    }
}

extension YAMLValue {
    /// One of a few words; the place `known` of the fault lists them.
    func choice<Value: RawRepresentable>(
        _ textKey: String,
        _ rule: (String) -> Value?,
        _ all: [Value]
    ) -> Value? where Value.RawValue == String {
        guard let text else { return nil }
        if let value = rule(text) { return value }
        fault(textKey, ["value": text, "known": all.map(\.rawValue).joined(separator: ", ")])
        return nil
    }
}
