import Reception
import Territory

/// The routing by brute force: every offer, every rule, every journey and every segment looked at in turn, no index.
struct RoutingOracle {
    struct Option: Equatable {
        var offer: String
        var serviceOperator: String?
        var moment: FirstMoment
        var seconds: Int?
        var cost: Int
    }

    struct Verdict {
        var options: [Option] = []
        var ruledOut: [String: String] = [:]
    }

    let network: RoutingNetwork
    let days: ClosedRange<Day>
    let question: RoutingQuestion

    private var model: RoutingModel { network.model }
    private var zone: CivilZone { network.geography.territory.network.zone }
    private var epci: String? { network.geography.epci(ofCommune: question.commune, on: days.lowerBound)?.siren }
    private var theme: String { String(question.motif.prefix { $0 != "." }) }
    private var words: Words { network.words }

    private var factor: Double {
        network.geography.typology(ofCommune: question.commune, on: days.lowerBound)
            .flatMap { model.travel.factors[$0.id] } ?? model.travel.factor
    }

    private var offers: [Offer] {
        var seen: Set<String> = []
        return (network.offers + network.houseOffers).filter { seen.insert($0.id).inserted }
    }

    func verdict() -> Verdict {
        var verdict = Verdict()
        for offer in offers where serves(offer) {
            if let id = offer.serviceOperator {
                if let rule = exclusion(of: id) {
                    verdict.ruledOut[offer.id] = rule
                    continue
                }
                guard allowed(id) else { continue }
            }
            switch judge(offer) {
            case .success(let option): verdict.options.append(option)
            case .failure(let rule): verdict.ruledOut[offer.id] = rule.id
            }
        }
        verdict.options.sort { ($0.cost, $0.offer) < ($1.cost, $1.offer) }
        return verdict
    }

    private struct Refusal: Error {
        var id: String
    }

    private func serves(_ offer: Offer) -> Bool {
        guard offer.kind != .mobility else { return false }
        if offer.motifs.contains(question.motif) { return true }
        guard offer.motifs.isEmpty else { return false }
        guard let id = offer.serviceOperator else {
            return offer.themes.isEmpty ? model.levels[question.motif] != nil : offer.themes.contains(theme)
        }
        if !offer.themes.isEmpty { return offer.themes.contains(theme) && allowed(id, orExcluded: true) }
        let handles = words.serviceOperator(id)?.themes.contains(theme) == true
        let usual = words.motif(question.motif)?.operators.contains(id) == true
        return (handles || usual) && allowed(id, orExcluded: true)
    }

    private func covers(_ rule: CompetenceRule) -> Bool {
        let scope = rule.scope
        let isThere =
            scope.communes.isEmpty && scope.epci.isEmpty || scope.communes.contains(question.commune)
            || scope.epci.contains(epci ?? "-")
        return (scope.motifs.isEmpty || scope.motifs.contains(question.motif))
            && (scope.themes.isEmpty || scope.themes.contains(theme)) && isThere
            && (scope.regimes.isEmpty || question.regime.map(scope.regimes.contains) == true)
            && (scope.publics.isEmpty || scope.publics.contains(where: question.publics.contains))
    }

    private func allowed(_ id: String, orExcluded: Bool = false) -> Bool {
        let usual = words.motif(question.motif)?.operators.contains(id) == true
        let named = offers.contains {
            $0.serviceOperator == id && $0.motifs.contains(question.motif) && $0.kind != .mobility
        }
        let byRule = model.competence.contains { rule in
            if case .allows(let operators) = rule.effect { operators.contains(id) && covers(rule) } else { false }
        }
        return (usual || named || byRule) && (orExcluded || exclusion(of: id) == nil)
    }

    private func exclusion(of id: String) -> String? {
        guard allowed(id, orExcluded: true) else { return nil }
        return model.competence.first { rule in
            if case .excludes(let operators) = rule.effect { operators.contains(id) && covers(rule) } else { false }
        }?.id
    }

