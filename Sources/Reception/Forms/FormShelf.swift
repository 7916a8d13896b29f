/// The forms that a house has, every version of each: those of `forms/` and those published since.
///
/// What a sheet asks of it at every gesture is looked up once, when the shelf changes.
public struct FormShelf: Sendable {
    /// Every form, each identifier and version once.
    public private(set) var forms: [Form] = []
    /// The highest version of each form, by identifier.
    public private(set) var current: [Form] = []
    private var currentByID: [String: Form] = [:]
    private var byMotif: [String: Form] = [:]
    private var byStamp: [FormStamp: Form] = [:]

    /// A shelf of forms.
    public init(_ forms: [Form]) {
        for form in forms { put(form) }
        sort()
    }

    /// Puts one more form on the shelf.
    public mutating func add(_ form: Form) {
        put(form)
        sort()
    }

    /// The highest version of a form; `nil` when there is none.
    public func current(_ id: String) -> Form? { currentByID[id] }

    /// The current form for a motif; `nil` when nothing more is asked for it.
    public func form(forMotif motif: String) -> Form? { byMotif[motif] }

    /// The very form that an answer was given in; `nil` when this house does not have that text.
    public func form(_ stamp: FormStamp) -> Form? { byStamp[stamp] }

    /// The first of the same version stays in force.
    private mutating func put(_ form: Form) {
        forms.append(form)
        if byStamp[form.stamp] == nil { byStamp[form.stamp] = form }
        if let known = currentByID[form.id], known.version >= form.version { return }
        currentByID[form.id] = form
    }

    private mutating func sort() {
        current = currentByID.values.sorted { $0.id < $1.id }
        byMotif = [:]
        for form in current {
            for motif in form.motifs where byMotif[motif] == nil { byMotif[motif] = form }
        }
    }
}
