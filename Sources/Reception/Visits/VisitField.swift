/// The fields that a visit's form may ask, by their name in the form's file, in entries and in a file of visits.
public enum VisitField: String, Hashable, Sendable, CaseIterable {
    case receivedAt
    case channel
    case level
    case commune
    case people
    case ageBand
    case publics
    case obstacles
    case waitSeconds
    case handlingSeconds
    case motif
    case operators
    case outcome

    /// The identifier of the visit's form.
    public static let formID = "visite"

    /// The fields without which there is no visit.
    public static let required: [VisitField] = [.motif, .outcome]

    /// The kind of answer that the field takes.
    public var kind: FormField.Kind {
        switch self {
        case .receivedAt: .instant
        case .channel, .level, .ageBand: .choice
        case .commune: .commune
        case .people: .number
        case .publics, .obstacles: .choices
        case .waitSeconds, .handlingSeconds: .duration
        case .motif: .motif
        case .operators: .operators
        case .outcome: .outcome
        }
    }

    /// The list that it is chosen from; `nil` when it is not a choice.
    public var list: WordList? {
        switch self {
        case .channel: .channels
        case .level: .levels
        case .ageBand: .ageBands
        case .publics: .publics
        case .obstacles: .obstacles
        case .receivedAt, .commune, .people, .waitSeconds, .handlingSeconds, .motif, .operators, .outcome: nil
        }
    }
}
