public import Territory

/// The places that were taken in sessions of presences: one for each visit that was oriented there.
public struct PlacesTaken: Hashable, Sendable {
    /// One place.
    public struct Place: Hashable, Sendable {
        /// The offer that was chosen, by its identifier.
        public var offer: String
        /// The civil day that was told.
        public var day: Day
        /// The instant that was told.
        public var at: Instant

        /// A place from its parts.
        public init(offer: String, day: Day, at: Instant) {
            self.offer = offer
            self.day = day
            self.at = at
        }
    }

    private let places: [String: [Place]]

    /// The places in any order; none unless given.
    public init(_ places: [Place] = []) {
        self.places = Dictionary(grouping: places, by: \.offer)
    }

    /// Whether none is taken.
    public var isEmpty: Bool { places.isEmpty }

    /// Counts what is taken in the sessions of one presence that counts its places.
    ///
    /// A place is taken in the session that the person was told: the one held at that instant, else the first of that day,
    /// or of the day it was moved from. Where nobody knows which of several places has its turn, it is taken in each.
    ///
    /// - Parameter sessions: the sessions of one presence; changed in place.
    func count(in sessions: inout [PresenceSession]) {
        guard let presence = sessions.first?.presence, sessions[0].capacity != nil else { return }
        for index in sessions.indices { sessions[index].placesTaken = 0 }
        for place in taken(in: presence) {
            let thatDay = sessions.indices.filter {
                sessions[$0].day == place.day || sessions[$0].movedFrom == place.day
            }
            guard let first = thatDay.first else { continue }
            let told = sessions[thatDay.first { sessions[$0].isHeld(at: place.at) } ?? first]
            for index in thatDay where sessions[index].day == told.day && sessions[index].start == told.start {
                sessions[index].placesTaken = (sessions[index].placesTaken ?? 0) + 1
            }
        }
    }

    /// The places in a presence, whichever of its parts.
    private func taken(in presence: String) -> [Place] {
        places.filter { offer, _ in Presence.isOffered(presence, as: offer) }.flatMap(\.value)
    }
}

extension PresenceSession {
    fileprivate func isHeld(at instant: Instant) -> Bool {
        guard let start, let end else { return true }
        return start <= instant && instant < end
    }
}

extension Sequence<Presence> {
    /// The sessions of all of them, with the places that are taken in those that count theirs.
    ///
    /// - Parameters:
    ///   - first: the first day.
    ///   - last: the last day, included.
    ///   - territory: whose clock, holidays and houses to take.
    ///   - taken: the places.
    /// - Returns: the sessions, in their order.
    public func sessions(
        from first: Day,
        through last: Day,
        in territory: Territory,
        taken: PlacesTaken
    ) -> [PresenceSession] {
        flatMap { $0.sessions(from: first, through: last, in: territory, taken: taken) }.inOrder
    }
}

extension Presence {
    /// The sessions from one day through another, with the places that are taken in them when it counts its places.
    ///
    /// - Parameters:
    ///   - first: the first day.
    ///   - last: the last day, included.
    ///   - territory: whose clock, holidays and houses to take.
    ///   - taken: the places.
    /// - Returns: the sessions, in their order.
    public func sessions(
        from first: Day,
        through last: Day,
        in territory: Territory,
        taken: PlacesTaken
    ) -> [PresenceSession] {
        var sessions = sessions(from: first, through: last, in: territory)
        taken.count(in: &sessions)
        return sessions
    }
}
