internal import Territory

/// Reads on which days a presence is held: `rule`, `anchor`, `weeks`, `season`, `rank`.
struct PatternReader {
    let map: YAMLMap

    /// The pattern; `nil`, and faults, when it cannot be understood.
    func pattern() -> RecurrencePattern? {
        guard let value = map.required("rule"), let text = value.text else { return nil }
        let rule: RecurrenceRule
        do throws(RecurrenceFault) {
            rule = try RecurrenceRule(rrule: text)
        } catch {
            value.fault("recurrence.fault.\(error.kind.rawValue)", ["part": error.part, "value": error.value])
            return nil
        }
        let anchor = map["anchor"]?.day
        if anchor == nil, rule.takesDaysFromAnchor {
            value.fault("presence.ruleNeedsAnchor")
            return nil
        }
        var pattern = RecurrencePattern(rule: rule, anchor: anchor)
        pattern.weeks = map["weeks"]?.choice("territory.badWeeks", WeekParity.init(rawValue:), WeekParity.allCases)
        pattern.season = season()
        pattern.isRankUnknown = map["rank"]?.read("presence.badRank") { $0 == "unknown" ? true : nil } ?? false
        return pattern
    }

    private func season() -> Season? {
        guard let season = map["season"]?.map(["from", "through"]),
            let from = season.required("from")?.read("presence.badMonthDay", { Season.MonthDay($0) }),
            let through = season.required("through")?.read("presence.badMonthDay", { Season.MonthDay($0) })
        else { return nil }
        return Season(from: from, through: through)
    }
}
