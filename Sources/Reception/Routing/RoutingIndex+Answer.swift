internal import Territory

extension RoutingIndex {
    /// Answers a question: every way that breaks no hard rule, ranked by what it costs, and what was ruled out.
    ///
    /// Ways are in the order of their cost, those that cost the same by their offers' identifiers. Room is then made for a
    /// second operator among the first (see ``RoutingModel/Proposals``): where fewer operators are among the first
    /// proposals than the network wants and more have a way, the best way of each missing operator is moved up to the end
    /// of the first proposals. To make room, the last of them that are a house's own or not their operator's best step
    /// back just behind; nothing else changes place.
    ///
    /// - Parameter question: what is asked; ids that no rule or offer knows change nothing.
    /// - Returns: the answer.
    /// - Throws: a fault for a motif, a commune or a house that is not known.
    /// - Complexity: O(n log n) in the offers for the motif.
    public func answer(_ question: RoutingQuestion) throws(RoutingFault) -> RoutingAnswer {
        guard let motif = motifs[question.motif] else { throw .unknownMotif(question.motif) }
        guard let home = homes[question.commune] else { throw .unknownCommune(question.commune) }
        if let house = question.house, houses[house] == nil { throw .unknownHouse(house) }
        var search = RoutingSearch(self, question, motif, home)
        search.look()
        let ranked = search.found.sorted { ($0.cost, $0.entry) < ($1.cost, $1.entry) }
        let ways = proposed(ranked.map { entries[Int($0.entry)].serviceOperator }).prefix(model.proposals.most)
            .map { way(ranked[$0], rank: $0 + 1, question, motif) }
        return RoutingAnswer(
            onSite: onSite(ranked, question, motif),
            ways: ways,
            wayCount: ranked.count,
            competent: operators.indices.filter { search.competent.contains(Int16($0)) }.map { operators[$0] },
            ruledOut: search.ruledOutInOrder(),
            questions: search.questions()
        )
    }

    /// The places in the ranking of the ways that are proposed, in the order they are.
    ///
    /// - Parameter all: the operator of each way as it is ranked; -1 for the houses.
    /// - Returns: the places; of the houses' own ways, the best ones alone.
    func proposed(_ all: [Int16]) -> [Int] {
        var houses = 0
        let shown = all.indices.filter { place in
            if all[place] < 0 { houses += 1 }
            return all[place] >= 0 || houses <= model.proposals.houses
        }
        return withRoom(shown.map { all[$0] }).map { shown[$0] }
    }

    /// Makes room among the first for the operators that are missing.
    private func withRoom(_ ranked: [Int16]) -> [Int] {
        let first = min(model.proposals.first, ranked.count)
        let present = Set(ranked.prefix(first)).subtracting([-1])
        var wanted = min(model.proposals.operators, first) - present.count
        guard wanted > 0 else { return Array(ranked.indices) }
        var seen = present
        var moved: [Int] = []
        for place in first..<ranked.count where wanted > 0 && ranked[place] >= 0 && seen.insert(ranked[place]).inserted
        {
            moved.append(place)
            wanted -= 1
        }
        var bests: Set<Int16> = []
        let isBest = ranked.prefix(first).map { $0 >= 0 && bests.insert($0).inserted }
        let back = (0..<first).reversed().filter { !isBest[$0] }.prefix(moved.count)
        let kept = (0..<first).filter { !back.contains($0) }
        let rest = (first..<ranked.count).filter { !moved.contains($0) }
        return kept + moved + back.reversed() + rest
    }

    private func onSite(
        _ ranked: [RoutingSearch.Found],
        _ question: RoutingQuestion,
        _ motif: Motif
    )
        -> RoutingAnswer.OnSite?
    {
        guard let level = model.levels[motif.id] else { return nil }
        let own = ranked.filter { entries[Int($0.entry)].serviceOperator < 0 && entries[Int($0.entry)].house >= 0 }
        let asked = question.house.flatMap { houses[$0] }
        let found = own.first { entries[Int($0.entry)].house == asked } ?? own.first
        return found.flatMap { found in
            offers[Int(found.entry)].place?.house.map {
                RoutingAnswer.OnSite(level: level, house: $0, moment: found.moment)
            }
        }
    }
}
