/// What may tell who somebody is, or reach them, in a text meant for everybody.
public enum PersonalDataKind: String, Hashable, Sendable, CaseIterable {
    /// A social security number with its right key (NIR, 13 signs and 2 of key).
    case nir
    /// An account number with its right key (ISO 13616).
    case iban
    /// A French telephone number.
    case phone
    /// An e-mail address.
    case email
    /// A number of a Caf's allocataire: seven digits, perhaps a letter.
    case allocataire

    /// The key of its name in `config/texts/`.
    public var textKey: String { "privacy.\(rawValue)" }
}

/// Something of that kind in a text.
public struct PersonalDataFinding: Hashable, Sendable {
    /// What it looks like.
    public var kind: PersonalDataKind
    /// Where it stands in the text that was read.
    public var range: Range<String.Index>

    /// A finding from its parts.
    public init(kind: PersonalDataKind, range: Range<String.Index>) {
        self.kind = kind
        self.range = range
    }
}
