internal import Territory

/// One visit being checked: each part gives its value, and notes what is wrong with it.
struct VisitCheck {
    /// How much of what was given a sentence may repeat.
    private static let quotedLength = 40

    let rules: VisitRules
    let draft: VisitDraft
    private(set) var faults: [VisitFault] = []

    init(rules: VisitRules, draft: VisitDraft) {
        self.rules = rules
        self.draft = draft
    }

    /// Notes a fault at a field.
    mutating func fault(_ field: String, _ textKey: String, _ places: [String: String] = [:]) {
        faults.append(VisitFault(field: "/" + field, textKey: textKey, places: places))
    }

    /// Notes that an identifier is not one of the network's.
    mutating func unknown(_ field: String, _ given: String) {
        fault(field, "visit.unknownWord", ["value": String(given.prefix(VisitCheck.quotedLength))])
    }

    /// The civil day of the visit; `nil` when it was received in the future or before any journal.
    mutating func day(now: Instant) -> Day? {
        let name = VisitField.receivedAt.rawValue
        let limits = constraint(.receivedAt)
        let earliest = limits.earliest ?? VisitRules.Fallback.earliest
        let tolerance = Int64(limits.toleranceSeconds ?? VisitRules.Fallback.toleranceSeconds)
        guard draft.receivedAt <= now.adding(seconds: tolerance) else {
            fault(name, "visit.inTheFuture")
            return nil
        }
        // Far from the present the clock of the wall means nothing: whole days are enough to refuse.
        guard draft.receivedAt.milliseconds >= Int64(earliest.number - 2) * 86_400_000 else {
            fault(name, "visit.tooLongAgo", ["earliest": earliest.description])
            return nil
        }
        let day = rules.geography.day(draft.receivedAt)
        guard day >= earliest else {
            fault(name, "visit.tooLongAgo", ["earliest": earliest.description])
            return nil
        }
        return day
    }

    /// The channel given, else the form's, else the network's first.
    mutating func channel() -> String? {
        let usual = rules.form.field(VisitField.channel.rawValue)?.defaultValue ?? rules.words.channels.first?.id
        guard let channel = draft.channel ?? usual else {
            fault(VisitField.channel.rawValue, "visit.required")
            return nil
        }
        return choice(.channel, channel)
    }

    /// The commune as it is on the day; old codes become today's.
    mutating func place(on day: Day?) -> VisitGeography.Place? {
        guard let code = draft.commune else {
            require(.commune, false)
            return nil
        }
        guard code.utf8.count <= 10 else {
            unknown(VisitField.commune.rawValue, code)
            return nil
        }
        guard let day else { return nil }
        guard let place = rules.geography.place(code, day) else {
            unknown(VisitField.commune.rawValue, code)
            return nil
        }
        return place
    }

    /// How many people the entry stands for.
    mutating func people() -> Int {
        let limits = constraint(.people)
        let min = limits.min ?? VisitRules.Fallback.people.lowerBound
        let max = limits.max ?? VisitRules.Fallback.people.upperBound
        if draft.people < min || draft.people > max {
            fault(VisitField.people.rawValue, "visit.outOfRange", ["min": String(min), "max": String(max)])
        }
        return draft.people
    }

    /// The seconds of a duration.
    mutating func duration(_ field: VisitField, _ given: Int?) -> Int? {
        require(field, given != nil)
        guard let given else { return nil }
        let limits = constraint(field)
        let min = limits.min ?? VisitRules.Fallback.duration.lowerBound
        let max = limits.max ?? VisitRules.Fallback.duration.upperBound
        guard given >= min, given <= max else {
            fault(
                field.rawValue,
                "visit.durationOutOfRange",
                ["min": String(min / 60), "max": String(max / 60)]
            )
            return nil
        }
        return given
    }

    /// One word of the field's list.
    mutating func choice(_ field: VisitField, _ given: String?) -> String? {
        require(field, given != nil)
        guard let given else { return nil }
        guard let list = field.list, rules.words.terms(list).contains(where: { $0.id == given }) else {
            unknown(field.rawValue, given)
            return nil
        }
        return given
    }

    /// Words of the field's list, each once; `nil` when none was given.
    mutating func choices(_ field: VisitField, _ given: [String]) -> [String]? {
        require(field, !given.isEmpty)
        guard let list = field.list, !given.isEmpty else { return nil }
        let limit = constraint(field).maxItems ?? VisitRules.Fallback.choices
        guard given.count <= limit else {
            fault(field.rawValue, "visit.tooMany", ["limit": String(limit)])
            return nil
        }
        let known = Set(rules.words.terms(list).map(\.id))
        for (index, id) in given.enumerated() where !known.contains(id) {
            unknown("\(field.rawValue)/\(index)", id)
        }
        return given.withoutRepeats
    }

    /// What the form says an answer must respect.
    func constraint(_ field: VisitField) -> FieldConstraint {
        rules.form.field(field.rawValue)?.constraint ?? FieldConstraint()
    }

    private mutating func require(_ field: VisitField, _ isGiven: Bool) {
        guard !isGiven, rules.form.field(field.rawValue)?.isRequired == true else { return }
        fault(field.rawValue, "visit.required")
    }
}

extension [String] {
    /// The items in their order, each once.
    var withoutRepeats: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
