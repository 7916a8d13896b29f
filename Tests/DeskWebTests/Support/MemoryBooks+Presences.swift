import Foundation
import Journal
import Reception
import Territory

/// What the journal says of presences, kept in memory.
struct MemoryPresences {
    private(set) var rules: [String: WrittenPresences.Rule] = [:]
    private var moved: [[String]: WrittenPresences.Session] = [:]
    private var cancelled: [[String]: WrittenPresences.Session] = [:]
    var affected: [AffectedRequest] = []

    var written: WrittenPresences {
        let keys = Set(moved.keys).union(cancelled.keys).sorted { $0.lexicographicallyPrecedes($1) }
        return WrittenPresences(
            rules: rules.values.sorted { $0.id < $1.id },
            sessions: keys.flatMap { [moved[$0], cancelled[$0]].compactMap(\.self) }
        )
    }

    /// Whether a draft is one of these kinds and of its shape; `nil` when it is of none.
    mutating func apply(_ draft: EntryDraft, _ actor: String, _ now: Instant) -> Bool? {
        let body = Data(draft.body)
        let decoder = JSONDecoder()
        switch draft.kind {
        case PresencePut.kind:
            guard let put = try? decoder.decode(PresencePut.self, from: body) else { return false }
            let id = put.presence.id
            rules[id] = WrittenPresences.Rule(
                id: id,
                presence: put.presence,
                endedThrough: nil,
                actor: actor,
                changedAt: now
            )
        case PresenceEnded.kind:
            guard let ended = try? decoder.decode(PresenceEnded.self, from: body) else { return false }
            rules[ended.presence] = WrittenPresences.Rule(
                id: ended.presence,
                presence: rules[ended.presence]?.presence,
                endedThrough: ended.through,
                actor: actor,
                changedAt: now
            )
        case SessionCancelled.kind:
            guard let session = try? decoder.decode(SessionCancelled.self, from: body) else { return false }
            cancelled[[session.presence, session.day.description]] = WrittenPresences.Session(
                presence: session.presence,
                day: session.day,
                change: .cancelled(from: session.day, through: session.day, reason: session.reason),
                actor: actor,
                changedAt: now
            )
        case SessionMoved.kind:
            guard let session = try? decoder.decode(SessionMoved.self, from: body) else { return false }
            let key = [session.presence, session.move.from.description]
            cancelled[key] = nil
            moved[key] = WrittenPresences.Session(
                presence: session.presence,
                day: session.move.from,
                change: .moved(session.move),
                actor: actor,
                changedAt: now
            )
        case SessionRestored.kind:
            guard let session = try? decoder.decode(SessionRestored.self, from: body) else { return false }
            let key = [session.presence, session.day.description]
            if cancelled.removeValue(forKey: key) == nil { moved[key] = nil }
        default: return nil
        }
        return true
    }
}
