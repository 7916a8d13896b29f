internal import Territory

/// A row of Paris, Lyon or Marseille: their people are counted by arrondissement, and lists of houses name these.
struct MunicipalArrondissement {
    let code: String
    /// Its name, which begins with its city's.
    let name: String
    let departement: String
    let inhabitants: [(year: Int, count: Int?)]
    let row: ImportRow

    /// Notes what each is part of, and gives the cities without a population of their own the sum of theirs.
    ///
    /// - Parameters:
    ///   - arrondissements: the rows, after every commune was taken, for a city's row may come after theirs.
    ///   - draft: the draft with the communes.
    static func take(_ arrondissements: [MunicipalArrondissement], into draft: inout ImportDraft) {
        var sums: [ImportDraft.PopulationKey: Int] = [:]
        for part in arrondissements {
            guard let city = part.city(draft) else {
                let places = ["code": part.code, "name": part.name]
                part.row.skip("territory.import.arrondissementWithoutCity", places)
                continue
            }
            draft.parents[part.code] = city
            part.row.note(.repaired, "territory.import.arrondissement", ["code": part.code, "parent": city])
            for (year, count) in part.inhabitants {
                guard let count else { continue }
                let key = ImportDraft.PopulationKey(commune: city, year: year)
                sums[key] = (sums[key] ?? 0).addingReportingOverflow(count).partialValue
            }
        }
        for (key, sum) in sums where draft.populations[key] == nil { draft.populations[key] = sum }
    }

    private func city(_ draft: ImportDraft) -> String? {
        draft.communes.values
            .filter { $0.departement == departement && name.hasPrefix($0.name + " ") }
            .min { ($0.name.count, $1.code) > ($1.name.count, $0.code) }?.code
    }
}
