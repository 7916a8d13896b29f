/// A public holiday (jour férié) on its day.
public struct PublicHoliday: Hashable, Sendable {
    /// Which holiday; the raw value is its name in the official list (etalab/jours-feries-france-data).
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// 1 January, since 1811 (avis du Conseil d'État of 20 March 1810).
        case newYear = "1er janvier"
        /// Two days before Easter; Alsace and Moselle only (ordonnance of 16 August 1892).
        case goodFriday = "Vendredi saint"
        /// The day after Easter, since 1886 (law of 8 March 1886).
        case easterMonday = "Lundi de Pâques"
        /// The abolition of slavery, each overseas territory on a day of its own (law 83-550, décret 83-1003).
        case abolition = "Abolition de l'esclavage"
        /// 1 May, since 1947 (law 47-778).
        case labourDay = "1er mai"
        /// 8 May, 1953 to 1959 (law 53-225) and again since 1982 (law 81-893).
        case victory = "8 mai"
        /// 39 days after Easter (arrêté of 29 germinal an X).
        case ascension = "Ascension"
        /// 50 days after Easter, since 1886; a public holiday even where it is worked.
        case whitMonday = "Lundi de Pentecôte"
        /// 14 July, since 1880 (law of 6 July 1880).
        case nationalDay = "14 juillet"
        /// 15 August (arrêté of 29 germinal an X).
        case assumption = "Assomption"
        /// 1 November (arrêté of 29 germinal an X).
        case allSaints = "Toussaint"
        /// 11 November, since 1922 (law of 24 October 1922).
        case armistice = "11 novembre"
        /// 25 December (arrêté of 29 germinal an X).
        case christmas = "Jour de Noël"
        /// 26 December; Alsace and Moselle only (ordonnance of 16 August 1892).
        case secondChristmas = "2ème jour de Noël"
    }

    /// The day.
    public var day: Day
    /// Which holiday.
    public var kind: Kind

    /// Its French name as the official list writes it, such as `Lundi de Pâques`.
    public var name: String { kind.rawValue }

    /// A holiday on its day.
    public init(day: Day, kind: Kind) {
        self.day = day
        self.kind = kind
    }
}
