/// The forms that a house has, every version of each: those of `forms/` and those published since.
public struct FormShelf: Sendable {
    /// Every form, each identifier and version once.
    public var forms: [Form]

    /// A shelf of forms.
    public init(_ forms: [Form]) {
        self.forms = forms
    }

    /// The highest version of each form, by identifier.
    public var current: [Form] {
        Dictionary(grouping: forms, by: \.id).values
            .compactMap { $0.max { $0.version < $1.version } }
            .sorted { $0.id < $1.id }
    }

    /// The highest version of a form; `nil` when there is none.
    public func current(_ id: String) -> Form? {
        forms.filter { $0.id == id }.max { $0.version < $1.version }
    }

    /// The current form for a motif; `nil` when nothing more is asked for it.
    public func form(forMotif motif: String) -> Form? {
        current.first { $0.motifs.contains(motif) }
    }

    /// The very form that an answer was given in; `nil` when this house does not have that text.
    public func form(_ stamp: FormStamp) -> Form? {
        forms.first { $0.stamp == stamp }
    }
}
