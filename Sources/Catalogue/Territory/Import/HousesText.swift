internal import Territory

/// Writes `houses.yaml`.
enum HousesText {
    /// The houses by id, numbers in their order.
    static func yaml(_ comments: [String], _ houses: [House]) -> String {
        let sorted = houses.sorted { left, right in
            switch (Int(left.id), Int(right.id)) {
            case (let one?, let other?) where one != other: one < other
            case (_?, nil): true
            case (nil, _?): false
            default: left.id < right.id
            }
        }
        let head = comments.map { "# " + $0 }
        if sorted.isEmpty { return (head + ["houses: []"]).joined(separator: "\n") + "\n" }
        return (head + ["houses:"] + sorted.flatMap(lines)).joined(separator: "\n") + "\n"
    }

    private static func lines(_ house: House) -> [String] {
        var lines = ["  - id: " + TableText.quoted(house.id)]
        func add(_ key: String, _ value: String?) {
            if let value { lines.append("    \(key): \(value)") }
        }
        add("name", TableText.quoted(house.name))
        add("address", house.address.nonEmpty.map(TableText.quoted))
        add("postalCode", TableText.quoted(house.postalCode))
        add("commune", TableText.quoted(house.commune))
        add("latitude", house.location.map { TableText.decimal($0.latitude) })
        add("longitude", house.location.map { TableText.decimal($0.longitude) })
        add("rank", house.rank.rawValue)
        add("format", house.format.rawValue)
        add("carrier", house.carrier.map(TableText.quoted))
        add("group", house.group.map(TableText.quoted))
        add("takesAppointments", house.takesAppointments.map { $0 ? "true" : "false" })
        add("labelledOn", house.labelledOn?.description)
        if !house.hours.rules.isEmpty {
            lines.append("    hours:")
            for rule in house.hours.rules {
                let segments = rule.segments.map { "\"\($0.opens)-\($0.closes)\"" }.joined(separator: ", ")
                lines.append("      \(rule.weekday.word): [\(segments)]")
            }
        }
        add("comment", house.comment.map(TableText.quoted))
        return lines
    }
}
