internal import Foundation

/// How long something took each time it was done.
struct Timings {
    private var all: [Duration] = []

    /// Does something once and keeps how long it took.
    @discardableResult
    mutating func time<Value, Fault: Error>(_ work: () throws(Fault) -> Value) throws(Fault) -> Value {
        let start = ContinuousClock.now
        let value = try work()
        all.append(ContinuousClock.now - start)
        return value
    }

    /// The same for what waits.
    @discardableResult
    mutating func timeWaiting<Value, Fault: Error>(_ work: () async throws(Fault) -> Value) async throws(Fault) -> Value
    {
        let start = ContinuousClock.now
        let value = try await work()
        all.append(ContinuousClock.now - start)
        return value
    }

    mutating func add(_ duration: Duration) { all.append(duration) }

    var count: Int { all.count }
    var total: Duration { all.reduce(.zero, +) }
    var median: Duration { quantile(0.5) }
    /// 99 in 100 took no longer.
    var p99: Duration { quantile(0.99) }

    private func quantile(_ rank: Double) -> Duration {
        let sorted = all.sorted()
        return sorted.isEmpty ? .zero : sorted[min(sorted.count - 1, Int(Double(sorted.count) * rank))]
    }
}

extension Timings {
    /// The figures of what was measured and of the bare thing beside it.
    static func json(_ ours: Timings, bare: Timings) -> [String: JSON] {
        [
            "rounds": .integer(ours.count),
            "medianSeconds": JSON(ours.median.asSeconds),
            "p99Seconds": JSON(ours.p99.asSeconds),
            "bareMedianSeconds": JSON(bare.median.asSeconds),
            "bareP99Seconds": JSON(bare.p99.asSeconds),
            "ratio": JSON(ratio(ours.median, bare.median)),
        ]
    }

    /// The same, for a sentence.
    static func places(_ ours: Timings, bare: Timings) -> [String: String] {
        [
            "rounds": String(ours.count), "ours": String(ours.median.microseconds),
            "oursP99": String(ours.p99.microseconds), "bare": String(bare.median.microseconds),
            "bareP99": String(bare.p99.microseconds), "ratio": spoken(ratio(ours.median, bare.median)),
        ]
    }

    /// One over the other, to the hundredth; 0 when nothing was measured.
    static func ratio(_ ours: Duration, _ bare: Duration) -> Double {
        bare > .zero ? (ours / bare * 100).rounded() / 100 : 0
    }

    /// A number as people write it.
    static func spoken(_ number: Double) -> String { number.formatted(.number.locale(Speech.locale)) }
}

extension Duration {
    /// Whole microseconds.
    var microseconds: Int64 { components.seconds * 1_000_000 + components.attoseconds / 1_000_000_000_000 }

    /// Seconds, with their fraction.
    var asSeconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
