internal import Foundation

/// The share of referrals that still wait after so many working days, those still waiting counted as such.
///
/// Source: Kaplan and Meier, *Nonparametric Estimation from Incomplete Observations*, 1958; the variance is Greenwood's,
/// the band is on the scale of log(-log) and crosses one half as in Brookmeyer and Crowley, 1982.
public struct DelayCurve: Hashable, Sendable {
    /// A day on which answers came.
    public struct Step: Hashable, Sendable {
        /// The day, in working days.
        public var day: Int
        /// The share that waits longer.
        public var waiting: Double
        /// The lowest share that the observations allow.
        public var lowest: Double
        /// The greatest.
        public var greatest: Double
    }

    /// The days on which answers came, in growing order.
    public let steps: [Step]
    /// How many answers are known.
    public let answers: Int
    /// How many still wait.
    public let unanswered: Int

    /// A curve of observations.
    ///
    /// - Parameters:
    ///   - observed: the delays.
    ///   - elapsed: how long the referral in question has waited already: only those that waited longer tell about it.
    ///   - quantile: the standard normal quantile of the band, 1.96 for 95 %.
    public init(_ observed: [ObservedDelay], after elapsed: Int = -1, quantile: Double) {
        let known = observed.filter { $0.days > elapsed }.sorted { $0.days < $1.days }
        answers = known.count { $0.isAnswered }
        unanswered = known.count - answers
        var steps: [Step] = []
        var (waiting, variance) = (1.0, 0.0)
        var index = 0
        while index < known.count {
            let day = known[index].days
            let same = known[index...].prefix { $0.days == day }
            let (atRisk, answered) = (known.count - index, same.count { $0.isAnswered })
            index += same.count
            guard answered > 0 else { continue }
            waiting *= 1 - Double(answered) / Double(atRisk)
            if answered < atRisk { variance += Double(answered) / (Double(atRisk) * Double(atRisk - answered)) }
            let band = DelayCurve.band(waiting, variance, quantile)
            steps.append(Step(day: day, waiting: waiting, lowest: band.lowest, greatest: band.greatest))
        }
        self.steps = steps
    }

    /// The day by which half have their answer, and the band around it; `nil` where the observations do not reach.
    public var median: (day: Int?, earliest: Int?, latest: Int?) {
        func day(_ share: KeyPath<Step, Double>) -> Int? { steps.first { $0[keyPath: share] <= 0.5 }?.day }
        return (day(\.waiting), day(\.lowest), day(\.greatest))
    }

    private static func band(_ waiting: Double, _ variance: Double, _ z: Double) -> (lowest: Double, greatest: Double) {
        guard waiting > 0, waiting < 1 else { return (waiting, waiting) }
        let width = z * variance.squareRoot() / log(waiting)
        // The logarithm of a share is below zero, so the greater exponent is the first.
        return (pow(waiting, exp(-width)), pow(waiting, exp(width)))
    }
}
