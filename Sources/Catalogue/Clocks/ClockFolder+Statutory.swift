internal import Reception

extension ClockFolder {
    /// The law's delays, and the motifs that each is for.
    func statutory(into rules: inout ClockRules) {
        guard let root = root("statutory.yaml", ["rules", "default"]) else { return }
        let keys = [
            "silence", "months", "days", "text", "incomplete", "receipt", "extendsToWorkingDay", "motifs",
        ]
        var known: [String: StatutoryRule] = [:]
        for (id, map) in root.items("rules").identified(keys) {
            guard let rule = rule(id, map) else { continue }
            known[id] = rule
            for (motif, value) in map.texts("motifs") {
                guard motifs.contains(motif) else {
                    value.fault("routing.unknownWord", ["id": motif, "file": ClockFolder.motifsFile])
                    continue
                }
                if let other = rules.statutory[motif] {
                    value.fault("clocks.twoRules", ["motif": motif, "rule": other.id])
                    continue
                }
                rules.statutory[motif] = rule
            }
        }
        if let name = root["default"]?.text {
            rules.statutoryDefault = known[name]
            if known[name] == nil { root["default"]?.fault("clocks.unknownRule", ["value": name]) }
        }
    }

    private func rule(_ id: String, _ map: YAMLMap) -> StatutoryRule? {
        guard (map["months"] == nil) != (map["days"] == nil) else {
            map.value.fault("clocks.oneDelay")
            return nil
        }
        let months = map["months"]?.whole(1...120).map { StatutoryRule.Delay.months($0) }
        let days = map["days"]?.whole(1...3660).map { StatutoryRule.Delay.days($0) }
        let silence = map.required("silence")?.choice(
            "clocks.unknownChoice",
            StatutoryRule.Silence.init(rawValue:),
            StatutoryRule.Silence.allCases
        )
        guard let delay = months ?? days, let silence, let text = map.label("text") else { return nil }
        var rule = StatutoryRule(id: id, silence: silence, delay: delay, text: text)
        let incomplete = map["incomplete"]?.choice(
            "clocks.unknownChoice",
            StatutoryRule.Incomplete.init(rawValue:),
            StatutoryRule.Incomplete.allCases
        )
        let receipt = map["receipt"]?.choice(
            "clocks.unknownChoice",
            StatutoryRule.Receipt.init(rawValue:),
            StatutoryRule.Receipt.allCases
        )
        rule.incomplete = incomplete ?? rule.incomplete
        rule.receipt = receipt ?? rule.receipt
        rule.extendsToWorkingDay = map["extendsToWorkingDay"]?.bool ?? rule.extendsToWorkingDay
        return rule
    }
}
