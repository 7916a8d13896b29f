/// How delays are forecast.
public struct ForecastRules: Hashable, Sendable {
    /// The fewest answers observed on which something is said.
    public var fewestAnswers: Int
    /// The standard normal quantile of the band: 1.96 for 95 %.
    public var quantile: Double

    /// Rules from their parts; ten answers and a band of 95 % unless told.
    public init(fewestAnswers: Int = 10, quantile: Double = 1.959_963_984_540_054) {
        self.fewestAnswers = fewestAnswers
        self.quantile = quantile
    }
}
