/// The kinds of official files that the importer knows, by their columns and not by their names.
///
/// The order is the one they are taken in: communes first, for the others name them.
enum OfficialKind: Int, CaseIterable, Comparable, Sendable {
    case communesMaster
    case communesNational
    case delegatedCommunes
    case movements
    case epciDepartement
    case epciNational
    case epciMembers
    case outlines
    case postalCodes
    case houses
    case housesOf2020
    case schoolHolidays
    case publicHolidays
    case populationsByYear
    case zoningsWithEPCI
    case zoningsWithoutEPCI
    case msap
    case typologyProxy

    /// The columns that tell a kind from the others.
    private var columns: [String] {
        switch self {
        case .communesMaster: ["code", "nom", "departement", "surface_km2", "lon", "lat"]
        case .communesNational: ["code", "type", "nom", "departement"]
        case .delegatedCommunes: ["code", "type", "nom", "commune_parente"]
        case .movements:
            ["MOD", "DATE_EFF", "TYPECOM_AV", "COM_AV", "LIBELLE_AV", "TYPECOM_AP", "COM_AP", "LIBELLE_AP"]
        case .epciDepartement: ["siren", "nom", "nature", "dept_siege", "nb_communes_total"]
        case .epciNational: ["siren", "nom", "nature", "dept", "nb_membres"]
        case .epciMembers: ["siren_epci", "code_commune"]
        case .outlines: []
        case .postalCodes: ["code_commune_2026", "code_postal"]
        case .houses: ["id_fs", "lib_fs", "insee_com", "h_lundi"]
        case .housesOf2020: ["MATRICULE", "lib_france_services", "insee_com", "h_lundi"]
        case .schoolHolidays: ["nom", "debut", "fin"]
        case .publicHolidays: ["date", "nom_jour_ferie"]
        case .populationsByYear: ["cog", "code", "pop"]
        case .zoningsWithEPCI: ["code", "cog", "EPCI", "EPCI_lib"]
        case .zoningsWithoutEPCI: ["code", "cog", "ARR", "CV"]
        case .msap: ["adresse", "osm_id", "code_postal", "ville"]
        case .typologyProxy: ["code", "typologie_proxy"]
        }
    }

    /// The kind of a table; `nil` when none is known to have its columns.
    static func of(_ table: DelimitedTable) -> OfficialKind? {
        allCases.first { kind in !kind.columns.isEmpty && kind.columns.allSatisfy { table.has($0) } }
    }

    /// Whether its licence asks that what derives from it is shared alike (ODbL 1.0), so that it stays apart.
    var isShareAlike: Bool {
        switch self {
        case .postalCodes, .populationsByYear, .zoningsWithEPCI, .zoningsWithoutEPCI, .msap, .typologyProxy: true
        default: false
        }
    }

    /// Whose data it is, as the licences ask to name it.
    var source: String {
        switch self {
        case .communesMaster, .communesNational, .delegatedCommunes:
            "INSEE, Code officiel géographique; IGN, Admin Express (datagouv/decoupage-administratif)"
        case .movements: "INSEE, Code officiel géographique, mouvements de communes"
        case .epciDepartement, .epciNational, .epciMembers:
            "DGCL and INSEE, EPCI à fiscalité propre (datagouv/decoupage-administratif)"
        case .outlines: "IGN, Admin Express"
        case .postalCodes: "La Poste, base officielle des codes postaux, after OpenStreetMap contributors"
        case .houses, .housesOf2020: "ANCT, liste des France services (anct-carto/france_services)"
        case .schoolHolidays: "Ministère de l'Éducation nationale, calendrier scolaire"
        case .publicHolidays: "Etalab, jours fériés en France"
        case .populationsByYear, .zoningsWithEPCI, .zoningsWithoutEPCI:
            "INSEE through antuki/COGugaison"
        case .msap: "CGET, liste des MSAP, geocoded with OpenStreetMap, © OpenStreetMap contributors"
        case .typologyProxy: "computed from INSEE zonings through antuki/COGugaison; a proxy, not the official list"
        }
    }

    static func < (left: OfficialKind, right: OfficialKind) -> Bool { left.rawValue < right.rawValue }
}
