internal import Reception

/// Reads the conditions of one field.
struct ConditionReader {
    /// The fields that they may read.
    let scope: ConditionScope
    /// Fields before that have their own fault: a condition on one of them is not told a second time.
    let unreadable: Set<String>

    /// The same for a condition that may also read the field itself.
    func including(_ field: FormField) -> ConditionReader {
        var scope = scope
        scope.fields[field.name] = field
        return ConditionReader(scope: scope, unreadable: unreadable)
    }

    /// What is written at a key; `nil` when nothing is, and, with a fault, when it is no condition.
    func condition(_ value: YAMLValue?) -> FormCondition? {
        guard let value, let text = value.text else { return nil }
        do throws(ConditionFault) {
            return try FormCondition(text, scope: scope)
        } catch {
            if error.textKey == "forms.condition.unknownField", unreadable.contains(error.places["field"] ?? "") {
                return nil
            }
            value.fault(error.textKey, error.places)
            return nil
        }
    }
}
