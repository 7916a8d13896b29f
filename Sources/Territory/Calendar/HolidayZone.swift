/// Where the list of public holidays differs.
///
/// Source: code du travail, article L3133-1, and the local laws that etalab/jours-feries-france-data gathers.
public enum HolidayZone: String, Hashable, Sendable, CaseIterable, Codable {
    /// Mainland France but Alsace and Moselle.
    case metropole
    /// The départements 57, 67 and 68, under their local law.
    case alsaceMoselle
    /// Guadeloupe.
    case guadeloupe
    /// Guyane.
    case guyane
    /// Martinique.
    case martinique
    /// Mayotte.
    case mayotte
    /// Nouvelle-Calédonie.
    case nouvelleCaledonie
    /// La Réunion.
    case reunion
    /// Polynésie française.
    case polynesieFrancaise
    /// Saint-Barthélemy.
    case saintBarthelemy
    /// Saint-Martin.
    case saintMartin
    /// Wallis-et-Futuna.
    case wallisEtFutuna
    /// Saint-Pierre-et-Miquelon.
    case saintPierreEtMiquelon
}
