import Reception
import Testing

@Suite("Chance that can be had again")
struct SeededGeneratorTests {
    @Test("The generator gives SplitMix64's published sequence")
    func published() {
        // The algorithm's public domain version, from the seed 1234567.
        var generator = Reception.SeededGenerator(seed: 1_234_567)
        let expected: [UInt64] = [
            6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
            4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
        ]
        #expect(expected.map { _ in generator.next() } == expected)
    }

    @Test("Two names under one seed have two sequences, and one name always its own")
    func names() {
        var first = Reception.SeededGenerator(seed: 1, name: "425")
        var again = Reception.SeededGenerator(seed: 1, name: "425")
        var other = Reception.SeededGenerator(seed: 1, name: "426")
        var otherSeed = Reception.SeededGenerator(seed: 2, name: "425")
        let drawn = first.next()
        #expect(again.next() == drawn)
        #expect(other.next() != drawn)
        #expect(otherSeed.next() != drawn)
    }
}
