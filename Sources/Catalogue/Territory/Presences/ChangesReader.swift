internal import Territory

/// Reads what happens to single days of a presence: `cancelled`, `moved`, `added`.
struct ChangesReader {
    let map: YAMLMap
    let placeOf: (YAMLValue) -> PresencePlace?

    /// The changes, cancellations first, in the order of the file.
    ///
    /// A day cancelled or moved that the rule does not give is a fault: someone meant another day.
    func changes(of presence: Presence) -> [PresenceChange] {
        map.items("cancelled").compactMap { cancelled($0, presence) }
            + map.items("moved").compactMap { moved($0, presence) }
            + map.items("added").compactMap { $0.day.map(PresenceChange.added) }
    }

    /// `2026-12-25`, or `{from: …, through: …, reason: …}`.
    private func cancelled(_ value: YAMLValue, _ presence: Presence) -> PresenceChange? {
        if value.isScalar {
            guard let day = value.day, isGiven(day, value, presence) else { return nil }
            return .cancelled(from: day, through: day, reason: nil)
        }
        guard let item = value.map(["from", "through", "reason"]), let from = item.required("from")?.day else {
            return nil
        }
        let through = item["through"].map(\.day) ?? from
        guard let through else { return nil }
        guard from <= through else {
            value.fault("territory.endsBeforeStart", ["from": from.description, "through": through.description])
            return nil
        }
        guard from != through || isGiven(from, value, presence) else { return nil }
        return .cancelled(from: from, through: through, reason: item.text("reason"))
    }

    /// `{from: …, to: …, hours: […], place: {…}, reason: …}`.
    private func moved(_ value: YAMLValue, _ presence: Presence) -> PresenceChange? {
        guard let item = value.map(["from", "to", "hours", "place", "reason"]),
            let from = item.required("from")?.day, isGiven(from, value, presence)
        else { return nil }
        let to = item["to"].map(\.day) ?? from
        guard let to else { return nil }
        guard to != from || item["hours"] != nil || item["place"] != nil else {
            value.fault("presence.movesNothing")
            return nil
        }
        let segments = item["hours"].map { $0.segments(of: $0.items) }
        let place = item["place"].map(placeOf)
        return .moved(
            PresenceMove(
                from: from,
                to: to,
                segments: segments?.isEmpty == true ? nil : segments,
                place: place ?? nil,
                reason: item.text("reason")
            )
        )
    }

    private func isGiven(_ day: Day, _ value: YAMLValue, _ presence: Presence) -> Bool {
        guard presence.pattern.days(from: day, through: day).isEmpty else { return true }
        value.fault("presence.notADay", ["day": day.description])
        return false
    }
}
