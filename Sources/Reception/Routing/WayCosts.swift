internal import Territory

/// What a way costs by term, in thousandths of a point.
struct WayCosts {
    private var amounts = SIMD8<Int>(repeating: 0)
    private var assumed: Set<CostTerm> = []

    /// The sum.
    var total: Int { amounts.wrappedSum() }

    /// The terms that cost something, in their order.
    var lines: [CostLine] {
        CostTerm.allCases.enumerated().compactMap { number, term in
            amounts[number] == 0
                ? nil : CostLine(term: term, thousandths: amounts[number], isAssumed: assumed.contains(term))
        }
    }

    /// Weighs a way.
    ///
    /// - Parameters:
    ///   - index: the network, for its weights and what stands for what is not known.
    ///   - question: what is asked.
    ///   - entry: the offer.
    ///   - moment: when the person is first served.
    ///   - journey: the journey; `nil` when there is none.
    ///   - effort: the points that the person's obstacles add.
    init(
        _ index: RoutingIndex,
        _ question: RoutingQuestion,
        _ entry: RoutingIndex.Entry,
        _ moment: FirstMoment,
        _ journey: RoutingIndex.JourneyFound?,
        effort: Int
    ) {
        let weights = index.weights
        let assumptions = index.model.assumptions
        if let journey {
            amounts[0] = weights[0] * journey.seconds / 60
            if journey.isTooFar { amounts[6] = Int((Double(weights[6]) * journey.beyond / 1000).rounded()) }
        }
        let fare = journey.map { $0.cents ?? assumptions.fareCents } ?? 0
        amounts[1] = weights[1] * ((entry.fee ?? assumptions.feeCents) + fare) / 100
        if entry.fee == nil || (journey != nil && journey?.cents == nil) { assumed.insert(.money) }
        let wait =
            moment.instant.map { max(0, Int(question.at.seconds(to: $0))) } ?? assumptions.waitDays * 86_400
        amounts[2] = weights[2] * (question.isUrgent ? index.model.urgentHundredths : 100) / 100 * wait / 86_400
        if moment.instant == nil { assumed.insert(.wait) }
        amounts[3] = weights[3] * (entry.delay ?? assumptions.delayDays)
        if entry.delay == nil { assumed.insert(.delay) }
        let mode = index.model.modes[OfferMode.allCases[entry.mode]]
        amounts[4] = weights[4] * ((mode?.effort ?? 0) + effort)
        if let channel = question.channel, mode?.channels.contains(channel) != true { amounts[5] = weights[5] }
        let isSure = if case .doubtful = moment { false } else if case .dayOf = moment { false } else { true }
        if entry.isDoubtful || !isSure { amounts[7] = weights[7] }
    }
}

extension RoutingIndex {
    /// The weights in the order of the terms.
    var weights: [Int] { CostTerm.allCases.map { model.weights[$0]?.thousandths ?? 0 } }
}
