internal import Foundation
internal import Territory

/// Takes the lists of houses, in the four layouts seen since 2020.
struct HouseFiles {
    let log: ImportLog

    private static let dayColumns: [(Weekday, String)] = [
        (.monday, "h_lundi"), (.tuesday, "h_mardi"), (.wednesday, "h_mercredi"), (.thursday, "h_jeudi"),
        (.friday, "h_vendredi"), (.saturday, "h_samedi"), (.sunday, "h_dimanche"),
    ]

    /// The newest of the lists given; an older one is told and left.
    func take(_ files: [OfficialFile], into draft: inout ImportDraft) {
        let newest = files.compactMap(\.vintage).max()
        for file in files {
            file.noteDefects(log)
            if let newest, file.vintage.map({ $0 < newest }) ?? true {
                let places = ["count": String(file.table.rows.count), "year": String(newest.year)]
                log.note(.notTaken, "territory.import.olderList", places, in: file.file.path)
                continue
            }
            var taken = 0
            var seen: Set<String> = []
            for tableRow in file.table.rows {
                let row = ImportRow(file: file, row: tableRow, log: log)
                guard let house = house(row, draft) else { continue }
                guard seen.insert(house.id).inserted else {
                    row.skip("territory.import.duplicate", ["key": house.id])
                    continue
                }
                guard draft.houses[house.id] == nil else {
                    row.skip("territory.import.takenElsewhere")
                    continue
                }
                taken += 1
                draft.houses[house.id] = house
            }
            draft.use(file, for: TerritoryFiles.houses)
            log.note(.taken, "territory.import.taken", ["count": String(taken)], in: file.file.path)
        }
    }

    private func house(_ row: ImportRow, _ draft: ImportDraft) -> House? {
        guard let commune = commune(row, draft) else { return nil }
        let written = row.text("id_fs", "MATRICULE")
        let id = written.hasSuffix(".0") ? String(written.dropLast(2)) : written
        let name = PersonalData.tidied(row.text("lib_fs", "lib_france_services"))
        guard !id.isEmpty, !name.isEmpty else {
            row.skip("territory.import.houseWithoutName")
            return nil
        }
        if id != written { row.note(.repaired, "territory.import.mendedCode", ["value": written, "mended": id]) }
        guard let postalCode = row.postalCode("code_postal") else {
            if row.text("code_postal").isEmpty { row.skip("territory.badPostalCode", ["value": ""]) }
            return nil
        }
        let address = [row.text("adresse"), row.text("complement_adresse", "COMPLEMENT.D.ADRESSE")]
        let comment = PersonalData.tidied(row.text("commentaire", "Commentaire.horaires"))
        let masked = PersonalData.masked(comment)
        if masked != comment { row.note(.repaired, "territory.import.masked", ["id": id]) }
        let carrier = [row.text("TYPE.STRUCTURE.PORTEUSE"), row.text("STRUCTURE.PORTEUSE")].filter { !$0.isEmpty }
        return House(
            id: id,
            name: name,
            address: address.filter { !$0.isEmpty }.map { PersonalData.masked(PersonalData.tidied($0)) }
                .joined(separator: ", "),
            postalCode: postalCode,
            commune: commune,
            location: HousePlace(row: row, id: id, centroid: draft.communes[commune]?.centroid).point(),
            rank: rank(row),
            format: format(row),
            carrier: carrier.isEmpty ? nil : carrier.joined(separator: ", "),
            group: row.text("groupe_fs", "Groupe").nonEmpty,
            takesAppointments: ["oui": true, "non": false][row.text("prise_rdv").folded],
            labelledOn: labelledOn(row.text("labellisation_fs", "Labellisation")),
            hours: hours(row, id),
            comment: masked.nonEmpty
        )
    }

