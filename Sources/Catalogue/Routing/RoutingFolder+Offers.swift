internal import Reception
internal import Territory
internal import Wording

extension RoutingFolder {
    /// The offers of the files that hold some, each identifier once among them all.
    ///
    /// - Parameters:
    ///   - facilities: the facilities that are known.
    ///   - ids: the identifiers met, with the file that has each.
    /// - Returns: the offers that could be read.
    func offers(facilities: Set<String>, _ ids: inout [String: String]) -> [Offer] {
        let keys = [
            "label", "operator", "mode", "themes", "motifs", "arrivals", "place", "catchment", "schedule", "capacity",
            "feeCents", "publics", "facilities", "bring", "observedDelayDays", "from", "until", "keptBy", "checkedOn",
            "doubt",
        ]
        var offers: [Offer] = []
        for file in RoutingReader.offerFiles {
            guard let root = root(file, ["offers"]) else { continue }
            for (id, map) in items(root.items("offers"), keys) {
                if let other = ids.updateValue(file, forKey: id) {
                    map["id"]?.fault("routing.takenOffer", ["id": id, "file": other])
                    continue
                }
                if let offer = offer(id, map, facilities) { offers.append(offer) }
            }
        }
        return offers
    }

    private func offer(_ id: String, _ map: YAMLMap, _ facilities: Set<String>) -> Offer? {
        let (label, mode) = (map.label("label"), map.required("mode")?.mode)
        let serviceOperator = map["operator"]?.read("words.unknownOperator", { operators.contains($0) ? $0 : nil })
        let place = map["place"].map(place)
        guard let label, let mode, map["operator"] == nil || serviceOperator != nil, place == nil || place != .some(nil)
        else { return nil }
        var offer = Offer(id: id, label: label, serviceOperator: serviceOperator, mode: mode)
        offer.themes = known("themes", of: map, themes, in: "config/words/themes.yaml")
        offer.motifs = known("motifs", of: map, motifs, in: "config/words/motifs.yaml")
        offer.arrivals = Set(
            map.items("arrivals").compactMap {
                $0.choice("routing.unknownArrival", OfferArrival.init(rawValue:), OfferArrival.allCases)
            }
        )
        offer.place = place.flatMap { $0 }
        if let value = map["catchment"], let areas = value.map(["communes", "epci"]).map(areas) {
            if areas.communes.isEmpty, areas.epci.isEmpty { value.fault("routing.emptyCatchment") }
            offer.catchment = .areas(communes: areas.communes, epci: areas.epci)
        }
        if let schedule = map["schedule"] { offer.schedule = self.schedule(schedule) }
        offer.capacity = map["capacity"]?.count(upTo: 1_000_000)
        offer.feeCents = map["feeCents"]?.count(upTo: 1_000_000)
        offer.publics = Set(known("publics", of: map, publics, in: "config/words/publics.yaml"))
        offer.facilities = Set(
            known("facilities", of: map, facilities, in: "\(RoutingReader.folder)/access.yaml")
        )
        offer.bring = map.items("bring").compactMap(\.label)
        offer.observedDelayDays = map["observedDelayDays"]?.count(upTo: 3650)
        offer.validity = validity(map)
        offer.keptBy = map.text("keptBy")
        offer.checkedOn = map["checkedOn"]?.day
        offer.doubt = map["doubt"]?.label
        if offer.kind == .onSite, offer.place == nil { map.value.fault("routing.needsPlace", ["mode": mode.rawValue]) }
        if mode == .rail || mode == .coach, offer.place == nil {
            map.value.fault("routing.needsPlace", ["mode": mode.rawValue])
        }
        return offer
    }

    private func place(_ value: YAMLValue) -> OfferPlace? {
        guard let map = value.map(["name", "commune", "latitude", "longitude", "house"]) else { return nil }
        let house = map["house"].map { $0.read("routing.unknownHouse") { houses[$0] } }
        if let house {
            return house.map {
                OfferPlace(name: map.text("name"), commune: $0.commune, location: $0.location, house: $0.id)
            }
        }
        guard let code = map.required("commune"), let commune = code.read("territory.badCommuneCode", Codes.commune)
        else { return nil }
        guard communes.contains(commune) else {
            code.fault("territory.unknownCommune", ["code": commune])
            return nil
        }
        var location: Coordinates?
        if let north = map["latitude"]?.double, let east = map["longitude"]?.double {
            location = Coordinates(latitude: north, longitude: east)
            if location == nil { map.value.fault("territory.badCoordinates", ["value": "\(north), \(east)"]) }
        }
        return OfferPlace(name: map.text("name"), commune: commune, location: location)
    }

    /// `always`, `unknown`, or a map with one of `house`, `hours` and `presences`.
    private func schedule(_ value: YAMLValue) -> OfferSchedule {
        if value.isScalar {
            let words: [String: OfferSchedule] = ["always": .always, "unknown": .unknown]
            return value.read("routing.badSchedule") { words[$0] } ?? .unknown
        }
        guard let map = value.map(["house", "hours", "presences"]) else { return .unknown }
        guard map.entries.count == 1 else {
            value.fault("routing.badSchedule", ["value": map.entries.map(\.value.name).joined(separator: ", ")])
            return .unknown
        }
        if let house = map["house"] {
            return house.read("routing.unknownHouse") { houses[$0] }.map { .house($0.id) } ?? .unknown
        }
        if let hours = map["hours"] { return .weekly(hours.weeklyHours) }
        return .presences(map.texts("presences").map(\.text))
    }

    private func validity(_ map: YAMLMap) -> Validity {
        let (from, until) = (map["from"]?.day, map["until"]?.day)
        if let from, let until, until <= from {
            map.value.fault("territory.emptyValidity", ["from": from.description, "until": until.description])
            return .always
        }
        return Validity(from: from, until: until)
    }

    /// The stops of `odbl-stops.csv`, which derives from files under the ODbL and stays apart.
    func stops(_ ids: inout [String: String]) -> [Offer] {
        let columns = ["id", "mode", "name", "commune", "latitude", "longitude"]
        let path = "\(RoutingReader.folder)/odbl-stops.csv"
        let table = TableReading(path, columns, in: tree, log: log)
        var lines: [[String]: Int] = [:]
        return (table?.rows ?? []).compactMap { row in
            let stops: [OfferMode] = [.rail, .coach]
            guard let id = row.read("id", "words.badId", { $0.isWordIdentifier ? $0 : nil }),
                let mode = row.read("mode", "routing.badStop", { text in stops.first { $0.rawValue == text } }),
                let name = row.text("name"), let commune = row.knownCommune("commune", communes),
                let point = row.coordinates(), row.isFirst([id], &lines)
            else { return nil }
            if let other = ids.updateValue("odbl-stops.csv", forKey: id) {
                row.fault("routing.takenOffer", ["id": id, "file": other])
                return nil
            }
            return Offer(
                id: id,
                label: Label(fr: name),
                serviceOperator: nil,
                mode: mode,
                place: OfferPlace(name: name, commune: commune, location: point)
            )
        }
    }
}
