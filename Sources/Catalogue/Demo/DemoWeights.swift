internal import Reception
internal import Territory

/// Reads the parts of a plausible year's profile.
struct DemoWeights {
    /// The words that weights may name.
    let words: Words

    func volume(_ root: YAMLMap) -> DemoProfile.Volume? {
        guard let map = root.required("volume")?.map(["requestsPerWeek", "catchmentExponent", "spread"]),
            let requestsPerWeek = map.required("requestsPerWeek")?.mean,
            let exponent = map.required("catchmentExponent")?.weight,
            let spread = map.required("spread")?.weight
        else { return nil }
        return DemoProfile.Volume(requestsPerWeek: requestsPerWeek, catchmentExponent: exponent, spread: spread)
    }

    func rhythm(_ root: YAMLMap) -> DemoProfile.Rhythm? {
        guard let map = root.required("rhythm")?.map(["weekdays", "hours", "months", "schoolHolidays"]),
            let weekdays = map.required("weekdays")?.weights({ name in
                Weekday.allCases.first { String(describing: $0) == name }
            }),
            let hours = map.required("hours")?.weights({ Int($0).flatMap { (0...23).contains($0) ? $0 : nil } }),
            let months = map.required("months")?.weights({ Int($0).flatMap { (1...12).contains($0) ? $0 : nil } }),
            let holidays = map.required("schoolHolidays")?.weight
        else { return nil }
        return DemoProfile.Rhythm(weekdays: weekdays, hours: hours, months: months, schoolHolidays: holidays)
    }

    func requests(_ root: YAMLMap) -> DemoProfile.Requests? {
        let keys = ["operators", "withoutOperator", "motifs", "outcomes", "perVisit"]
        guard let map = root.required("requests")?.map(keys),
            let operators = map.required("operators")?.weights(of: words.operators.map(\.id), "operators"),
            let without = map.required("withoutOperator")?.weight,
            let outcomes = map.required("outcomes")?.weights(of: words.outcomes.map(\.id), "outcomes"),
            let perVisit = map.required("perVisit")?.weights({ Int($0).flatMap { (1...10).contains($0) ? $0 : nil } })
        else { return nil }
        return DemoProfile.Requests(
            operators: operators,
            withoutOperator: without,
            motifs: map["motifs"]?.weights(of: words.motifs.map(\.id), "motifs", mayBeEmpty: true) ?? [:],
            outcomes: outcomes,
            perVisit: perVisit
        )
    }

    func visitors(_ root: YAMLMap) -> DemoProfile.Visitors? {
        let keys = [
            "channels", "bookedChannels", "levels", "ageBands", "ageBandsByOperator", "publics", "obstacles", "people",
        ]
        let (channelIDs, bandIDs) = (words.channels.map(\.id), words.ageBands.map(\.id))
        guard let map = root.required("visitors")?.map(keys),
            let channels = map.required("channels")?.weights(of: channelIDs, "channels"),
            let levels = map.required("levels")?.weights(of: words.levels.map(\.id), "levels"),
            let ageBands = map.required("ageBands")?.weights(of: bandIDs, "ageBands"),
            let people = map.required("people")?.weights({ Int($0).flatMap { (1...100).contains($0) ? $0 : nil } })
        else { return nil }
        let booked = map.texts("bookedChannels").compactMap { text, value in
            value.known(text, channelIDs, "channels")
        }
        var byOperator: [String: [String: Double]] = [:]
        for (key, value) in map["ageBandsByOperator"]?.map(nil)?.entries ?? [] {
            guard let name = key.known(value.name, words.operators.map(\.id), "operators") else { continue }
            byOperator[name] = value.weights(of: bandIDs, "ageBands")
        }
        return DemoProfile.Visitors(
            channels: channels,
            bookedChannels: Set(booked),
            levels: levels,
            ageBands: ageBands,
            ageBandsByOperator: byOperator,
            publics: map["publics"]?.chances(of: words.publics.map(\.id), "publics") ?? [:],
            obstacles: map["obstacles"]?.chances(of: words.obstacles.map(\.id), "obstacles") ?? [:],
            people: people
        )
    }

    func residence(_ root: YAMLMap) -> DemoProfile.Residence? {
        guard let map = root.required("residence")?.map(["outsideEPCI", "decayMetres", "untold"]),
            let outside = map.required("outsideEPCI")?.chance,
            let decay = map.required("decayMetres")?.mean,
            let untold = map.required("untold")?.chance
        else { return nil }
        return DemoProfile.Residence(outsideEPCI: outside, decayMetres: decay, untold: untold)
    }

    func durations(_ root: YAMLMap) -> DemoProfile.Durations? {
        let keys = ["waitSeconds", "waitNoted", "handlingSeconds", "handlingNoted"]
        guard let map = root.required("durations")?.map(keys),
            let wait = map.required("waitSeconds")?.weights(of: words.channels.map(\.id), "channels"),
            let waitNoted = map.required("waitNoted")?.chance,
            let handling = map.required("handlingSeconds")?.weights(of: words.levels.map(\.id), "levels"),
            let handlingNoted = map.required("handlingNoted")?.chance
        else { return nil }
        return DemoProfile.Durations(
            waitSeconds: wait,
            waitNoted: waitNoted,
            handlingSeconds: handling,
            handlingNoted: handlingNoted
        )
    }
}

extension YAMLValue {
    /// A number, 0 or more.
    fileprivate var weight: Double? { number("demo.badWeight") { $0 >= 0 } }

    /// A number greater than 0.
    fileprivate var mean: Double? { number("demo.badMean") { $0 > 0 } }

    /// A number from 0 to 1.
    fileprivate var chance: Double? { number("demo.badChance") { (0...1).contains($0) } }

    private func number(_ textKey: String, _ isGood: (Double) -> Bool) -> Double? {
        read(textKey) { text in Double(text).flatMap { $0.isFinite && isGood($0) ? $0 : nil } }
    }

    /// The text when a list of words has it; a fault here when it has not.
    fileprivate func known(_ text: String, _ ids: [String], _ list: String) -> String? {
        if ids.contains(text) { return text }
        fault("demo.unknownWord", ["id": text, "list": list])
        return nil
    }

    /// Weights by word.
    fileprivate func weights(of ids: [String], _ list: String, mayBeEmpty: Bool = false) -> [String: Double]? {
        pairs(\.weight, mayBeEmpty: mayBeEmpty) { key, text in key.known(text, ids, list) }
    }

    /// Chances by word.
    fileprivate func chances(of ids: [String], _ list: String) -> [String: Double]? {
        pairs(\.chance, mayBeEmpty: true) { key, text in key.known(text, ids, list) }
    }

    /// Weights by what a rule makes of their keys.
    fileprivate func weights<Key: Hashable>(_ rule: (String) -> Key?) -> [Key: Double]? {
        pairs(\.weight, mayBeEmpty: false) { key, text in
            let found = rule(text)
            if found == nil { key.fault("demo.badKey", ["key": text]) }
            return found
        }
    }

    private func pairs<Key: Hashable>(
        _ number: (YAMLValue) -> Double?,
        mayBeEmpty: Bool,
        _ rule: (YAMLValue, String) -> Key?
    ) -> [Key: Double]? {
        guard let map = map(nil) else { return nil }
        var pairs: [Key: Double] = [:]
        for (key, value) in map.entries {
            guard let name = rule(key, value.name), let number = number(value) else { continue }
            pairs[name] = number
        }
        guard mayBeEmpty || pairs.values.contains(where: { $0 > 0 }) else {
            fault("demo.noWeight")
            return nil
        }
        return pairs
    }
}
