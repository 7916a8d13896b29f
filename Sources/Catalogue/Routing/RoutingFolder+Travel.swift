internal import Reception
internal import Territory
internal import Wording

extension RoutingFolder {
    /// How travel is estimated; on foot alone when the network does not say.
    func travel() -> TravelModel {
        let keys = ["name", "errorPercent", "factor", "assumed", "beyond", "mobilities"]
        let onFoot = Mobility(id: "walk", label: Label(fr: "à pied"), kilometresPerHour: 4, isForAnyone: true)
        var travel = TravelModel(name: Label(fr: ""), errorPercent: 100, factor: 1, mobilities: [onFoot])
        guard let root = root("travel.yaml", keys) else { return travel }
        if let name = root.label("name") { travel.name = name }
        if let percent = root.required("errorPercent")?.count(upTo: 1000) { travel.errorPercent = percent }
        if let factor = root.required("factor")?.number(in: 1...10) { travel.factor = factor }
        travel.factors = typologyFactors
        let mobilities = mobilities(root.items("mobilities"))
        if mobilities.isEmpty { root.value.fault("routing.noMobility") } else { travel.mobilities = mobilities }
        let names = Set(mobilities.map(\.id))
        travel.assumed = Set(known("assumed", of: root, names, in: "\(RoutingReader.folder)/travel.yaml"))
        if let value = root["beyond"],
            let beyond = value.read(
                "routing.badBeyond",
                { ["rulesOut": .rulesOut, "costs": .costs][$0] as TravelModel.Beyond? }
            )
        {
            travel.beyond = beyond
        }
        travel.times = times(names)
        return travel
    }

    private func mobilities(_ list: [YAMLValue]) -> [Mobility] {
        let keys = [
            "label", "kilometresPerHour", "overheadMinutes", "boundMetres", "centsPerKilometre", "isForAnyone",
            "notWith",
            "stops", "accessMetres", "accessKilometresPerHour", "offers",
        ]
        return items(list, keys).compactMap { id, map in
            guard let label = map.label("label"), let speed = map.required("kilometresPerHour")?.number(in: 0.5...500)
            else {
                return nil
            }
            var kind = Mobility.Kind.own
            if map["stops"] != nil {
                guard let access = map.required("accessMetres")?.count(upTo: 1_000_000),
                    let walk = map.required("accessKilometresPerHour")?.number(in: 0.5...500)
                else { return nil }
                let modes = modes("stops", of: map)
                kind = .stops(modes: modes, accessMetres: access, accessKilometresPerHour: walk)
            } else if let offers = map["offers"] {
                guard let mode = offers.mode else { return nil }
                kind = .offers(mode)
            }
            return Mobility(
                id: id,
                label: label,
                kind: kind,
                kilometresPerHour: speed,
                overheadSeconds: (map["overheadMinutes"]?.count(upTo: 10_000) ?? 0) * 60,
                boundMetres: map["boundMetres"]?.count(upTo: 1_000_000),
                centsPerKilometre: map["centsPerKilometre"]?.count(upTo: 10_000),
                isForAnyone: map["isForAnyone"]?.bool ?? false,
                notWith: Set(known("notWith", of: map, obstacles, in: "config/words/obstacles.yaml"))
            )
        }
    }

    /// Real times, where the network has a table of them.
    private func times(_ mobilities: Set<String>) -> TravelTimes {
        var times = TravelTimes()
        let columns = ["from", "to", "mobility", "minutes"]
        let table = TableReading("\(RoutingReader.folder)/travel-times.csv", columns, in: tree, log: log)
        var lines: [[String]: Int] = [:]
        for row in table?.rows ?? [] {
            guard let from = row.knownCommune("from", communes), let to = row.knownCommune("to", communes),
                let mobility = row.read("mobility", "routing.unknownMobility", { mobilities.contains($0) ? $0 : nil }),
                let minutes = row.read(
                    "minutes",
                    "routing.badMinutes",
                    { Codes.count($0).flatMap { $0 <= 10_000 ? $0 : nil } }
                ),
                row.isFirst([from, to, mobility], &lines)
            else { continue }
            times[from, to, mobility] = minutes * 60
        }
        return times
    }
}
