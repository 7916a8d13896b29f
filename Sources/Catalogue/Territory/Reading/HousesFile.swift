internal import Territory

/// Reads `houses.yaml`, what the official list says, and `house-notes.yaml`, what people of the network add to it.
struct HousesFile {
    static let keys = [
        "id", "name", "address", "postalCode", "commune", "latitude", "longitude", "rank", "format", "carrier", "group",
        "takesAppointments", "labelledOn", "hours", "antennas", "exceptions", "comment",
    ]
    static let noteKeys = ["house", "carrier", "group", "format", "hours", "antennas", "exceptions", "source", "doubt"]

    let tree: SourceTree
    let log: FaultLog
    /// The codes of the communes that exist today.
    let communes: Set<String>

    /// The houses as the official list gives them.
    func listed() -> [House] {
        guard let map = YAMLFile(TerritoryFiles.houses, in: tree, log: log, required: false).root?.map(["houses"])
        else { return [] }
        var lines: [String: Int] = [:]
        return map.items("houses").compactMap { item in
            guard let house = house(item) else { return nil }
            if let earlier = lines[house.id] {
                item.fault("territory.duplicateHouse", ["id": house.id, "line": String(earlier)])
                return nil
            }
            lines[house.id] = item.line ?? 0
            return house
        }
    }

    /// The same with the notes laid over them: a note's weekday stands in place of the listed one.
    func noted(_ listed: [House]) -> [House] {
        guard let map = YAMLFile(TerritoryFiles.houseNotes, in: tree, log: log, required: false).root?.map(["notes"])
        else { return listed }
        var houses = listed
        var lines: [String: Int] = [:]
        for item in map.items("notes") {
            guard let note = item.map(HousesFile.noteKeys), let id = note.requiredText("house") else { continue }
            guard let index = houses.firstIndex(where: { $0.id == id }) else {
                item.fault("territory.noteOfUnknownHouse", ["id": id])
                continue
            }
            if let earlier = lines[id] {
                item.fault("territory.duplicateNote", ["id": id, "line": String(earlier)])
                continue
            }
            lines[id] = item.line ?? 0
            lay(note, over: &houses[index])
        }
        return houses
    }

    private func house(_ item: YAMLValue) -> House? {
        guard let map = item.map(HousesFile.keys) else { return nil }
        let id = map.requiredText("id")
        let name = map.requiredText("name")
        let commune = map.knownCommune(communes)
        let postal = map.required("postalCode")?.read("territory.badPostalCode", Codes.postal)
        guard let id, let name, let commune, let postal else { return nil }
        let rank = map["rank"]?.choice("territory.badRankOfHouse", House.Rank.init(rawValue:), House.Rank.allCases)
        return House(
            id: id,
            name: name,
            address: map.text("address") ?? "",
            postalCode: postal,
            commune: commune,
            location: map.coordinates,
            rank: rank ?? .principal,
            format: format(map) ?? .fixed,
            carrier: map.text("carrier"),
            group: map.text("group"),
            takesAppointments: map["takesAppointments"]?.bool,
            labelledOn: map["labelledOn"]?.day,
            antennas: antennas(map),
            hours: map["hours"]?.weeklyHours ?? WeeklyHours(),
            exceptions: map.openingExceptions,
            comment: map.text("comment")
        )
    }

    private func lay(_ note: YAMLMap, over house: inout House) {
        if let carrier = note.text("carrier") { house.carrier = carrier }
        if let group = note.text("group") { house.group = group }
        if let format = format(note) { house.format = format }
        if let hours = note["hours"], let map = hours.map(Weekday.allCases.map(\.word)) {
            let replaced = Set(Weekday.allCases.filter { map[$0.word] != nil })
            let rules = house.hours.rules.filter { !replaced.contains($0.weekday) } + map.weeklyHours().rules
            house.hours = WeeklyHours(rules: rules.sorted { $0.weekday < $1.weekday })
        }
        house.antennas += antennas(note)
        house.exceptions += note.openingExceptions
    }

    private func format(_ map: YAMLMap) -> House.Format? {
        map["format"]?.choice("territory.badFormat", House.Format.init(rawValue:), House.Format.allCases)
    }

    private func antennas(_ map: YAMLMap) -> [Antenna] {
        map.items("antennas").compactMap { item in
            guard let antenna = item.map(["name", "commune", "hours"]), let name = antenna.requiredText("name"),
                let commune = antenna.knownCommune(communes)
            else { return nil }
            return Antenna(name: name, commune: commune, hours: antenna["hours"]?.weeklyHours ?? WeeklyHours())
        }
    }
}
