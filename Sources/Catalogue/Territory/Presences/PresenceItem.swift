internal import Territory

/// Reads one presence of a file.
struct PresenceItem {
    static let keys = [
        "id", "house", "operator", "place", "places", "rule", "anchor", "weeks", "season", "rank", "hours", "mode",
        "appointment", "capacity", "valid", "publicHolidays", "schoolHolidays", "inOpenings", "cancelled", "moved",
        "added", "doubt", "source", "checkedOn", "checkedBy",
    ]

    let map: YAMLMap
    let facts: PresenceFacts

    /// - Returns: `nil`, and a fault, when it is not a map.
    init?(_ value: YAMLValue, _ facts: PresenceFacts) {
        guard let map = value.map(PresenceItem.keys) else { return nil }
        self.map = map
        self.facts = facts
    }

    /// The presence; `nil`, and a fault for each thing that is wrong, when something it cannot do without is.
    func presence() -> Presence? {
        let id = map.required("id")?.read("presence.badId") { $0.isWordIdentifier ? $0 : nil }
        let house = known("house", "presence.unknownHouse") { id in facts.territory.houses.contains { $0.id == id } }
        let owner = known("operator", "presence.unknownOperator", facts.operators.contains)
        let (places, pattern, hours) = (places(), PatternReader(map: map).pattern(), hours())
        guard let id, let places, let pattern, let hours else { return nil }
        guard house.value != nil || owner.value != nil else {
            if house.isAbsent, owner.isAbsent { map.value.fault("presence.nobody") }
            return nil
        }
        guard !(hours == .ofHouse && house.value == nil) else {
            map["hours"]?.fault("presence.hoursOfNoHouse")
            return nil
        }
        let mode = map["mode"]?.choice("presence.badMode", Presence.Mode.init(rawValue:), Presence.Mode.allCases)
        var presence = Presence(
            id: id,
            house: house.value,
            operatorID: owner.value,
            places: places,
            pattern: pattern,
            hours: hours,
            mode: mode ?? .onSite
        )
        presence.needsAppointment = map["appointment"]?.bool
        presence.capacity = map["capacity"]?.read("presence.badCapacity") { text in
            Int(text).flatMap { (1...9999).contains($0) ? $0 : nil }
        }
        readValidity(into: &presence)
        presence.skipsPublicHolidays = !(map["publicHolidays"]?.bool ?? false)
        presence.skipsSchoolHolidays = !(map["schoolHolidays"]?.bool ?? true)
        presence.isInOpenings = map["inOpenings"]?.bool ?? false
        presence.doubt = map.text("doubt")
        presence.source = map.text("source")
        presence.checkedOn = map["checkedOn"]?.day
        presence.checkedBy = map.text("checkedBy")
        presence.changes = ChangesReader(map: map, placeOf: place).changes(of: presence)
        checkTwice(presence)
        return presence
    }

    private func known(
        _ key: String,
        _ textKey: String,
        _ isKnown: (String) -> Bool
    ) -> (value: String?, isAbsent: Bool) {
        guard let value = map[key] else { return (nil, true) }
        return (value.read(textKey) { isKnown($0) ? $0 : nil }, false)
    }

    /// `place: {…}`, or `places: […]` when they take turns.
    private func places() -> [PresencePlace]? {
        switch (map["place"], map["places"]) {
        case (let one?, nil): return place(one).map { [$0] }
        case (nil, let several?):
            let items = several.items
            let read = items.compactMap(place)
            if items.count < 2 { several.fault("presence.fewPlaces") }
            return read.count == items.count && read.count > 1 ? read : nil
        default:
            map.value.fault("presence.placeOrPlaces")
            return nil
        }
    }

    private func place(_ value: YAMLValue) -> PresencePlace? {
        guard let place = value.map(["name", "commune", "latitude", "longitude"]),
            let commune = place.knownCommune(facts.communes)
        else { return nil }
        return PresencePlace(name: place.text("name"), commune: commune, location: place.coordinates)
    }

    /// `["09:00-12:00"]`, `house`, or `{unknown: morning}` (`{unknown: day}` when not even the part of the day is known).
    private func hours() -> PresenceHours? {
        guard let value = map.required("hours") else { return nil }
        if value.isScalar {
            return value.read("presence.badHours") { $0 == "house" ? .ofHouse : nil }
        }
        if value.isMap {
            return value.map(["unknown"])?.required("unknown")?.read("presence.badPart") { text in
                text == "day"
                    ? .unknown(nil) : PresenceHours.PartOfDay(rawValue: text).map(PresenceHours.unknown)
            }
        }
        let segments = value.segments(of: value.items)
        if segments.isEmpty { value.fault("presence.noHours") }
        return segments.isEmpty ? nil : .segments(segments)
    }

    private func readValidity(into presence: inout Presence) {
        guard let valid = map["valid"]?.map(["from", "through"]) else { return }
        presence.validFrom = valid["from"]?.day
        presence.validThrough = valid["through"]?.day
        if let from = presence.validFrom, let through = presence.validThrough, through < from {
            valid.value.fault(
                "territory.endsBeforeStart",
                ["from": from.description, "through": through.description]
            )
        }
    }

    /// A house's own presence where one of its antennas is must say whether the antenna's hours already tell it.
    private func checkTwice(_ presence: Presence) {
        guard presence.operatorID == nil, presence.mode == .onSite, map["inOpenings"] == nil,
            let house = facts.territory.houses.first(where: { $0.id == presence.house }),
            let antenna = house.antennas.first(where: { antenna in
                presence.places.contains { $0.commune == antenna.commune }
            })
        else { return }
        map.value.fault("presence.alsoAntenna", ["antenna": antenna.name, "house": house.id])
    }
}
