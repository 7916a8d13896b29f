internal import Reception
internal import Territory

/// Decides what a draft records.
enum VisitDecision {
    static func record(_ draft: VisitDraft, _ words: Words, _ day: Day) -> VisitRecorded? {
        let requests = draft.requests.compactMap { request -> VisitRecorded.Request? in
            guard let motif = words.motif(request.motif), let outcome = request.outcome.flatMap(words.outcome) else {
                return nil
            }
            return VisitRecorded.Request(
                theme: motif.theme,
                motif: motif.id,
                operators: request.operators,
                outcome: outcome.id,
                effect: outcome.effect
            )
        }
        guard requests.count == draft.requests.count, !requests.isEmpty else { return nil }
        return VisitRecorded(
            receivedAt: draft.receivedAt,
            day: day,
            channel: draft.channel ?? words.channels.first?.id ?? "",
            level: draft.level,
            commune: draft.commune,
            people: draft.people,
            ageBand: draft.ageBand,
            publics: draft.publics.isEmpty ? nil : draft.publics,
            obstacles: draft.obstacles.isEmpty ? nil : draft.obstacles,
            waitSeconds: draft.waitSeconds,
            handlingSeconds: draft.handlingSeconds,
            form: FormStamp(id: "visite", version: 1, hash: ""),
            requests: requests
        )
    }
}
