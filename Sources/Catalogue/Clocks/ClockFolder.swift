internal import Reception
internal import Territory

/// The files of `config/clocks/`, and what their words may be.
struct ClockFolder {
    static let motifsFile = "config/words/motifs.yaml"
    static let operatorsFile = "config/words/operators.yaml"

    let tree: SourceTree
    let log: FaultLog
    let motifs: Set<String>
    let operators: Set<String>

    init(tree: SourceTree, log: FaultLog, words: Words) {
        self.tree = tree
        self.log = log
        motifs = Set(words.motifs.map(\.id))
        operators = Set(words.operators.map(\.id))
    }

    /// The top map of a file of the folder; `nil` when it is absent, which is no fault.
    func root(_ name: String, _ keys: [String]) -> YAMLMap? {
        YAMLFile("\(ClockReader.folder)/\(name)", in: tree, log: log, required: false).root?.map(keys)
    }

    func calendars(into rules: inout ClockRules) {
        guard let root = root("calendars.yaml", ["default", "calendars", "operators"]) else { return }
        rules.calendars = root.items("calendars").identified(["label", "hours", "keepsHolidays", "exceptions"])
            .compactMap { id, map in
                guard let label = map.label("label"), let hours = map.required("hours")?.weeklyHours else { return nil }
                guard hours.rules.contains(where: { !$0.segments.isEmpty }) else {
                    map.value.fault("clocks.neverOpen")
                    return nil
                }
                return WorkCalendar(
                    id: id,
                    label: label,
                    hours: hours,
                    keepsHolidays: map["keepsHolidays"]?.bool ?? true,
                    exceptions: map.openingExceptions
                )
            }
        let known = Set(rules.calendars.map(\.id))
        func calendar(_ value: YAMLValue?) -> String? {
            value?.read("clocks.unknownCalendar") { known.contains($0) ? $0 : nil }
        }
        rules.defaultCalendar = calendar(root.required("default")) ?? ""
        for (key, value) in root["operators"]?.map(nil)?.entries ?? [] {
            guard let id = key.read("clocks.unknownOperator", { operators.contains($0) ? $0 : nil }) else { continue }
            rules.operatorCalendars[id] = calendar(value)
        }
    }

    func targets(into rules: inout ClockRules) {
        guard let root = root("targets.yaml", ["priorities", "pausing", "reopening", "targets"]) else { return }
        rules.priorities = root.items("priorities").identified(["label"]).compactMap { id, map in
            map.label("label").map { ClockRules.Priority(id: id, label: $0) }
        }
        if root["pausing"] != nil {
            let parties = root.items("pausing").compactMap { item in
                item.choice("clocks.unknownChoice", ReferralWait.Party.init(rawValue:), ReferralWait.Party.allCases)
            }
            rules.pausing = Set(parties)
        }
        let reopening = root["reopening"]?.choice(
            "clocks.unknownChoice",
            ClockRules.Reopening.init(rawValue:),
            ClockRules.Reopening.allCases
        )
        rules.reopening = reopening ?? rules.reopening
        let priorities = Set(rules.priorities.map(\.id))
        let measures = ClockMeasure.allCases.map(\.rawValue)
        rules.targets = root.items("targets").identified(["operators", "motifs", "priorities"] + measures)
            .compactMap { id, map in
                var lengths: [ClockMeasure: WorkingLength] = [:]
                for measure in ClockMeasure.allCases { lengths[measure] = map[measure.rawValue]?.workingLength }
                let scope = ["operators", "motifs", "priorities"]
                let target = ClockTarget(
                    id: id,
                    operators: Set(map.known("operators", among: operators, in: ClockFolder.operatorsFile)),
                    motifs: Set(map.known("motifs", among: motifs, in: ClockFolder.motifsFile)),
                    priorities: Set(
                        map.known("priorities", among: priorities, in: "\(ClockReader.folder)/targets.yaml")
                    ),
                    lengths: lengths
                )
                // A scope whose names are all unknown would else hold for everybody.
                let read = [target.operators, target.motifs, target.priorities]
                return zip(scope, read).allSatisfy { map[$0] == nil || !$1.isEmpty } ? target : nil
            }
    }

    func reminders(into rules: inout ClockRules) {
        guard let root = root("reminders.yaml", ["reminders", "warnings"]) else { return }
        var days: Set<Int> = []
        rules.reminders = root.items("reminders").compactMap { item in
            guard let map = item.map(["day", "label"]), let label = map.label("label"),
                let day = map.required("day")?.whole(1...400)
            else { return nil }
            guard days.insert(day).inserted else {
                item.fault("clocks.repeatedDay", ["day": String(day)])
                return nil
            }
            return ClockRules.Reminder(day: day, label: label)
        }.sorted { $0.day < $1.day }
        rules.warnings = root.items("warnings").compactMap { item in
            let occasions = WarningRule.Occasion.allCases
            guard let map = item.map(["occasion", "to", "days"]),
                let occasion = map.required("occasion")?.choice(
                    "clocks.unknownChoice",
                    WarningRule.Occasion.init(rawValue:),
                    occasions
                ),
                let side = map.required("to")?.choice(
                    "clocks.unknownChoice",
                    ReferralSide.init(rawValue:),
                    ReferralSide.allCases
                ),
                let days = map.required("days")?.whole(0...400)
            else { return nil }
            return WarningRule(occasion, to: side, days: days)
        }
    }

    func forecast(into rules: inout ClockRules) {
        guard let root = root("forecast.yaml", ["fewestAnswers", "confidence"]) else { return }
        root["fewestAnswers"].number(1...10_000) { rules.forecast.fewestAnswers = $0 }
        let quantiles = [80: 1.281_551_565_544_600, 90: 1.644_853_626_951_472, 95: 1.959_963_984_540_054]
            .merging([99: 2.575_829_303_548_901]) { first, _ in first }
        let quantile = root["confidence"]?.read("clocks.badConfidence") { Int($0).flatMap { quantiles[$0] } }
        rules.forecast.quantile = quantile ?? rules.forecast.quantile
    }
}

extension YAMLValue {
    /// A length of work: `3d`, `4h` or `30min`, not 0.
    fileprivate var workingLength: WorkingLength? {
        read("clocks.notLength") { text in
            for (unit, seconds) in [("min", 60), ("h", 3600), ("d", 0)] where text.hasSuffix(unit) {
                guard let count = Int(text.dropLast(unit.count)), (1...400).contains(count) else { return nil }
                return seconds == 0 ? .days(count) : .seconds(Int64(count * seconds))
            }
            return nil
        }
    }

    /// A whole number within its bounds.
    func whole(_ bounds: ClosedRange<Int>) -> Int? {
        var found: Int?
        Optional(self).number(bounds) { found = $0 }
        return found
    }
}