    /// Today's commune of a row; `nil`, and told, when it is not in the network or not known.
    private func commune(_ row: ImportRow, _ draft: ImportDraft) -> String? {
        let departementColumn = row.file.kind == .houses ? "insee_dep" : "DEPARTEMENT"
        guard let code = row.communeCode("insee_com") else { return nil }
        if let today = draft.today(code) {
            if today != code { row.note(.repaired, "territory.import.oldCode", ["code": code, "today": today]) }
            return today
        }
        let departement = row.departement(departementColumn)
        guard let departement else { return nil }
        guard draft.takesAll || draft.departements.contains(departement) else {
            row.skip("territory.import.otherDepartement")
            return nil
        }
        let name = row.text("lib_com", "COMMUNE")
        if let named = draft.commune(named: name, in: [departement]) {
            row.note(.repaired, "territory.import.communeByName", ["code": code, "name": name, "today": named])
            return named
        }
        row.skip("territory.import.unknownCommune", ["code": code, "name": name])
        return nil
    }

    private func rank(_ row: ImportRow) -> House.Rank {
        switch row.text("type_fs").folded {
        case "antenne": .antenna
        default: .principal
        }
    }

    private func format(_ row: ImportRow) -> House.Format {
        let written = row.text("format_fs")
        switch written.folded {
        case "multisites", "multi sites": return .multiSite
        case "bus equivalent", "bus": return .bus
        case "fixe antenne s", "fixe antennes": return .fixedWithAntennas
        case "itinerante": return .itinerant
        case "fixe", "", "espace labellise": return .fixed
        default:
            row.note(.warning, "territory.import.unknownFormat", ["value": written])
            return .fixed
        }
    }

    /// `Espace labellisé 01/10/2021`; a month without its day is not a day.
    private func labelledOn(_ text: String) -> Day? {
        for word in text.split(separator: " ") {
            let parts = word.split(separator: "/").compactMap { Int($0) }
            if parts.count == 3 { return Day(year: parts[2], month: parts[1], day: parts[0]) }
        }
        return nil
    }

    private func hours(_ row: ImportRow, _ id: String) -> WeeklyHours {
        var rules: [WeeklyHours.Rule] = []
        for (weekday, column) in HouseFiles.dayColumns {
            let written = row.text(column)
            guard !written.isEmpty else { continue }
            let read = OpeningHoursText(written)
            for fault in read.faults {
                let places = [
                    "id": id, "column": column, "written": PersonalData.masked(PersonalData.tidied(written)),
                    "value": PersonalData.masked(fault.text),
                    "kept": read.segments.map { "\($0.opens)-\($0.closes)" }.joined(separator: " / ").nonEmpty ?? "-",
                ]
                let isLost = [.badSyntax, .timeOutOfRange, .inverted].contains(fault.kind)
                row.note(isLost ? .notTaken : .repaired, "territory.import.hours.\(fault.kind.rawValue)", places)
            }
            if !read.segments.isEmpty { rules.append(WeeklyHours.Rule(weekday: weekday, segments: read.segments)) }
        }
        return WeeklyHours(rules: rules)
    }
}

/// Where a row of a list of houses says that the house stands.
private struct HousePlace {
    let row: ImportRow
    let id: String
    let centroid: Coordinates?

    /// Farther than a commune reaches.
    private static let farMetres = 40_000.0

    /// The point; a pair written the wrong way round is turned, and told.
    func point() -> Coordinates? {
        let given = pair("latitude", "longitude")
        let other = pair("lat", "lon")
        if let given, let other, let swapped = Coordinates(latitude: other.longitude, longitude: other.latitude),
            swapped == given, other != given
        {
            row.note(.repaired, "territory.import.swapped", ["id": id])
        }
        guard let point = given ?? other else {
            row.note(.warning, "territory.import.noPoint", ["id": id])
            return nil
        }
        guard let centroid, point.metres(to: centroid) > HousePlace.farMetres else { return point }
        if let turned = Coordinates(latitude: point.longitude, longitude: point.latitude),
            turned.metres(to: centroid) <= HousePlace.farMetres
        {
            row.note(.repaired, "territory.import.swapped", ["id": id])
            return turned
        }
        let kilometres = Int((point.metres(to: centroid) / 1000).rounded())
        row.note(.warning, "territory.import.farFromCommune", ["id": id, "kilometres": String(kilometres)])
        return point
    }

    private func pair(_ latitude: String, _ longitude: String) -> Coordinates? {
        guard let north = row.decimal(latitude), let east = row.decimal(longitude) else { return nil }
        return Coordinates(latitude: north, longitude: east)
    }
}

extension String {
    /// The text; `nil` when empty.
    var nonEmpty: String? { isEmpty ? nil : self }
}
