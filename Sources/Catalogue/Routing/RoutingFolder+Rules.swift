internal import Reception
internal import Territory
internal import Wording

extension RoutingFolder {
    /// The rules of competence.
    func competence() -> [CompetenceRule] {
        let keys = [
            "label", "text", "motifs", "themes", "regimes", "communes", "epci", "publics", "allows", "excludes",
        ]
        guard let root = root("competence.yaml", ["rules"]) else { return [] }
        return items(root.items("rules"), keys).compactMap { id, map in
            let (label, text) = (map.label("label"), map.label("text"))
            let (communes, epci) = areas(map)
            let scope = RuleScope(
                motifs: Set(known("motifs", of: map, motifs, in: "config/words/motifs.yaml")),
                themes: Set(known("themes", of: map, themes, in: "config/words/themes.yaml")),
                regimes: Set(
                    map.items("regimes").compactMap {
                        $0.choice("routing.unknownRegime", Regime.init(rawValue:), Regime.allCases)
                    }
                ),
                communes: communes,
                epci: epci,
                publics: Set(known("publics", of: map, publics, in: "config/words/publics.yaml"))
            )
            let allowed = known("allows", of: map, operators, in: "config/words/operators.yaml")
            let excluded = known("excludes", of: map, operators, in: "config/words/operators.yaml")
            guard allowed.isEmpty != excluded.isEmpty else {
                map.value.fault("routing.oneEffect")
                return nil
            }
            guard let label, let text else { return nil }
            let effect: CompetenceRule.Effect = allowed.isEmpty ? .excludes(excluded) : .allows(allowed)
            return CompetenceRule(id: id, label: label, text: text, scope: scope, effect: effect)
        }
    }

    /// What offers may have, and the rules of access.
    func access() -> ([Facility], [AccessRule]) {
        guard let root = root("access.yaml", ["facilities", "access"]) else { return ([], []) }
        let facilities = items(root.items("facilities"), ["label", "comesToPerson"]).compactMap {
            id,
            map -> Facility? in
            let comes = map["comesToPerson"]?.bool ?? false
            return map.label("label").map { Facility(id: id, label: $0, comesToPerson: comes) }
        }
        let names = Set(facilities.map(\.id))
        let rules = items(root.items("access"), ["label", "text", "obstacles", "modes", "unless", "effort"])
            .compactMap { id, map -> AccessRule? in
                let (label, text) = (map.label("label"), map.label("text"))
                let obstacles = known("obstacles", of: map, obstacles, in: "config/words/obstacles.yaml")
                let modes = modes("modes", of: map)
                let unless = known("unless", of: map, names, in: "\(RoutingReader.folder)/access.yaml")
                let effort = map["effort"].map { $0.count(upTo: 1_000_000) }
                guard !obstacles.isEmpty, !modes.isEmpty else {
                    map.value.fault("routing.emptyAccess")
                    return nil
                }
                // An effort that cannot be read is a fault already, and must not become a hard rule.
                guard let label, let text, effort == nil || effort != .some(nil) else { return nil }
                return AccessRule(
                    id: id,
                    label: label,
                    text: text,
                    obstacles: Set(obstacles),
                    modes: modes,
                    unless: Set(unless),
                    effect: effort.flatMap { $0 }.map { .effort($0) } ?? .rulesOut
                )
            }
        return (facilities, rules)
    }

    /// What a house does itself.
    func house(into model: inout RoutingModel) {
        guard let root = root("house.yaml", ["feeCents", "levels"]) else { return }
        model.houseFeeCents = root["feeCents"]?.count(upTo: 1_000_000)
        for item in root.items("levels") {
            guard let map = item.map(["level", "motifs"]), let value = map.required("level"), let level = value.text
            else { continue }
            guard levels.contains(level) else {
                value.fault("routing.unknownWord", ["id": level, "file": "config/words/levels.yaml"])
                continue
            }
            for motif in known("motifs", of: map, motifs, in: "config/words/motifs.yaml")
            where model.levels.updateValue(level, forKey: motif) != nil {
                map["motifs"]?.fault("routing.twoLevels", ["motif": motif])
            }
        }
    }

    /// The weights, the modes, what stands for what is not known, and how the first proposals are chosen.
    func costs(into model: inout RoutingModel) {
        let keys = ["servingMinutes", "urgentFactor", "staleDays", "assumed", "proposals", "modes", "weights"]
        guard let root = root("costs.yaml", keys) else { return }
        if let minutes = root["servingMinutes"]?.count(upTo: 1440) { model.servingSeconds = minutes * 60 }
        model.staleDays = root["staleDays"]?.count(upTo: 3650)
        if let factor = root["urgentFactor"]?.number(in: 1...100) {
            model.urgentHundredths = Int((factor * 100).rounded())
        }
        if let map = root["assumed"]?.map(["waitDays", "delayDays", "feeCents", "fareCents"]) {
            model.assumptions.waitDays = map["waitDays"]?.count(upTo: 3650) ?? 0
            model.assumptions.delayDays = map["delayDays"]?.count(upTo: 3650) ?? 0
            model.assumptions.feeCents = map["feeCents"]?.count(upTo: 1_000_000) ?? 0
            model.assumptions.fareCents = map["fareCents"]?.count(upTo: 1_000_000) ?? 0
        }
        if let map = root["proposals"]?.map(["first", "operators", "houses", "most"]) {
            let plain = RoutingModel.Proposals()
            model.proposals = RoutingModel.Proposals(
                first: map["first"]?.count(upTo: 1_000_000) ?? plain.first,
                operators: map["operators"]?.count(upTo: 1_000_000) ?? plain.operators,
                houses: map["houses"]?.count(upTo: 1_000_000) ?? plain.houses,
                most: map["most"]?.count(upTo: 1_000_000) ?? plain.most
            )
        }
        for (key, value) in root["modes"]?.map(OfferMode.allCases.map(\.rawValue))?.entries ?? [] {
            guard let mode = key.text.flatMap(OfferMode.init(rawValue:)), let map = value.map(["effort", "channels"])
            else { continue }
            let channels = known("channels", of: map, channels, in: "config/words/channels.yaml")
            model.modes[mode] = RoutingModel.ModeRule(
                effort: map["effort"]?.count(upTo: 1_000_000) ?? 0,
                channels: Set(channels)
            )
        }
        for (key, value) in root["weights"]?.map(CostTerm.allCases.map(\.rawValue))?.entries ?? [] {
            guard let term = key.text.flatMap(CostTerm.init(rawValue:)),
                let map = value.map(["points", "label", "text"]), let points = map.required("points")?.weight,
                let label = map.label("label"), let text = map.label("text")
            else { continue }
            model.weights[term] = CostWeight(label: label, text: text, thousandths: points)
        }
    }
}

extension YAMLValue {
    /// Points of a weight, in thousandths.
    fileprivate var weight: Int? {
        read("routing.badWeight") { text in
            Double(text).flatMap { (0...10_000).contains($0) ? Int(($0 * 1000).rounded()) : nil }
        }
    }
}