    private func judge(_ offer: Offer) -> Result<Option, Refusal> {
        if !offer.catchment.contains(commune: question.commune, epci: epci) {
            return .failure(Refusal(id: "catchment"))
        }
        if !offer.publics.isEmpty, !question.publics.isEmpty, offer.publics.isDisjoint(with: question.publics) {
            return .failure(Refusal(id: "publics"))
        }
        if let until = offer.validity.until, zone.startOfDay(until) <= question.at {
            return .failure(Refusal(id: "validity"))
        }
        let rules = model.access.filter { $0.applies(to: offer, obstacles: question.obstacles) }
        if let hard = rules.first(where: { $0.effect == .rulesOut }) { return .failure(Refusal(id: hard.id)) }
        let effort = rules.reduce(0) { sum, rule in
            if case .effort(let points) = rule.effect { sum + points } else { sum }
        }
        let comes = offer.facilities.contains { id in model.facilities.first { $0.id == id }?.comesToPerson == true }
        var journey: (seconds: Int, cents: Int?, beyond: Double)?
        var moment: FirstMoment?
        let here = offer.place?.house != nil && offer.place?.house == question.house
        if offer.kind == .onSite, !comes {
            if here { moment = first(offer, from: question.at) }
            if let instant = moment?.instant, zone.day(of: instant) != zone.day(of: question.at) { moment = nil }
            if moment == nil {
                guard let place = offer.place, let found = best(place) else { return .failure(Refusal(id: "reach")) }
                journey = found
                moment = first(offer, from: question.at.adding(seconds: Int64(found.seconds)))
            }
        } else {
            moment = first(offer, from: question.at)
        }
        guard let moment else {
            let endless = segments(offer).map { !$0.isEmpty } ?? true
            let later = segments(offer)?.contains { segment in
                guard let until = offer.validity.until else { return false }
                let start = max(segment.start, zone.startOfDay(until))
                return segment.capacityLeft != 0 && start.adding(seconds: Int64(model.servingSeconds)) <= segment.end
            }
            return .failure(Refusal(id: later ?? endless ? "validity" : "session"))
        }
        return .success(
            Option(
                offer: offer.id,
                serviceOperator: offer.serviceOperator,
                moment: moment,
                seconds: journey?.seconds ?? (here && offer.kind == .onSite && !comes ? 0 : nil),
                cost: cost(offer, moment, journey, effort)
            )
        )
    }

    private func cost(
        _ offer: Offer,
        _ moment: FirstMoment,
        _ journey: (seconds: Int, cents: Int?, beyond: Double)?,
        _ effort: Int
    ) -> Int {
        func weight(_ term: CostTerm) -> Int { model.weights[term]?.thousandths ?? 0 }
        var cost = 0
        if let journey {
            cost += weight(.travel) * journey.seconds / 60
            cost += Int((Double(weight(.tooFar)) * journey.beyond / 1000).rounded())
        }
        let fare = journey.map { $0.cents ?? model.assumptions.fareCents } ?? 0
        cost += weight(.money) * ((offer.feeCents ?? model.assumptions.feeCents) + fare) / 100
        let wait = moment.instant.map { Int(question.at.seconds(to: $0)) } ?? model.assumptions.waitDays * 86_400
        cost += weight(.wait) * (question.isUrgent ? model.urgentHundredths : 100) / 100 * max(0, wait) / 86_400
        cost += weight(.delay) * (offer.observedDelayDays ?? model.assumptions.delayDays)
        cost += weight(.effort) * ((model.modes[offer.mode]?.effort ?? 0) + effort)
        if let channel = question.channel, model.modes[offer.mode]?.channels.contains(channel) != true {
            cost += weight(.otherChannel)
        }
        switch moment {
        case .at, .unknown: if offer.doubt != nil { cost += weight(.doubt) }
        case .dayOf, .doubtful: cost += weight(.doubt)
        }
        return cost
    }

    /// The segments in order, full ones among them; `nil` without hours.
    private func segments(_ offer: Offer) -> [AvailableSegment]? {
        let territory = network.geography.territory
        let (first, last) = (days.lowerBound, days.upperBound)
        let openings: [OpenSegment]
        switch offer.schedule {
        case .always, .unknown: return nil
        case .presences(let ids): return ids.flatMap { network.presences[$0] ?? [] }.sorted()
        case .house(let id):
            openings =
                territory.houses.first { $0.id == id }?.openings(from: first, through: last, in: territory.network)
                ?? []
        case .antenna: openings = []
        case .weekly(let hours):
            let house = House(id: "", name: "", address: "", postalCode: "", commune: "", hours: hours)
            openings = house.openings(from: first, through: last, in: territory.network)
        }
        return openings.compactMap { AvailableSegment(start: $0.start, end: $0.end) }
    }

    private func first(_ offer: Offer, from arrival: Instant) -> FirstMoment? {
        let start = max(arrival, offer.validity.from.map { zone.startOfDay($0) } ?? arrival)
        let end = offer.validity.until.map { zone.startOfDay($0) }
        guard let segments = segments(offer) else {
            guard end.map({ start < $0 }) ?? true else { return nil }
            return offer.schedule == .always ? .at(start) : .unknown
        }
        for segment in segments where segment.capacityLeft != 0 {
            // Timetables know whole seconds.
            let whole = Instant(milliseconds: (start.milliseconds + 999) / 1000 * 1000)
            let begins = max(segment.start, whole)
            guard begins.adding(seconds: Int64(model.servingSeconds)) <= segment.end else { continue }
            guard end.map({ begins < $0 }) ?? true else { return nil }
            switch segment.certainty {
            case .sure: return .at(begins)
            case .dayOnly: return .dayOf(begins)
            case .doubtful: return .doubtful(begins)
            }
        }
        return nil
    }

