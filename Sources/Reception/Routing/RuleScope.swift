/// Whom a hard rule is about; each empty list means all.
public struct RuleScope: Hashable, Sendable {
    /// Motifs by identifier.
    public var motifs: Set<String>
    /// Themes by identifier.
    public var themes: Set<String>
    /// Regimes; a rule that names some says nothing of a person whose regime is not known.
    public var regimes: Set<Regime>
    /// Communes of residence by INSEE code.
    public var communes: Set<String>
    /// EPCI of residence by SIREN.
    public var epci: Set<String>
    /// Publics by identifier; a rule that names some says nothing of a person of none of them.
    public var publics: Set<String>

    /// A scope from its parts.
    public init(
        motifs: Set<String> = [],
        themes: Set<String> = [],
        regimes: Set<Regime> = [],
        communes: Set<String> = [],
        epci: Set<String> = [],
        publics: Set<String> = []
    ) {
        self.motifs = motifs
        self.themes = themes
        self.regimes = regimes
        self.communes = communes
        self.epci = epci
        self.publics = publics
    }

    /// Whether it is about a question, the regime left aside.
    ///
    /// - Parameters:
    ///   - question: what is asked.
    ///   - theme: the motif's theme.
    ///   - intercommunal: the EPCI of residence; `nil` when there is none.
    /// - Returns: whether it is.
    public func coversBesideRegime(_ question: RoutingQuestion, theme: String, epci intercommunal: String?) -> Bool {
        (motifs.isEmpty || motifs.contains(question.motif))
            && (themes.isEmpty || themes.contains(theme))
            && (communes.isEmpty && epci.isEmpty || communes.contains(question.commune)
                || intercommunal.map { epci.contains($0) } == true)
            && (publics.isEmpty || !publics.isDisjoint(with: question.publics))
    }

    /// Whether it is about a question.
    public func covers(_ question: RoutingQuestion, theme: String, epci: String?) -> Bool {
        (regimes.isEmpty || question.regime.map { regimes.contains($0) } == true)
            && coversBesideRegime(question, theme: theme, epci: epci)
    }
}
