extension VisitCheck {
    /// The requests, each with its theme and the effect of its outcome.
    mutating func requests() -> [VisitRecorded.Request] {
        let limit = constraint(.motif).maxItems ?? VisitRules.Fallback.requests
        guard !draft.requests.isEmpty else {
            fault("requests", "visit.noRequest")
            return []
        }
        guard draft.requests.count <= limit else {
            fault("requests", "visit.tooMany", ["limit": String(limit)])
            return []
        }
        var recorded: [VisitRecorded.Request] = []
        for (index, given) in draft.requests.enumerated() {
            let path = "requests/\(index)"
            let motif = motif(given, path)
            let outcome = outcome(given, path)
            let operators = operators(given, motif, outcome, path)
            guard let motif, let outcome else { continue }
            recorded.append(
                VisitRecorded.Request(
                    theme: motif.theme,
                    motif: motif.id,
                    operators: operators,
                    outcome: outcome.id,
                    effect: outcome.effect,
                    orientation: given.orientation
                )
            )
        }
        return recorded
    }

    private mutating func motif(_ given: VisitDraft.Request, _ path: String) -> Motif? {
        guard !given.motif.isEmpty else {
            fault("\(path)/motif", "visit.motifMissing")
            return nil
        }
        guard let motif = rules.words.motif(given.motif) else {
            unknown("\(path)/motif", given.motif)
            return nil
        }
        return motif
    }

    private mutating func outcome(_ given: VisitDraft.Request, _ path: String) -> Outcome? {
        guard let id = given.outcome, !id.isEmpty else {
            fault("\(path)/outcome", "visit.outcomeMissing")
            return nil
        }
        guard let outcome = rules.words.outcome(id) else {
            unknown("\(path)/outcome", id)
            return nil
        }
        return outcome
    }

    /// The operators given; what is handed over without one goes to the motif's, when it has only one.
    private mutating func operators(
        _ given: VisitDraft.Request,
        _ motif: Motif?,
        _ outcome: Outcome?,
        _ path: String
    ) -> [String] {
        let limit = constraint(.operators).maxItems ?? VisitRules.Fallback.operators
        guard given.operators.count <= limit else {
            fault("\(path)/operators", "visit.tooMany", ["limit": String(limit)])
            return []
        }
        for (index, id) in given.operators.enumerated() where rules.words.serviceOperator(id) == nil {
            unknown("\(path)/operators/\(index)", id)
        }
        guard given.operators.isEmpty, outcome?.effect == .transmits, let motif else {
            if given.operators.isEmpty, rules.form.field(VisitField.operators.rawValue)?.isRequired == true {
                fault("\(path)/operators", "visit.required")
            }
            return given.operators.withoutRepeats
        }
        if motif.operators.count != 1 { fault("\(path)/operators", "visit.operatorMissing") }
        return motif.operators
    }
}
