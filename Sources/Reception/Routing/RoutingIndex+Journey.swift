internal import Territory

extension TravelModel {
    /// The mobilities that a person has, by their numbers.
    ///
    /// - Parameters:
    ///   - told: what the person said; `nil` when not asked, and what the network takes for granted then stands for it.
    ///   - obstacles: the person's obstacles.
    /// - Returns: the numbers, in order.
    func available(_ told: Set<String>?, obstacles: Set<String>) -> [Int] {
        let had = told ?? assumed
        return mobilities.indices.filter { index in
            let mobility = mobilities[index]
            return (mobility.isForAnyone || had.contains(mobility.id)) && mobility.notWith.isDisjoint(with: obstacles)
        }
    }

    /// The stops of a mobility that can be walked to: those of the commune, and those near enough.
    func reaches(
        of stops: [RoutingIndex.Stop],
        _ mobility: Int,
        from point: Coordinates,
        in commune: String
    ) -> [RoutingIndex.StopReach] {
        guard case .stops(_, let access, let speed) = mobilities[mobility].kind else { return [] }
        return stops.indices.compactMap { index in
            let metres = point.metres(to: stops[index].point) * factor
            guard metres <= Double(access) || stops[index].commune == commune else { return nil }
            let seconds = Int((metres / 1000 / speed * 3600).rounded())
            return RoutingIndex.StopReach(stop: index, seconds: seconds)
        }
    }
}

extension RoutingIndex {
    /// The fastest journey of a person to a place.
    struct JourneyFound {
        var mobility: Int
        var metres: Double
        var seconds: Int
        var cents: Int?
        var isMeasured = false
        var isTooFar = false
        /// Metres beyond what the person can travel.
        var beyond: Double = 0
        var with: [Int32] = []

        /// The faster, then the cheaper with known fares first; the order of the mobilities decides between equals.
        func isBetter(than other: JourneyFound?) -> Bool {
            guard let other else { return true }
            return (seconds, cents ?? .max, mobility) < (other.seconds, other.cents ?? .max, other.mobility)
        }
    }

    /// One question's journeys, each place worked out once.
    struct Journeys {
        private let index: RoutingIndex
        private let question: RoutingQuestion
        private let home: Home
        private let mobilities: [Int]
        private let homeStops: [[StopReach]]
        private let carriers: [[Int32]]
        private var known: [JourneyFound?]
        private var isKnown: [Bool]

        init(_ index: RoutingIndex, _ question: RoutingQuestion, _ home: Home) {
            let travel = index.model.travel
            self.index = index
            self.question = question
            self.home = home
            mobilities = travel.available(question.mobilities, obstacles: question.obstacles)
            homeStops = travel.mobilities.indices.map { mobility in
                travel.reaches(of: index.stops[mobility], mobility, from: home.point, in: question.commune)
            }
            carriers = index.carriers.map { offers in
                offers.filter { offer in
                    let entry = index.entries[Int(offer)]
                    return (entry.validFrom.map { $0 <= question.at } ?? true)
                        && (entry.validUntil.map { question.at < $0 } ?? true)
                        && index.offers[Int(offer)].catchment.contains(commune: question.commune, epci: home.epci)
                }
            }
            known = Array(repeating: nil, count: index.places.count)
            isKnown = Array(repeating: false, count: index.places.count)
        }

        /// The fastest journey to a place; `nil` when no means of the person reaches it.
        mutating func journey(to place: Int) -> JourneyFound? {
            if isKnown[place] { return known[place] }
            known[place] = found(index.places[place])
            isKnown[place] = true
            return known[place]
        }

        private func found(_ place: Place) -> JourneyFound? {
            guard let point = place.point else { return nil }
            let metres = home.point.metres(to: point)
            var best: JourneyFound?
            for mobility in mobilities {
                if let one = journey(mobility, metres, place), one.isBetter(than: best) { best = one }
            }
            let travel = index.model.travel
            if travel.beyond == .costs, mobilities.contains(0) {
                let walking = travel.mobilities[0]
                let way = metres * home.factor
                let far = JourneyFound(
                    mobility: 0,
                    metres: metres,
                    seconds: walking.seconds(metres: way),
                    cents: walking.cents(metres: way),
                    isTooFar: true,
                    beyond: max(0, way - Double(walking.boundMetres ?? .max))
                )
                if far.beyond > 0, far.isBetter(than: best) { best = far }
            }
            return best
        }

        private func journey(_ number: Int, _ metres: Double, _ place: Place) -> JourneyFound? {
            let travel = index.model.travel
            let mobility = travel.mobilities[number]
            let way = metres * home.factor
            var found: JourneyFound?
            switch mobility.kind {
            case .own:
                if way <= Double(mobility.boundMetres ?? .max) {
                    found = JourneyFound(
                        mobility: number,
                        metres: metres,
                        seconds: mobility.seconds(metres: way),
                        cents: mobility.cents(metres: way)
                    )
                }
            case .stops:
                found = byStops(number, mobility, metres, place)
            case .offers:
                for carrier in carriers[number]
                where index.offers[Int(carrier)].catchment.contains(commune: place.commune, epci: place.epci)
                    && way <= Double(mobility.boundMetres ?? .max)
                {
                    let one = JourneyFound(
                        mobility: number,
                        metres: metres,
                        seconds: mobility.seconds(metres: way),
                        cents: index.entries[Int(carrier)].fee,
                        with: [carrier]
                    )
                    if one.isBetter(than: found) { found = one }
                }
            }
            // A real time stands for whatever the model says, also where the model knows no way.
            if !travel.times.isEmpty, let real = travel.times[question.commune, place.commune, mobility.id] {
                found = JourneyFound(
                    mobility: number,
                    metres: metres,
                    seconds: real,
                    cents: found?.cents ?? mobility.cents(metres: way),
                    isMeasured: true,
                    with: found?.with ?? []
                )
            }
            return found
        }

        private func byStops(_ number: Int, _ mobility: Mobility, _ metres: Double, _ place: Place) -> JourneyFound? {
            var found: JourneyFound?
            for from in homeStops[number] {
                for to in place.stops[number] where to.stop != from.stop {
                    let (first, last) = (index.stops[number][from.stop], index.stops[number][to.stop])
                    let ride = first.point.metres(to: last.point) * home.factor
                    guard ride <= Double(mobility.boundMetres ?? .max) else { continue }
                    let one = JourneyFound(
                        mobility: number,
                        metres: metres,
                        seconds: from.seconds + mobility.seconds(metres: ride) + to.seconds,
                        cents: mobility.cents(metres: ride),
                        with: [first.offer, last.offer]
                    )
                    if one.isBetter(than: found) { found = one }
                }
            }
            return found
        }
    }
}
