public import Territory

/// Presences as a file of `config/presences/` writes them.
public enum PresenceText {
    /// The file's text: `presences:` and an item each; reading it gives the same presences.
    public static func file(_ presences: [Presence]) -> String {
        "presences:\n" + presences.map { item($0) }.joined()
    }

    private static func item(_ presence: Presence) -> String {
        var lines = ["id: \(YAMLText.quoted(presence.id))"]
        func add(_ key: String, _ text: String?) {
            if let text { lines.append("\(key): \(text)") }
        }
        add("house", presence.house.map(YAMLText.quoted))
        add("operator", presence.operatorID.map(YAMLText.quoted))
        if presence.places.count == 1 {
            add("place", presence.places.first.map(place))
        } else {
            add("places", list(presence.places.map(place)))
        }
        let pattern = presence.pattern
        add("rule", YAMLText.quoted(pattern.rule.rrule))
        add("anchor", pattern.anchor?.description)
        add("weeks", pattern.weeks?.rawValue)
        add("season", pattern.season.map { "{from: \"\($0.from.text)\", through: \"\($0.through.text)\"}" })
        add("rank", pattern.isRankUnknown ? "unknown" : nil)
        add("hours", hours(presence.hours))
        add("mode", presence.mode == .onSite ? nil : presence.mode.rawValue)
        add("appointment", presence.needsAppointment.map(String.init))
        add("capacity", presence.capacity.map(String.init))
        add("valid", valid(presence))
        add("publicHolidays", presence.skipsPublicHolidays ? nil : "true")
        add("schoolHolidays", presence.skipsSchoolHolidays ? "false" : nil)
        add("inOpenings", presence.isInOpenings ? "true" : nil)
        lines += changes(presence.changes)
        add("doubt", presence.doubt.map(YAMLText.quoted))
        add("source", presence.source.map(YAMLText.quoted))
        add("checkedOn", presence.checkedOn?.description)
        add("checkedBy", presence.checkedBy.map(YAMLText.quoted))
        return "  - " + lines.joined(separator: "\n    ") + "\n"
    }

    private static func list(_ items: [String]) -> String { "[\(items.joined(separator: ", "))]" }

    private static func place(_ place: PresencePlace) -> String {
        var parts = place.name.map { ["name: \(YAMLText.quoted($0))"] } ?? []
        parts.append("commune: \"\(place.commune)\"")
        if let point = place.location { parts += ["latitude: \(point.latitude)", "longitude: \(point.longitude)"] }
        return "{\(parts.joined(separator: ", "))}"
    }

    private static func hours(_ hours: PresenceHours) -> String {
        switch hours {
        case .segments(let segments): self.segments(segments)
        case .ofHouse: "house"
        case .unknown(let part): "{unknown: \(part?.rawValue ?? "day")}"
        }
    }

    private static func segments(_ segments: [OpeningSegment]) -> String {
        list(segments.map { "\"\($0.opens)-\($0.closes)\"" })
    }

    private static func valid(_ presence: Presence) -> String? {
        let ends = [("from", presence.validFrom), ("through", presence.validThrough)]
        let parts = ends.compactMap { key, day in day.map { "\(key): \($0)" } }
        return parts.isEmpty ? nil : "{\(parts.joined(separator: ", "))}"
    }

    /// The changes under their three keys, those of each in their order.
    private static func changes(_ changes: [PresenceChange]) -> [String] {
        var items: [String: [String]] = [:]
        for change in changes {
            switch change {
            case .cancelled(let from, let through, let reason):
                var parts = ["from: \(from)", "through: \(through)"]
                if let reason { parts.append("reason: \(YAMLText.quoted(reason))") }
                let isDay = from == through && reason == nil
                items["cancelled", default: []].append(isDay ? "\(from)" : "{\(parts.joined(separator: ", "))}")
            case .moved(let move):
                var parts = ["from: \(move.from)", "to: \(move.to)"]
                if let segments = move.segments { parts.append("hours: \(self.segments(segments))") }
                if let place = move.place { parts.append("place: \(self.place(place))") }
                if let reason = move.reason { parts.append("reason: \(YAMLText.quoted(reason))") }
                items["moved", default: []].append("{\(parts.joined(separator: ", "))}")
            case .added(let day):
                items["added", default: []].append("\(day)")
            }
        }
        return ["cancelled", "moved", "added"].compactMap { key in
            items[key].map { "\(key):\n" + $0.map { "      - \($0)" }.joined(separator: "\n") }
        }
    }
}
