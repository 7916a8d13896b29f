/// What people come for: draws requests by operator, then by motif, then their outcome.
struct Errands: Sendable {
    /// What is asked of one operator, or of none.
    private struct Counter: Sendable {
        let operatorID: String?
        let motifs: Weighted<String>
    }

    private let counters: Weighted<Counter>
    private let outcomes: Weighted<String>
    private let outcomesOnSite: Weighted<String>
    private let perVisit: Weighted<Int>

    /// How much more a motif is drawn for the operator that usually answers it than for the others.
    private static let firstOperatorWeight = 3.0

    init(_ words: Words, _ profile: DemoProfile.Requests) {
        let asked = words.operators.sorted { $0.id < $1.id }.map { service in
            let answered = words.motifs.filter { $0.operators.contains(service.id) }
            let motifs = answered.map { motif in
                let rank = motif.operators.first == service.id ? Self.firstOperatorWeight : 1
                return (value: motif.id, weight: rank * (profile.motifs[motif.id] ?? 1))
            }
            let counter = Counter(operatorID: service.id, motifs: Weighted(motifs))
            return (value: counter, weight: profile.operators[service.id] ?? 0)
        }
        let unasked = words.motifs.filter(\.operators.isEmpty).map { motif in
            (value: motif.id, weight: profile.motifs[motif.id] ?? 1)
        }
        let nobody = (value: Counter(operatorID: nil, motifs: Weighted(unasked)), weight: profile.withoutOperator)
        counters = Weighted((asked + [nobody]).filter { !$0.value.motifs.isEmpty })

        let known = profile.outcomes.filter { words.outcome($0.key) != nil }
        outcomes = Weighted(known)
        outcomesOnSite = Weighted(known.filter { words.outcome($0.key)?.effect != .transmits })
        perVisit = Weighted(profile.perVisit)
    }

    /// The requests of one visit, each of another motif.
    func draw(using generator: inout some RandomNumberGenerator) -> [VisitDraft.Request] {
        let wanted = perVisit.draw(using: &generator) ?? 1
        var requests: [VisitDraft.Request] = []
        // Few words may leave nothing else to ask for: a draw that was made already is tried again, not for ever.
        for _ in 0..<(4 * max(1, wanted)) where requests.count < max(1, wanted) {
            guard let counter = counters.draw(using: &generator), let motif = counter.motifs.draw(using: &generator)
            else { break }
            let name = counter.operatorID
            let outcome = (name == nil ? outcomesOnSite : outcomes).draw(using: &generator)
            guard !requests.contains(where: { $0.motif == motif }) else { continue }
            requests.append(VisitDraft.Request(motif: motif, outcome: outcome, operators: name.map { [$0] } ?? []))
        }
        return requests
    }
}
