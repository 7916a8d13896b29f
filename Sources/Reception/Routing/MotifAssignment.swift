internal import Territory

/// Which offers may serve each motif, and which operators are competent before any rule.
struct MotifAssignment {
    private(set) var motifs: [String: Motif] = [:]
    private(set) var candidates: [String: [Int32]] = [:]
    private(set) var competent: [String: Set<Int16>] = [:]

    init(
        _ offers: [Offer],
        _ entries: [RoutingIndex.Entry],
        _ network: RoutingNetwork,
        _ numbers: [String: Int16]
    ) {
        let themes = Dictionary(
            network.words.operators.map { ($0.id, Set($0.themes)) },
            uniquingKeysWith: { first, _ in first }
        )
        for motif in network.words.motifs where motifs[motif.id] == nil {
            motifs[motif.id] = motif
            let usual = Set(motif.operators.compactMap { numbers[$0] })
            let naming = offers.indices.filter { index in
                entries[index].kind != .mobility && offers[index].motifs.contains(motif.id)
            }
            let named = Set(naming.map { entries[$0].serviceOperator }.filter { $0 >= 0 })
            var possible = usual.union(named)
            for rule in network.model.competence {
                guard case .allows(let operators) = rule.effect, rule.scope.mayCover(motif) else { continue }
                possible.formUnion(operators.compactMap { numbers[$0] })
            }
            var found: [Int32] = []
            for (index, offer) in offers.enumerated() where entries[index].kind != .mobility {
                let names = offer.motifs.contains(motif.id)
                let number = entries[index].serviceOperator
                if let id = offer.serviceOperator {
                    let handles =
                        offer.motifs.isEmpty
                        && (offer.themes.isEmpty
                            ? usual.contains(number) || themes[id]?.contains(motif.theme) == true
                            : offer.themes.contains(motif.theme))
                    guard names || (handles && possible.contains(number)) else { continue }
                } else {
                    let own = offer.motifs.isEmpty && offer.themes.isEmpty && network.model.levels[motif.id] != nil
                    guard names || own || (offer.motifs.isEmpty && offer.themes.contains(motif.theme)) else { continue }
                }
                found.append(Int32(index))
            }
            candidates[motif.id] = found
            competent[motif.id] = usual.union(named)
        }
    }
}

extension RuleScope {
    /// Whether it may be about a question on a motif.
    func mayCover(_ motif: Motif) -> Bool {
        (motifs.isEmpty || motifs.contains(motif.id)) && (themes.isEmpty || themes.contains(motif.theme))
    }
}
