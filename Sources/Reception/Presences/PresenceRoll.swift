public import Territory

/// Every presence in force: those of `config/presences/`, and what was decided at the desks over them.
public struct PresenceRoll: Sendable {
    /// The presences, those of the files in their order, then the others by identifier.
    public let presences: [Presence]
    /// How long reasons may be.
    public let limits: PresenceLimits
    private let places: [String: Int]
    private let decided: [SessionKey: [WrittenPresences.Session]]

    private struct SessionKey: Hashable {
        var presence: String
        var day: Day
    }

    /// A roll of the files' presences and of what is written over them.
    public init(
        files: [Presence],
        written: WrittenPresences = WrittenPresences(),
        limits: PresenceLimits = PresenceLimits()
    ) {
        self.limits = limits
        let rules = Dictionary(written.rules.map { ($0.id, $0) }) { _, last in last }
        let names = Set(files.map(\.id))
        let added = written.rules.filter { !names.contains($0.id) }.compactMap(\.presence)
        let sessions = Dictionary(grouping: written.sessions, by: \.presence)
        presences = (files + added).map { file in
            let rule = rules[file.id]
            var presence = rule?.presence ?? file
            if let ended = rule?.endedThrough {
                presence.validThrough = presence.validThrough.map { min($0, ended) } ?? ended
            }
            for session in sessions[file.id] ?? [] { presence.take(session) }
            return presence
        }
        places = Dictionary(presences.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
        decided = Dictionary(grouping: written.sessions) { SessionKey(presence: $0.presence, day: $0.day) }
    }

    /// The presence with an identifier; `nil` when none has it.
    public func presence(_ id: String) -> Presence? { places[id].map { presences[$0] } }

    /// The presence that an offer is, or is one of the places of; `nil` when it is none.
    public func presenceOffered(as offer: String) -> Presence? {
        presences.first { Presence.offerID($0.id) == offer } ?? presences.first { $0.isOffered(as: offer) }
    }

    /// What was last decided at a desk of the session of a day; `nil` when nothing was, or when it was taken back.
    public func decision(presence: String, day: Day) -> WrittenPresences.Session? {
        decided[SessionKey(presence: presence, day: day)]?.last
    }
}

extension Presence {
    /// Lets what was decided of a session stand in the place of what was said of that day before.
    fileprivate mutating func take(_ session: WrittenPresences.Session) {
        changes.removeAll { change in
            switch change {
            case .moved(let move): move.from == session.day
            case .added(let day): day == session.day
            case .cancelled(let from, let through, _): from == session.day && through == session.day
            }
        }
        changes.append(session.change)
    }

    /// The sessions that would be held, were none cancelled, and are not.
    ///
    /// - Parameters:
    ///   - first: the first day.
    ///   - last: the last day, included.
    ///   - territory: whose clock, holidays and houses to take.
    /// - Returns: the sessions, each with why it is not held, in their order.
    public func cancelledSessions(
        from first: Day,
        through last: Day,
        in territory: Territory
    ) -> [(session: PresenceSession, reason: String?)] {
        let cancellations = changes.filter { if case .cancelled = $0 { true } else { false } }
        guard !cancellations.isEmpty else { return [] }
        var uncut = self
        uncut.changes.removeAll { cancellations.contains($0) }
        return uncut.sessions(from: first, through: last, in: territory).compactMap { session in
            for case .cancelled(let from, let through, let reason) in cancellations
            where session.movedFrom == nil && from <= session.day && session.day <= through {
                return (session, reason)
            }
            return nil
        }
    }
}
