import Reception
import Territory
import Testing

@Suite("What the routing never does, on random networks")
struct RoutingPropertyTests {
    private static let rounds = 40

    private func each(
        _ work: (_ network: RoutingNetwork, _ question: RoutingQuestion, _ random: inout RandomRouting, Comment) throws
            -> Void
    ) throws {
        let seed = RoutingSeed.chosen &+ 1_000_000
        for round in 0..<RoutingPropertyTests.rounds {
            var random = RandomRouting(seed: seed &+ UInt64(round))
            let network = try random.network(offers: 30)
            for _ in 0..<4 {
                let question = random.question()
                try work(network, question, &random, "seed \(seed), round \(round)")
            }
        }
    }

    private func ranked(_ network: RoutingNetwork, _ question: RoutingQuestion) throws -> [Way] {
        try RoutingIndex(network, days: RandomRouting.days).answer(question).ways.sorted { $0.rank < $1.rank }
    }

    @Test("The same question to the same network has the same answer, whatever the order of the offers")
    func deterministic() throws {
        try each { network, question, random, place in
            var shuffled = network
            shuffled.offers.shuffle(using: &random.dice)
            let first = try RoutingIndex(network, days: RandomRouting.days).answer(question)
            let second = try RoutingIndex(shuffled, days: RandomRouting.days).answer(question)
            #expect(first == second, place)
        }
    }

    @Test("Removing the best moves the others up unchanged")
    func removingTheBest() throws {
        try each { network, question, _, place in
            let before = try ranked(network, question)
            // A house's own offer goes only with the house, and an operator's may be what names the motif.
            guard let best = before.first, best.offer.serviceOperator != nil, best.offer.motifs.isEmpty else { return }
            var without = network
            without.offers.removeAll { $0.id == best.offer.id }
            let after = try ranked(without, question)
            #expect(after.map(\.offer.id) == before.dropFirst().map(\.offer.id), place)
            #expect(after.map(\.cost) == before.dropFirst().map(\.cost), place)
        }
    }

    @Test("An offer that becomes better in one thing never falls")
    func better() throws {
        try each { network, question, random, place in
            let before = try ranked(network, question)
            guard !before.isEmpty else { return }
            let chosen = random.one(before)
            guard let index = network.offers.firstIndex(where: { $0.id == chosen.offer.id }) else { return }
            var improved = network
            switch random.number(0...3) {
            case 0: improved.offers[index].feeCents = chosen.offer.feeCents.map { $0 / 2 }
            case 1: improved.offers[index].observedDelayDays = chosen.offer.observedDelayDays.map { $0 / 2 }
            case 2: improved.offers[index].doubt = nil
            default: improved.offers[index].facilities.formUnion(RandomRouting.facilities)
            }
            let after = try ranked(improved, question)
            let rank = after.first { $0.offer.id == chosen.offer.id }?.rank
            #expect((rank ?? .max) <= chosen.rank, place)
        }
    }

    @Test("More mobility never worsens a journey, the best moment, nor takes a way away")
    func moreMobility() throws {
        try each { network, question, random, place in
            var less = question
            less.mobilities = Set(random.some(["car", "train", "lift"], 40))
            var more = less
            more.mobilities?.formUnion(random.some(["car", "train", "lift"], 60))
            let (before, after) = (try ranked(network, less), try ranked(network, more))
            let found = Dictionary(uniqueKeysWithValues: after.map { ($0.offer.id, $0) })
            for way in before {
                let now = try #require(found[way.offer.id], place)
                #expect((now.journey?.seconds ?? 0) <= (way.journey?.seconds ?? 0), place)
                #expect((now.moment.instant ?? .distantFuture) <= (way.moment.instant ?? .distantFuture), place)
            }
            let best = { (ways: [Way]) in ways.compactMap(\.moment.instant).min() ?? .distantFuture }
            #expect(best(after) <= best(before), place)
        }
    }

    @Test("The regime is asked for when it is not known and who is competent depends on it, and never when it is known")
    func regimeAsked() throws {
        let isRegime = { (asked: OpenQuestion) in if case .regime = asked { true } else { false } }
        try each { network, question, _, place in
            let index = RoutingIndex(network, days: RandomRouting.days)
            let competent = try Regime.allCases.map { regime in
                var told = question
                told.regime = regime
                let answer = try index.answer(told)
                #expect(!answer.questions.contains(where: isRegime), place)
                return answer.competent
            }
            guard Set(competent).count > 1 else { return }
            var unknown = question
            unknown.regime = nil
            let asked = try index.answer(unknown).questions
            #expect(asked.contains(where: isRegime), place)
        }
    }

    @Test("No way breaks a hard rule")
    func hardRules() throws {
        try each { network, question, _, place in
            let theme = String(question.motif.prefix { $0 != "." })
            let epci = network.geography.epci(ofCommune: question.commune, on: RandomRouting.day)?.siren
            for way in try ranked(network, question) {
                for rule in network.model.competence where rule.scope.covers(question, theme: theme, epci: epci) {
                    guard case .excludes(let operators) = rule.effect, let id = way.offer.serviceOperator else {
                        continue
                    }
                    #expect(!operators.contains(id), place)
                }
                for rule in network.model.access where rule.effect == .rulesOut {
                    #expect(!rule.applies(to: way.offer, obstacles: question.obstacles), place)
                }
                #expect(way.offer.catchment.contains(commune: question.commune, epci: epci), place)
                if let instant = way.moment.instant { #expect(instant >= question.at, place) }
            }
        }
    }
}

extension Instant {
    fileprivate static let distantFuture = Instant(milliseconds: .max)
}
