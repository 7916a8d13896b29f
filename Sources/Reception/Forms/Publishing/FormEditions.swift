public import Territory

/// One version of a form, with the text it is read from.
public struct FormEdition: Hashable, Sendable {
    /// The form.
    public var form: Form
    /// Its text, in YAML.
    public var text: String
    /// The account that published it, by identifier; `nil` for a file of `forms/`.
    public var actor: String?
    /// When it was published; `nil` for a file of `forms/`.
    public var publishedAt: Instant?

    /// An edition from its parts.
    public init(form: Form, text: String, actor: String? = nil, publishedAt: Instant? = nil) {
        self.form = form
        self.text = text
        self.actor = actor
        self.publishedAt = publishedAt
    }
}

/// Every version of every form with its text: the files of `forms/`, and what coordinators published over them.
public struct FormEditions: Sendable {
    /// What is in force, and what answers were given in.
    public let shelf: FormShelf
    private let all: [FormEdition]

    /// Editions; at the same version of the same form, the published one is in force.
    public init(files: [FormEdition], published: [FormEdition] = []) {
        all = published + files
        shelf = FormShelf(all.map(\.form))
    }

    /// The editions in force, by identifier.
    public var current: [FormEdition] { shelf.current.compactMap { edition($0.stamp) } }

    /// The edition of a form in force; `nil` when there is none.
    public func current(_ id: String) -> FormEdition? { shelf.current(id).flatMap { edition($0.stamp) } }

    /// The very edition that a stamp names; `nil` when this house does not have it.
    public func edition(_ stamp: FormStamp) -> FormEdition? { all.first { $0.form.stamp == stamp } }

    /// Every version of a form, the last one first.
    public func history(of id: String) -> [FormEdition] {
        all.filter { $0.form.id == id }.sorted { $0.form.version > $1.form.version }
    }

    /// The version that the next publication of a form must have.
    public func nextVersion(of id: String) -> Int { (shelf.current(id)?.version ?? 0) + 1 }
}
