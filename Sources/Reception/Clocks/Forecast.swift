public import Territory

/// When an answer will probably come.
public enum Forecast: Hashable, Sendable {
    /// Nothing can be said on so few answers.
    case tooFew(answers: Int, needed: Int)
    /// The answer probably comes at the end of a working day.
    case probable(Probable)

    /// A day, and how uncertain it is.
    public struct Probable: Hashable, Sendable {
        /// How many answers it stands on.
        public var answers: Int
        /// How many still wait among those it stands on.
        public var unanswered: Int
        /// Half of such referrals have their answer by then; `nil` when fewer than half have had one.
        public var median: Instant?
        /// The earliest that the observations allow for it.
        public var earliest: Instant?
        /// The latest; `nil` when they do not say.
        public var latest: Instant?
    }
}

extension ClockBoard {
    /// When a referral will probably be answered.
    ///
    /// - Parameters:
    ///   - serviceOperator: the operator, by identifier.
    ///   - observed: the delays of the same operator and motif.
    ///   - elapsed: working days it has waited already; `nil` for one that is not sent yet.
    ///   - now: the present instant.
    /// - Returns: the forecast.
    public func forecast(
        _ serviceOperator: String,
        _ observed: [ObservedDelay],
        after elapsed: Int? = nil,
        now: Instant
    ) -> Forecast {
        let curve = DelayCurve(observed, after: elapsed ?? -1, quantile: rules.forecast.quantile)
        guard curve.answers >= rules.forecast.fewestAnswers else {
            return .tooFew(answers: curve.answers, needed: rules.forecast.fewestAnswers)
        }
        let working = calendar(ofOperator: serviceOperator)
        func date(_ days: Int?) -> Instant? {
            days.flatMap { working.closing(max(1, $0 - (elapsed ?? 0)), after: working.endOfDay(now)) }
        }
        let median = curve.median
        return .probable(
            Forecast.Probable(
                answers: curve.answers,
                unanswered: curve.unanswered,
                median: date(median.day),
                earliest: date(median.earliest),
                latest: date(median.latest)
            )
        )
    }
}
