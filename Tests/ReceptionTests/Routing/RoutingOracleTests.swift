import Foundation
import Reception
import Territory
import Testing

@Suite("The routing says what enumerating everything says")
struct RoutingOracleTests {
    @Test("Ranked ways, their moments, journeys and costs, and what is ruled out, on random networks")
    func sameAsBruteForce() throws {
        let seed = RoutingSeed.chosen
        var ways = 0
        for round in 0..<60 {
            var random = RandomRouting(seed: seed &+ UInt64(round))
            let network = try random.network(offers: 40)
            let index = RoutingIndex(network, days: RandomRouting.days)
            for number in 0..<20 {
                let question = random.question()
                let answer = try index.answer(question)
                let expected = RoutingOracle(network: network, days: RandomRouting.days, question: question).verdict()
                let ranked = answer.ways.sorted { $0.rank < $1.rank }.map { way in
                    RoutingOracle.Option(
                        offer: way.offer.id,
                        serviceOperator: way.offer.serviceOperator,
                        moment: way.moment,
                        seconds: way.journey?.seconds,
                        cost: way.cost
                    )
                }
                let place: Comment = "seed \(seed), round \(round), question \(number): \(String(describing: question))"
                try #require(ranked == expected.options, place)
                var ruledOut: [String: String] = [:]
                for item in answer.ruledOut { for id in item.offers { ruledOut[id] = item.rule.id } }
                try #require(ruledOut == expected.ruledOut, place)
                ways += ranked.count
            }
        }
        #expect(ways > 2000)
    }

    @Test("Of the first proposals as many are of different operators as the network wants, the rest keeps its order")
    func operatorsAmongTheFirst() throws {
        let seed = RoutingSeed.chosen
        for round in 0..<60 {
            var random = RandomRouting(seed: seed &+ UInt64(round))
            let network = try random.network(offers: 40)
            let wanted = network.model.proposals
            let index = RoutingIndex(network, days: RandomRouting.days)
            for _ in 0..<20 {
                let ways = try index.answer(random.question()).ways
                let all = Set(ways.compactMap(\.offer.serviceOperator)).count
                let first = Set(ways.prefix(wanted.first).compactMap(\.offer.serviceOperator)).count
                #expect(first >= min(wanted.operators, wanted.first, all), "seed \(seed), round \(round)")
                let moved = ways.indices.filter { ways[$0].rank > wanted.first && $0 < wanted.first }
                for index in moved {
                    let same = ways.filter { $0.offer.serviceOperator == ways[index].offer.serviceOperator }
                    #expect(same.allSatisfy { $0.rank >= ways[index].rank }, "seed \(seed), round \(round)")
                }
                let kept = ways.prefix(wanted.first).dropLast(moved.count).map(\.rank)
                #expect(kept.allSatisfy { $0 <= wanted.first } && kept == kept.sorted(), "seed \(seed), round \(round)")
                let rest = ways.dropFirst(wanted.first).map(\.rank)
                #expect(rest == rest.sorted(), "seed \(seed), round \(round)")
            }
        }
    }
}

/// The seed of the random tests: `MAILLAGE_SEED`, else another each time; every failure names it.
enum RoutingSeed {
    static let chosen: UInt64 = {
        let told = ProcessInfo.processInfo.environment["MAILLAGE_SEED"].flatMap(UInt64.init)
        let seed = told ?? UInt64.random(in: 0...1_000_000)
        print("routing seed: \(seed) (MAILLAGE_SEED)")
        return seed
    }()
}
