internal import Territory
public import Wording

/// Writes what the routing answers in a reader's language: one sentence a way, one a rule, one a question.
public struct RoutingSpeech: Sendable {
    private let texts: TextCatalogue
    private let language: Language
    private let zone: CivilZone
    private let moments: MomentSpeech
    private let model: RoutingModel
    private let words: Words

    /// A speaker for a network, in a language.
    public init(_ index: RoutingIndex, _ texts: TextCatalogue, _ language: Language) {
        self.texts = texts
        self.language = language
        zone = index.zone
        moments = MomentSpeech(texts, language, index.zone)
        model = index.model
        words = index.words
    }

    /// Why a way is proposed, in one sentence.
    public func sentence(_ way: Way) -> String {
        let clauses = way.reasons.map { text($0.key, $0.places) }.joined(separator: ", ")
        return clauses.prefix(1).uppercased() + clauses.dropFirst() + "."
    }

    /// What a rule says and why.
    public func explanation(_ rule: RoutingRule) -> String {
        switch rule {
        case .competence(let id): model.competence.first { $0.id == id }?.text.text(language) ?? id
        case .access(let id): model.access.first { $0.id == id }?.text.text(language) ?? id
        case .catchment, .publics, .validity, .reach, .session: text("routing.rule.\(rule.id)")
        }
    }

    /// The short name of a rule of the network; `nil` for the rules that are everyone's.
    public func name(_ rule: RoutingRule) -> String? {
        switch rule {
        case .competence(let id): model.competence.first { $0.id == id }?.label.text(language)
        case .access(let id): model.access.first { $0.id == id }?.label.text(language)
        case .catchment, .publics, .validity, .reach, .session: nil
        }
    }

    /// What to ask.
    public func sentence(_ question: OpenQuestion) -> String {
        switch question {
        case .regime: return text("routing.ask.regime")
        case .mobility: return text("routing.ask.mobility")
        case .publics(let ids):
            let labels = ids.map { id in words.publics.first { $0.id == id }?.label.text(language) ?? id }
            return texts.text("routing.ask.publics", language, ["publics": labels.joined(separator: ", ")])
        }
    }

    /// What the house can do first.
    ///
    /// - Parameters:
    ///   - onSite: the level and when.
    ///   - house: the house's name.
    /// - Returns: the sentence.
    public func sentence(_ onSite: RoutingAnswer.OnSite, house: String) -> String {
        let label = words.levels.first { $0.id == onSite.level }?.label ?? Label(fr: onSite.level)
        var places = ["level": label.text(language), "house": house]
        guard let instant = onSite.moment.instant else { return texts.text("routing.onSite.unknown", language, places) }
        places["instant"] = moments.written(instant)
        return texts.text("routing.onSite", language, places)
    }

    /// A text of the catalogue with its places filled.
    public func text(_ key: String, _ places: [String: RoutingValue] = [:]) -> String {
        texts.text(key, language, places.mapValues(written))
    }

    /// A value as people write it.
    public func written(_ value: RoutingValue) -> String {
        switch value {
        case .label(let label): label.text(language)
        case .instant(let instant): moments.written(instant)
        case .day(let instant): moments.written(zone.day(of: instant))
        case .metres(let metres): kilometres(metres)
        case .seconds(let seconds): moments.duration(seconds)
        case .cents(let cents): texts.text("routing.euros", language, ["euros": decimal(cents, hundredths: true)])
        case .number(let number): String(number)
        }
    }

    private func kilometres(_ metres: Int) -> String {
        if metres < 1000 { return texts.text("routing.metres", language, ["metres": String((metres + 5) / 10 * 10)]) }
        return texts.text(
            "routing.kilometres",
            language,
            ["kilometres": decimal((metres + 50) / 100, hundredths: false)]
        )
    }

    private func decimal(_ number: Int, hundredths: Bool) -> String {
        let divisor = hundredths ? 100 : 10
        let (whole, part) = (number / divisor, number % divisor)
        if part == 0 { return String(whole) }
        let digits = hundredths && part < 10 ? "0\(part)" : String(part)
        return String(whole) + (language == .fr ? "," : ".") + digits
    }
}
