internal import Reception

extension FormFieldReader {
    /// Whether a field that a visit has is of the visit's own kind, anonymous and always asked; faults when it is not.
    func isRightForVisit(_ field: FormField) -> Bool {
        guard let known = VisitField(rawValue: field.name) else { return false }
        // A choice without a list has already been told.
        if field.kind == known.kind, field.list == nil, field.options.isEmpty, known.list != nil { return false }
        guard field.kind == known.kind, field.list == known.list else {
            map["type"]?.fault(
                "forms.wrongVisitType",
                ["field": field.name, "type": known.kind.rawValue, "list": known.list?.rawValue ?? "-"]
            )
            return false
        }
        guard field.dataClass == .neutral else {
            map["rgpd"]?.fault("forms.personalVisitField", ["field": field.name])
            return false
        }
        for key in ["if", "requiredIf", "visibleTo"] {
            map[key]?.fault("forms.visitFieldAlwaysAsked", ["field": field.name, "key": key])
        }
        if field.constraint.check != nil {
            map["constraint"]?.fault("forms.visitFieldAlwaysAsked", ["field": field.name, "key": "check"])
        }
        return true
    }
}
