public import Territory
internal import Wording

/// Decides whether answers are what a form asks for: the typed answers, or every fault at once.
///
/// One pass in the order of the fields: a condition reads only answers of fields before its own.
public struct FormCheck: Sendable {
    private let form: Form
    private let fields: [FieldCheck]
    private let names: Set<String>

    /// The check of a form; of a visit's form, of the fields that the visit does not have itself.
    ///
    /// - Parameters:
    ///   - form: the form.
    ///   - words: the network's words, which choices are made from.
    ///   - isCommune: whether a code is a commune's; any well-formed code is unless told.
    public init(form: Form, words: Words, isCommune: @escaping @Sendable (_ code: String) -> Bool = { _ in true }) {
        self.form = form
        fields = form.extraFields.map { FieldCheck(field: $0, words: words, isCommune: isCommune) }
        names = Set(fields.map(\.field.name))
    }

    /// Checks answers.
    ///
    /// - Parameters:
    ///   - given: the answers as JSON, by field name; `null` is no answer.
    ///   - now: the present instant, for what it fills in and for what must not be in the future.
    ///   - today: the civil day of it.
    /// - Returns: the answers to the fields that are asked, defaults filled in.
    /// - Throws: every fault. A field whose condition hangs on a faulty answer is neither missing nor superfluous.
    public func check(
        _ given: [String: JSONValue],
        now: Instant,
        today: Day
    ) throws(AnswerFaults) -> FormAnswers {
        var values: [String: AnswerValue] = [:]
        var doubtful: Set<String> = []
        var faults: [AnswerFault] = []
        for check in fields {
            let field = check.field
            let answer = given[field.name].flatMap { $0 == .null ? nil : $0 }
            let isAsked = isTrue(field.condition, values, doubtful) { true }
            if isAsked == nil { doubtful.insert(field.name) }
            if isAsked == false {
                if answer != nil { faults.append(check.fault(.notAsked)) }
            } else if let answer {
                let reading = check.read(answer, now: now)
                values[field.name] = reading.value
                faults += reading.faults
                if reading.value == nil {
                    doubtful.insert(field.name)
                } else if isTrue(field.constraint.check, values, doubtful, { true }) == false {
                    faults.append(check.fault(.check))
                }
            } else if let usual = check.usual(now: now, today: today) {
                values[field.name] = usual
            } else if isAsked == true, isTrue(field.requiredIf, values, doubtful, { field.isRequired }) == true {
                faults.append(check.fault(.required))
                doubtful.insert(field.name)
            }
        }
        for name in given.keys.sorted() where !isKnown(name) { faults.append(unknown(name)) }
        guard faults.isEmpty else { throw AnswerFaults(faults) }
        return FormAnswers(form: form.stamp, values: values)
    }

    /// Which fields are asked, given answers that may still be faulty or incomplete: what a page shows.
    ///
    /// - Returns: the names of the fields to show, in the form's order; one whose condition hangs on a faulty answer is
    ///   shown.
    public func asked(_ given: [String: JSONValue], now: Instant, today: Day) -> [String] {
        var values: [String: AnswerValue] = [:]
        var doubtful: Set<String> = []
        return fields.compactMap { check in
            let field = check.field
            let isAsked = isTrue(field.condition, values, doubtful) { true }
            if isAsked == nil { doubtful.insert(field.name) }
            guard isAsked != false else { return nil }
            if let answer = given[field.name], answer != .null {
                values[field.name] = check.read(answer, now: now).value
                if values[field.name] == nil { doubtful.insert(field.name) }
            } else {
                values[field.name] = check.usual(now: now, today: today)
            }
            return field.name
        }
    }

    /// Whether a condition is true; `nil` when it reads an answer that is not known to be good.
    private func isTrue(
        _ condition: FormCondition?,
        _ values: [String: AnswerValue],
        _ doubtful: Set<String>,
        _ otherwise: () -> Bool
    ) -> Bool? {
        guard let condition else { return otherwise() }
        guard condition.meaning.fields.isDisjoint(with: doubtful) else { return nil }
        return condition.isTrue(values)
    }

    private func isKnown(_ name: String) -> Bool {
        names.contains(name) && name.utf8.allSatisfy { $0 < 128 }
    }

    private func unknown(_ name: String) -> AnswerFault {
        let shown = String(name.prefix(40))
        let known = fields.map(\.field.name).joined(separator: ", ")
        return AnswerFault(
            field: "/" + shown.replacing("~", with: "~0").replacing("/", with: "~1"),
            rule: .unknownField,
            label: Label(fr: shown),
            places: ["known": known]
        )
    }
}
