internal import Foundation
public import Territory

extension PresenceRoll {
    /// Decides that the session of a day is not held.
    ///
    /// - Parameters:
    ///   - id: the presence.
    ///   - day: the day that its rule gives.
    ///   - reason: why, for people.
    ///   - territory: whose holidays to take.
    /// - Returns: what to record.
    /// - Throws: why it cannot be.
    public func cancelling(
        _ id: String,
        on day: Day,
        reason: String,
        in territory: Territory
    ) throws(SessionFault) -> SessionCancelled {
        _ = try held(id, on: day, in: territory)
        return SessionCancelled(presence: id, day: day, reason: try told(reason))
    }

    /// Decides that the session of a day is held otherwise.
    ///
    /// - Parameters:
    ///   - id: the presence.
    ///   - move: from which day to which, at what time and where.
    ///   - today: the present day.
    ///   - territory: whose holidays to take.
    /// - Returns: what to record.
    /// - Throws: why it cannot be.
    public func moving(
        _ id: String,
        _ move: PresenceMove,
        today: Day,
        in territory: Territory
    ) throws(SessionFault) -> SessionMoved {
        let presence = try held(id, on: move.from, in: territory)
        guard !presence.pattern.days(from: move.from, through: move.from).isEmpty else { throw .addedDay }
        guard move.to != move.from || move.segments != nil || move.place != nil else { throw .movesNothing }
        guard move.to >= today else { throw .pastDay }
        var move = move
        move.reason = try told(move.reason ?? "")
        return SessionMoved(presence: id, move: move)
    }

    /// Decides that what was last decided of a session is taken back.
    ///
    /// - Parameters:
    ///   - id: the presence.
    ///   - day: the day that its rule gives.
    /// - Returns: what to record.
    /// - Throws: `nothingToRestore`.
    public func restoring(_ id: String, on day: Day) throws(SessionFault) -> SessionRestored {
        guard decision(presence: id, day: day) != nil else { throw .nothingToRestore }
        return SessionRestored(presence: id, day: day)
    }

    /// The presence, held or moved on a day.
    private func held(_ id: String, on day: Day, in territory: Territory) throws(SessionFault) -> Presence {
        guard let presence = presence(id) else { throw .unknownPresence }
        let isMoved = presence.changes.contains { change in
            if case .moved(let move) = change { move.from == day } else { false }
        }
        let sessions = presence.sessions(from: day, through: day, in: territory)
        guard isMoved || sessions.contains(where: { $0.movedFrom == nil }) else { throw .notHeld }
        return presence
    }

    private func told(_ reason: String) throws(SessionFault) -> String {
        let reason = reason.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !reason.isEmpty else { throw .noReason }
        guard reason.count <= limits.reasonLength else { throw .longReason }
        guard PersonalDataScan.find(in: reason).isEmpty else { throw .personalReason }
        return reason
    }
}
