extension RecurrenceRule {
    /// A rule from the text of an RRULE, such as `FREQ=MONTHLY;BYDAY=1FR,3FR`; letters of either case.
    ///
    /// UNTIL is a day, `20270630`: a rule here has no hour.
    ///
    /// - Parameter text: the text, with or without `RRULE:` before it.
    /// - Throws: what is outside the subset, naming the part.
    public init(rrule text: some StringProtocol) throws(RecurrenceFault) {
        var written = text.trimmed.uppercased()[...]
        if written.hasPrefix("RRULE:") { written = written.dropFirst(6) }
        var parts: [String: Substring] = [:]
        for piece in written.split(separator: ";") {
            let sides = piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = String(sides[0])
            guard RecurrenceRule.parts.contains(name) else { throw RecurrenceFault(.unknownPart, part: name) }
            guard sides.count == 2, !sides[1].isEmpty else { throw RecurrenceFault(.badValue, part: name) }
            guard parts.updateValue(sides[1], forKey: name) == nil else {
                throw RecurrenceFault(.repeatedPart, part: name)
            }
        }
        guard let word = parts["FREQ"] else { throw RecurrenceFault(.noFrequency) }
        guard let frequency = Frequency(rawValue: String(word)) else {
            throw RecurrenceFault(.badFrequency, part: "FREQ", value: String(word))
        }
        let reader = PartReader(parts: parts)
        try self.init(
            frequency,
            interval: reader.numbers("INTERVAL", isList: false).first ?? 1,
            weekdays: reader.list("BYDAY") { RankedWeekday(rrule: $0) },
            monthDays: reader.numbers("BYMONTHDAY"),
            months: reader.numbers("BYMONTH"),
            positions: reader.numbers("BYSETPOS"),
            end: reader.end(),
            weekStart: reader.list("WKST", isList: false) { Weekday(rrule: $0) }.first ?? .monday
        )
    }

    /// The text of the RRULE, parts in one order, those that say nothing left out.
    public var rrule: String {
        var parts = ["FREQ=\(frequency.rawValue)"]
        func add(_ name: String, _ values: [String]) {
            if !values.isEmpty { parts.append("\(name)=\(values.joined(separator: ","))") }
        }
        if interval != 1 { add("INTERVAL", [String(interval)]) }
        add("BYMONTH", months.map(String.init))
        add("BYMONTHDAY", monthDays.map(String.init))
        add("BYDAY", weekdays.map(\.rrule))
        add("BYSETPOS", positions.map(String.init))
        switch end {
        case .never: break
        case .count(let count): add("COUNT", [String(count)])
        case .until(let day): add("UNTIL", [day.basic])
        }
        if weekStart != .monday { add("WKST", [weekStart.rrule]) }
        return parts.joined(separator: ";")
    }

    private static let parts: Set<String> = [
        "FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "COUNT", "UNTIL", "WKST",
    ]
}

/// Reads the values of the parts of an RRULE.
private struct PartReader {
    let parts: [String: Substring]

    func list<Value>(
        _ name: String,
        isList: Bool = true,
        _ read: (Substring) -> Value?
    ) throws(RecurrenceFault) -> [Value] {
        guard let text = parts[name] else { return [] }
        var values: [Value] = []
        for piece in isList ? text.split(separator: ",", omittingEmptySubsequences: false) : [text] {
            guard let value = read(piece) else {
                throw RecurrenceFault(.badValue, part: name, value: String(piece))
            }
            values.append(value)
        }
        return values
    }

    func numbers(_ name: String, isList: Bool = true) throws(RecurrenceFault) -> [Int] {
        try list(name, isList: isList) { Int($0) }
    }

    func end() throws(RecurrenceFault) -> RecurrenceRule.End {
        let count = try numbers("COUNT", isList: false).first
        let until = try list("UNTIL", isList: false) { Day(basic: $0) }.first
        switch (count, until) {
        case (nil, nil): return .never
        case (let count?, nil): return .count(count)
        case (nil, let until?): return .until(until)
        case (_?, _?): throw RecurrenceFault(.twoEnds, part: "UNTIL")
        }
    }
}

extension Day {
    /// `YYYYMMDD`, as RFC 5545 writes days.
    var basic: String { description.split(separator: "-").joined() }

    /// A day written `YYYYMMDD`; `nil` for anything else.
    init?(basic text: some StringProtocol) {
        guard text.utf8.count == 8, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        self.init("\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))")
    }
}