    private func point(_ place: OfferPlace) -> Coordinates? {
        place.location ?? network.geography.commune(place.commune, on: days.lowerBound)?.centroid
    }

    private func best(_ place: OfferPlace) -> (seconds: Int, cents: Int?, beyond: Double)? {
        guard let home = network.geography.commune(question.commune, on: days.lowerBound)?.centroid,
            let point = point(place)
        else { return nil }
        let travel = model.travel
        let way = home.metres(to: point) * factor
        var all: [(seconds: Int, cents: Int?, beyond: Double)] = []
        let had = question.mobilities ?? travel.assumed
        for (index, mobility) in travel.mobilities.enumerated()
        where (mobility.isForAnyone || had.contains(mobility.id))
            && mobility.notWith.isDisjoint(with: question.obstacles)
        {
            var found: (seconds: Int, cents: Int?)?
            let bound = mobility.boundMetres.map(Double.init) ?? .infinity
            switch mobility.kind {
            case .own:
                if way <= bound { found = (mobility.seconds(metres: way), mobility.cents(metres: way)) }
            case .offers(let mode):
                found =
                    offers.filter { carries($0, mode, to: place) && way <= bound }
                    .map { (mobility.seconds(metres: way), $0.feeCents) }
                    .min { ($0.1 ?? .max) < ($1.1 ?? .max) }
            case .stops(let modes, let access, let speed):
                found = train(mobility, modes, Double(access), speed, home, point, place)
            }
            if let real = travel.times[question.commune, place.commune, mobility.id] {
                found = (real, found?.cents ?? mobility.cents(metres: way))
            }
            if let found { all.append((found.seconds, found.cents, 0)) }
            if index == 0, travel.beyond == .costs, way > bound {
                all.append((mobility.seconds(metres: way), mobility.cents(metres: way), way - bound))
            }
        }
        // The first of the fastest and cheapest: mobilities are in order, a walk too long comes with the first.
        return all.enumerated().min {
            ($0.element.seconds, $0.element.cents ?? .max, $0.offset)
                < ($1.element.seconds, $1.element.cents ?? .max, $1.offset)
        }?.element
    }

    private func carries(_ offer: Offer, _ mode: OfferMode, to place: OfferPlace) -> Bool {
        let there = network.geography.epci(ofCommune: place.commune, on: days.lowerBound)?.siren
        return offer.mode == mode
            && (offer.validity.from.map { zone.startOfDay($0) <= question.at } ?? true)
            && (offer.validity.until.map { question.at < zone.startOfDay($0) } ?? true)
            && offer.catchment.contains(commune: question.commune, epci: epci)
            && offer.catchment.contains(commune: place.commune, epci: there)
    }

    private func train(
        _ mobility: Mobility,
        _ modes: Set<OfferMode>,
        _ access: Double,
        _ speed: Double,
        _ home: Coordinates,
        _ point: Coordinates,
        _ place: OfferPlace
    ) -> (seconds: Int, cents: Int?)? {
        func walk(_ from: Coordinates, _ commune: String, _ stop: OfferPlace) -> Int? {
            guard let there = self.point(stop) else { return nil }
            let metres = from.metres(to: there) * model.travel.factor
            guard metres <= access || stop.commune == commune else { return nil }
            return Int((metres / 1000 / speed * 3600).rounded())
        }
        var best: (seconds: Int, cents: Int?)?
        let stops = offers.filter { modes.contains($0.mode) }
        for from in stops {
            for to in stops where to.id != from.id {
                guard let one = from.place, let other = to.place, let start = walk(home, question.commune, one),
                    let end = walk(point, place.commune, other), let left = self.point(one),
                    let right = self.point(other)
                else { continue }
                let ride = left.metres(to: right) * factor
                guard ride <= mobility.boundMetres.map(Double.init) ?? .infinity else { continue }
                let seconds = start + mobility.seconds(metres: ride) + end
                if best.map({ seconds < $0.seconds }) ?? true { best = (seconds, mobility.cents(metres: ride)) }
            }
        }
        return best
    }
}

extension AccessRule {
    /// Whether it applies to an offer for a person with these obstacles.
    func applies(to offer: Offer, obstacles told: Set<String>) -> Bool {
        modes.contains(offer.mode) && !obstacles.isDisjoint(with: told) && unless.isDisjoint(with: offer.facilities)
    }
}
