public import Territory

/// What a network asks of a person and who may be told what of it; `config/persons.yaml`.
///
/// Sources: RGPD article 5(1)(c), data minimisation; décret 2019-341 for the social security number.
public struct PersonRules: Hashable, Sendable {
    /// The identifier of the form in `forms/`; `personne` unless told.
    public var form: String
    /// The fields that hold names: a person is found by their words in any order.
    public var names: [String]
    /// The field that holds the day of birth; `nil` when the form does not ask it.
    public var birth: String?
    /// The other fields that find a person when typed whole, such as a telephone.
    public var contacts: [String]
    /// The fields that every operator is told.
    public var forAll: Set<String>
    /// The further fields that an operator is entitled to, by operator.
    public var entitled: [String: Set<String>]
    /// How long a person is kept after the last contact.
    public var retention: Retention
    /// How many persons a search shows at most; each is a look that is recorded.
    public var listed: Int
    /// The mandates that houses take; `nil` where they take none.
    public var mandates: MandateRules?

    /// Rules from their parts.
    public init(
        form: String = "personne",
        names: [String],
        birth: String? = nil,
        contacts: [String] = [],
        forAll: Set<String> = [],
        entitled: [String: Set<String>] = [:],
        retention: Retention = .period(months: 24, days: 0),
        listed: Int = 10,
        mandates: MandateRules? = nil
    ) {
        self.form = form
        self.names = names
        self.birth = birth
        self.contacts = contacts
        self.forAll = forAll
        self.entitled = entitled
        self.retention = retention
        self.listed = listed
        self.mandates = mandates
    }

    /// The last day that a person is kept, unless there is another contact.
    ///
    /// - Parameter contact: the civil day of the last contact.
    /// - Returns: `nil` without term.
    public func keptThrough(_ contact: Day) -> Day? { retention.lastDay(ofVisitOn: contact) }

    /// The earliest civil day of a last contact that is not past its term.
    ///
    /// - Parameter today: the present civil day.
    /// - Returns: `nil` without term.
    public func oldestContact(on today: Day) -> Day? {
        guard case .period(let months, let days) = retention else { return nil }
        // No month is longer: from there on, the first day that is still kept.
        var day = today.advanced(by: -(months * 31 + days))
        while let last = keptThrough(day), last < today { day = day.advanced(by: 1) }
        return day
    }

    /// The operators that are told of a field which the others are not.
    public func operators(entitledTo field: String) -> [String] {
        entitled.filter { $0.value.contains(field) }.keys.sorted()
    }

    /// Whether a field is told to some operators alone.
    public func isRestricted(_ field: String) -> Bool {
        !forAll.contains(field) && entitled.values.contains { $0.contains(field) }
    }

    /// The fields that an operator may be told.
    public func fields(for serviceOperator: String) -> Set<String> {
        forAll.union(entitled[serviceOperator] ?? [])
    }

    /// What an operator may be told of a person: the rest stays in the house.
    public func told(_ person: Person, to serviceOperator: String) -> [String: JSONValue] {
        let fields = fields(for: serviceOperator)
        return person.answers.filter { fields.contains($0.key) }
    }

    /// How a person is called on a page: the names in the form's order; the identifier's end when no name is known.
    public func name(_ person: Person) -> String {
        let names = names.compactMap(person.text)
        return names.isEmpty ? "…" + person.id.suffix(4) : names.joined(separator: " ")
    }
}
