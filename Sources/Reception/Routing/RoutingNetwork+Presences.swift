public import Territory
internal import Wording

extension Presence {
    /// The offer that it is, or the first part of those that it is when it alternates between places.
    public static func offerID(_ id: String) -> String { "presence.\(id)" }

    /// Whether an offer, by its identifier, is this presence, or one of its places.
    func isOffered(as offer: String) -> Bool { Presence.isOffered(id, as: offer) }

    /// The same by the presence's identifier.
    static func isOffered(_ id: String, as offer: String) -> Bool {
        let whole = offerID(id)
        return offer == whole || (offer.hasPrefix("\(whole).") && Int(offer.dropFirst(whole.count + 1)) != nil)
    }
}

extension RoutingNetwork {
    /// Adds what presences really hold between two days, each as an offer of its operator, or of its house when it has
    /// none.
    ///
    /// A presence that the hours of a house already tell is left out, and one that alternates between places is one offer a
    /// place.
    ///
    /// - Parameters:
    ///   - list: the presences.
    ///   - first: the first day.
    ///   - last: the last day, included.
    ///   - taken: the places that are taken in their sessions; none unless given.
    public mutating func add(
        _ list: [Presence],
        from first: Day,
        through last: Day,
        taken: PlacesTaken = PlacesTaken()
    ) {
        let territory = geography.territory
        let names = Dictionary(territory.houses.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        for presence in list where !presence.isInOpenings {
            let sessions = presence.sessions(from: first, through: last, in: territory, taken: taken)
            let byPlace = Dictionary(grouping: sessions, by: \.place)
            for (number, place) in byPlace.keys.sorted(by: RoutingNetwork.precedes).enumerated() {
                let id = Presence.offerID(presence.id) + (byPlace.count > 1 ? ".\(number + 1)" : "")
                presences[id] = byPlace[place, default: []].compactMap { $0.available(in: territory.network.zone) }
                var part = offer(presence, id: id, at: place, house: presence.house.flatMap { names[$0] })
                // Whoever makes sure of a presence does so of all its places.
                part.check(on: checks[Presence.offerID(presence.id)])
                offers.append(part)
            }
        }
    }

    private static func precedes(_ left: PresencePlace, _ right: PresencePlace) -> Bool {
        (left.commune, left.name ?? "") < (right.commune, right.name ?? "")
    }

    private func offer(_ presence: Presence, id: String, at place: PresencePlace, house: String?) -> Offer {
        let operatorName = presence.operatorID.flatMap { words.serviceOperator($0)?.shortLabel }
        let (mode, isThere): (OfferMode, Bool) =
            switch presence.mode {
            case .onSite: (.partialPresence, true)
            case .video: (.videoDesk, true)
            case .telephone: (.telephone, false)
            }
        return Offer(
            id: id,
            label: Label(fr: operatorName ?? house ?? place.name ?? presence.id),
            serviceOperator: presence.operatorID,
            mode: mode,
            arrivals: presence.needsAppointment.map { $0 ? [.appointment] : [.walkIn] } ?? [],
            place: isThere ? OfferPlace(name: place.name, commune: place.commune, location: place.location) : nil,
            schedule: .presences([id]),
            capacity: presence.capacity,
            feeCents: presence.operatorID == nil ? model.houseFeeCents : nil,
            checkedOn: presence.checkedOn,
            doubt: presence.doubt.map { Label(fr: $0) }
        )
    }
}

extension PresenceSession {
    /// The same as something that an offer serves in: the whole day where its hours are not known.
    func available(in zone: CivilZone) -> AvailableSegment? {
        guard let start, let end else {
            return AvailableSegment(
                start: zone.startOfDay(day),
                end: zone.startOfDay(day.advanced(by: 1)),
                certainty: .dayOnly,
                capacityLeft: placesLeft
            )
        }
        return AvailableSegment(
            start: start,
            end: end,
            certainty: isPossible || doubt != nil ? .doubtful : .sure,
            capacityLeft: placesLeft
        )
    }
}
