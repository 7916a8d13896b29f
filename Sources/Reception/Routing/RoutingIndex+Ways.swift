internal import Territory
internal import Wording

extension RoutingIndex {
    /// A way in full.
    func way(_ found: RoutingSearch.Found, rank: Int, _ question: RoutingQuestion, _ motif: Motif) -> Way {
        let offer = offers[Int(found.entry)]
        let level = offer.serviceOperator == nil ? model.levels[motif.id] : nil
        let journey = found.journey.map(journey) ?? (found.isHere ? here : nil)
        return Way(
            offer: offer,
            level: level,
            rank: rank,
            moment: found.moment,
            journey: journey,
            costCents: offer.feeCents.flatMap { fee in
                journey.map { $0.cents.map { $0 + fee } } ?? fee
            },
            bring: offer.bring.isEmpty ? bring[motif.id] ?? [] : offer.bring,
            costs: found.costs.lines,
            reasons: reasons(offer, level, found.moment, journey, question)
        )
    }

    private var here: Journey {
        Journey(
            mobility: nil,
            distanceMetres: 0,
            seconds: 0,
            source: .model(errorPercent: 0),
            cents: 0,
            with: [],
            isTooFar: false
        )
    }

    private func journey(_ found: JourneyFound) -> Journey {
        Journey(
            mobility: model.travel.mobilities[found.mobility].id,
            distanceMetres: Int(found.metres.rounded()),
            seconds: found.seconds,
            source: found.isMeasured ? .table : .model(errorPercent: model.travel.errorPercent),
            cents: found.cents,
            with: found.with.map { offers[Int($0)].id },
            isTooFar: found.isTooFar
        )
    }

    private func reasons(
        _ offer: Offer,
        _ level: String?,
        _ moment: FirstMoment,
        _ journey: Journey?,
        _ question: RoutingQuestion
    ) -> [RoutingReason] {
        var reasons = [who(offer, level)]
        if let journey { reasons += way(journey, question) }
        let isAnytime = offer.schedule == .always && offer.kind == .remote
        reasons.append(isAnytime ? RoutingReason("routing.when.always") : when(moment, question.at))
        if offer.arrivals == [.appointment] { reasons.append(RoutingReason("routing.why.appointment")) }
        reasons += why(offer)
        if let doubt = offer.doubt { reasons.append(RoutingReason("routing.why.doubt", ["doubt": .label(doubt)])) }
        if let stale = staleness(offer, on: zone.day(of: question.at)) { reasons.append(stale) }
        return reasons
    }

    /// What it costs and how long the answer takes.
    ///
    /// What is not known is said to be asked in one clause; not of an offer that says itself that it is to be confirmed,
    /// for it is all of it then.
    private func why(_ offer: Offer) -> [RoutingReason] {
        let fee = offer.feeCents.map { fee in
            fee == 0 ? RoutingReason("routing.why.free") : RoutingReason("routing.why.fee", ["cents": .cents(fee)])
        }
        let delay = offer.observedDelayDays.map { RoutingReason("routing.why.delay", ["days": .number($0)]) }
        var reasons = [fee, delay].compactMap(\.self)
        guard offer.doubt == nil else { return reasons }
        switch (fee, delay) {
        case (nil, nil) where offer.serviceOperator != nil: reasons.append(RoutingReason("routing.why.bothUnknown"))
        case (nil, _): reasons.append(RoutingReason("routing.why.feeUnknown"))
        case (_, nil) where offer.serviceOperator != nil: reasons.append(RoutingReason("routing.why.delayUnknown"))
        default: break
        }
        return reasons
    }

    /// That it is to be checked again; of a house's own way nothing is said until somebody checked it once.
    private func staleness(_ offer: Offer, on today: Day) -> RoutingReason? {
        guard offer.isStale(on: today, after: model.staleDays) else { return nil }
        guard let checked = offer.checkedOn else {
            return offer.doubt == nil && offer.serviceOperator != nil ? RoutingReason("routing.why.neverChecked") : nil
        }
        return RoutingReason("routing.why.stale", ["days": .number(checked.distance(to: today))])
    }

    private func who(_ offer: Offer, _ level: String?) -> RoutingReason {
        var places: [String: RoutingValue] = ["offer": .label(offer.label)]
        if let id = offer.serviceOperator {
            places["operator"] = .label(words.serviceOperator(id)?.label ?? Label(fr: id))
        }
        if let name = offer.place?.name { places["place"] = .label(Label(fr: name)) }
        if let level, offer.kind == .onSite {
            places["level"] = .label(words.levels.first { $0.id == level }?.label ?? Label(fr: level))
            return RoutingReason(places["place"] == nil ? "routing.who.house" : "routing.who.antenna", places)
        }
        if offer.serviceOperator == nil { return RoutingReason("routing.who.\(offer.mode.rawValue).own", places) }
        return RoutingReason("routing.who.\(offer.mode.rawValue)", places)
    }

    private func way(_ journey: Journey, _ question: RoutingQuestion) -> [RoutingReason] {
        guard let id = journey.mobility, let mobility = model.travel.mobilities.first(where: { $0.id == id }) else {
            return [RoutingReason("routing.way.here")]
        }
        var places: [String: RoutingValue] = [
            "metres": .metres(journey.distanceMetres), "seconds": .seconds(journey.seconds),
            "mobility": .label(mobility.label),
        ]
        let used = journey.with.compactMap { id in offers.first { $0.id == id } }
        let labels = used.map(\.label)
        if let first = labels.first, let last = labels.last {
            (places["from"], places["to"]) = (.label(first), .label(last))
        }
        let key: String
        switch journey.source {
        case .table: key = "routing.way.table"
        case .model(let percent):
            places["percent"] = .number(percent)
            key =
                labels.count == 2
                ? "routing.way.stops" : labels.count == 1 ? "routing.way.carried" : "routing.way.model"
        }
        var reasons = [RoutingReason(key, places)]
        // Of what takes people there, what is doubtful is said with the journey that leans on it.
        for doubt in Set(used.compactMap(\.doubt)).sorted(by: { $0.fr < $1.fr }) {
            reasons.append(RoutingReason("routing.way.doubt", ["doubt": .label(doubt)]))
        }
        if journey.isTooFar { reasons.append(RoutingReason("routing.way.tooFar")) }
        if question.mobilities == nil, model.travel.assumed.contains(id) {
            reasons.append(RoutingReason("routing.way.assumed", ["mobility": .label(mobility.label)]))
        }
        return reasons
    }

    private func when(_ moment: FirstMoment, _ at: Instant) -> RoutingReason {
        switch moment {
        case .at(let instant) where instant <= at: RoutingReason("routing.when.now")
        case .at(let instant): RoutingReason("routing.when.from", ["instant": .instant(instant)])
        case .dayOf(let instant): RoutingReason("routing.when.day", ["day": .day(instant)])
        case .doubtful(let instant): RoutingReason("routing.when.doubtful", ["instant": .instant(instant)])
        case .unknown: RoutingReason("routing.when.unknown")
        }
    }
}
