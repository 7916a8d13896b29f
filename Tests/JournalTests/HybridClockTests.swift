import Journal
import Territory
import Testing

@Suite("The hybrid clock")
struct HybridClockTests {
    @Test("Whatever the wall does, each reading is greater than the one before")
    func onlyGrows() {
        let seed = UInt64.random(in: 1...UInt64.max)
        print("HybridClockTests seed \(seed)")
        var random = Xorshift(state: seed)
        var clock = HybridClock()
        var last = clock.last
        var wall: Int64 = 1_789_977_600_000
        for _ in 0..<20_000 {
            // Mostly still or a little later; at times years away, in either direction.
            wall +=
                [0, 0, 1, 40, -3_600_000, 3_600_000, 31_536_000_000_000, -31_536_000_000_000]
                .randomElement(using: &random) ?? 0
            let reading = clock.tick(now: Instant(milliseconds: wall))
            #expect(reading > last, "seed \(seed)")
            #expect(HybridTime(packed: reading.packed) == reading)
            last = reading
        }
    }

    @Test("A sane wall is followed to the millisecond")
    func followsTheWall() {
        var clock = HybridClock()
        #expect(clock.tick(now: Instant(seconds: 100)) == HybridTime(wall: Instant(seconds: 100), counter: 0))
        #expect(clock.tick(now: Instant(seconds: 100)) == HybridTime(wall: Instant(seconds: 100), counter: 1))
        #expect(clock.tick(now: Instant(seconds: 101)) == HybridTime(wall: Instant(seconds: 101), counter: 0))
    }

    @Test("A wall set back an hour leaves the last reading counting on")
    func wallSetBack() {
        var clock = HybridClock()
        _ = clock.tick(now: Instant(seconds: 7200))
        #expect(clock.tick(now: Instant(seconds: 3600)) == HybridTime(wall: Instant(seconds: 7200), counter: 1))
    }

    @Test("More than 65 536 readings within a millisecond borrow the next one")
    func counterOverflows() {
        var clock = HybridClock(after: HybridTime(wall: Instant(seconds: 1), counter: .max))
        let reading = clock.tick(now: Instant(seconds: 1))
        #expect(reading == HybridTime(wall: Instant(milliseconds: 1001), counter: 0))
    }

    @Test("A wall at the end of time, or before 1970, breaks nothing", arguments: [Int64.max, Int64.min, -1])
    func impossibleWalls(milliseconds: Int64) {
        var clock = HybridClock(after: HybridTime(wall: Instant(seconds: 1), counter: 0))
        let first = clock.tick(now: Instant(milliseconds: milliseconds))
        let second = clock.tick(now: Instant(seconds: 2))
        #expect(first > HybridTime(wall: Instant(seconds: 1), counter: 0))
        #expect(second > first)
        #expect(second.packed > 0)
    }
}

private struct Xorshift: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}
