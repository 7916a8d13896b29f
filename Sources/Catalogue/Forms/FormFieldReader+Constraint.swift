internal import Reception
internal import Territory

extension FormFieldReader {
    /// The limits of the answer, and the condition that it must fulfil as it is written.
    func constraint(_ kind: FormField.Kind) -> (limits: FieldConstraint, check: YAMLValue?) {
        let keys: [String] =
            switch kind {
            case .number, .duration: ["min", "max", "picks"]
            case .instant: ["earliest", "tolerance"]
            case .day: ["earliest"]
            case .motif, .operators, .choices: ["maxItems"]
            case .text, .longText: ["minLength", "maxLength", "pattern"]
            case .outcome, .choice, .commune, .boolean: []
            }
        guard let written = map["constraint"], let parts = written.map(keys + ["check"]) else {
            return (FieldConstraint(), nil)
        }
        let constraint = FieldConstraint(
            min: parts["min"].flatMap { measure($0, kind) },
            max: parts["max"].flatMap { measure($0, kind) },
            picks: parts.items("picks").compactMap { measure($0, kind) },
            minLength: parts["minLength"].flatMap(count),
            maxLength: parts["maxLength"].flatMap(count),
            pattern: parts["pattern"].flatMap(pattern),
            maxItems: parts["maxItems"].flatMap(count),
            earliest: parts["earliest"]?.day,
            toleranceSeconds: parts["tolerance"].flatMap { measure($0, .duration) }
        )
        for (least, most) in [(constraint.min, constraint.max), (constraint.minLength, constraint.maxLength)] {
            if let least, let most, least > most { written.fault("forms.emptyRange") }
        }
        return (constraint, parts["check"])
    }

    /// A number, or the seconds of a duration.
    private func measure(_ value: YAMLValue, _ kind: FormField.Kind) -> Int? {
        kind == .duration
            ? value.read("forms.badDuration", WrittenDuration.seconds)
            : value.read("check.notNumber") { Int($0).flatMap { FormField.exactNumbers.contains($0) ? $0 : nil } }
    }

    private func count(_ value: YAMLValue) -> Int? {
        value.read("check.notNumber") { Int($0).flatMap { (1...10_000).contains($0) ? $0 : nil } }
    }

    private func pattern(_ value: YAMLValue) -> AnswerPattern? {
        guard let text = value.text else { return nil }
        do throws(AnswerPattern.Fault) {
            return try AnswerPattern(text)
        } catch {
            value.fault("forms.badPattern", ["position": String(error.position)])
            return nil
        }
    }
}
