internal import Foundation

// The standard library's own draws may change from one version to another; these do not.
extension RandomNumberGenerator {
    /// A number from 0 up to but not 1, each of 2^53 steps as likely.
    mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// Whether something of a given chance, 0…1, happens.
    mutating func happens(_ chance: Double) -> Bool { unit() < chance }

    /// A whole number from 0 up to but not `count`; 0 when there is none.
    mutating func below(_ count: Int) -> Int { max(0, min(count - 1, Int(unit() * Double(count)))) }

    /// How long until something that happens once in `mean` on average.
    mutating func exponential(mean: Double) -> Double { -mean * log(1 - unit()) }

    /// A normal number of mean 0 and deviation 1 (Box and Muller).
    mutating func normal() -> Double {
        let radius = sqrt(-2 * log(1 - unit()))
        return radius * cos(2 * .pi * unit())
    }

    /// How many of what happens `mean` times on average happen (Knuth's product of draws, for small means).
    mutating func poisson(mean: Double) -> Int {
        // Beyond some tens the product underflows and nobody's quarter of an hour has as many.
        let floor = exp(-min(mean, 50))
        var product = unit()
        var count = 0
        while product > floor {
            product *= unit()
            count += 1
        }
        return count
    }
}

/// Values drawn in proportion to weights.
struct Weighted<Value: Sendable>: Sendable {
    private var values: [Value] = []
    private var sums: [Double] = []

    /// The values with their weights, in this order; those of no weight are never drawn.
    init(_ pairs: [(value: Value, weight: Double)]) {
        for pair in pairs where pair.weight > 0 && pair.weight.isFinite {
            values.append(pair.value)
            sums.append((sums.last ?? 0) + pair.weight)
        }
    }

    var isEmpty: Bool { values.isEmpty }

    /// One of the values; `nil` when there is none.
    func draw(using generator: inout some RandomNumberGenerator) -> Value? {
        guard let total = sums.last else { return nil }
        let target = generator.unit() * total
        var low = 0
        var high = sums.count - 1
        while low < high {
            let middle = (low + high) / 2
            if sums[middle] > target { high = middle } else { low = middle + 1 }
        }
        return values[low]
    }
}

extension Weighted where Value: Comparable & Hashable {
    /// Weights by value, in the values' order, so that the same weights draw the same.
    init(_ weights: [Value: Double]) {
        self.init(weights.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }
}
