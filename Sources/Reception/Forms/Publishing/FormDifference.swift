public import Wording

/// What a new version of a form changes for the people who fill it in, told field by field.
public struct FormDifference: Hashable, Sendable {
    /// One change; the label is that of the field it is about.
    public enum Change: Hashable, Sendable {
        case title(from: Label, to: Label)
        case motifsAdded([String])
        case motifsRemoved([String])
        case added(Label)
        case removed(Label)
        case required(Label)
        case requiredIf(Label)
        case optional(Label)
        case renamed(from: Label, to: Label)
        case kind(Label, from: FormField.Kind, to: FormField.Kind)
        case answers(Label)
        case condition(Label)
        case dataClass(Label, from: DataClass, to: DataClass)
        case retention(Label)
        case visibility(Label)
        case wording(Label)
        case order
    }

    /// The changes: the form's own first, then field by field in the new order, then the fields taken out.
    public let changes: [Change]

    /// Whether nothing differs but the version.
    public var isEmpty: Bool { changes.isEmpty }

    /// What changes from a form to another; fields are the same when they have the same name.
    public init(from old: Form, to new: Form) {
        var changes: [Change] = []
        if old.title != new.title { changes.append(.title(from: old.title, to: new.title)) }
        let added = new.motifs.filter { !old.motifs.contains($0) }
        let removed = old.motifs.filter { !new.motifs.contains($0) }
        if !added.isEmpty { changes.append(.motifsAdded(added)) }
        if !removed.isEmpty { changes.append(.motifsRemoved(removed)) }
        for field in new.fields {
            guard let before = old.field(field.name) else {
                changes.append(.added(field.label))
                continue
            }
            changes += FormDifference.changes(from: before, to: field)
        }
        changes += old.fields.filter { new.field($0.name) == nil }.map { .removed($0.label) }
        let kept = new.fields.map(\.name).filter { old.field($0) != nil }
        if kept != old.fields.map(\.name).filter({ new.field($0) != nil }) { changes.append(.order) }
        self.changes = changes
    }

    private static func changes(from old: FormField, to new: FormField) -> [Change] {
        let label = new.label
        var changes: [Change] = []
        if old.label != label { changes.append(.renamed(from: old.label, to: label)) }
        if old.kind != new.kind { changes.append(.kind(label, from: old.kind, to: new.kind)) }
        let (wasAsked, isAsked) = (old.isRequired || old.requiredIf != nil, new.isRequired || new.requiredIf != nil)
        if wasAsked != isAsked || old.isRequired != new.isRequired || old.requiredIf != new.requiredIf {
            changes.append(!isAsked ? .optional(label) : new.requiredIf == nil ? .required(label) : .requiredIf(label))
        }
        if old.condition != new.condition { changes.append(.condition(label)) }
        if old.dataClass != new.dataClass {
            changes.append(.dataClass(label, from: old.dataClass, to: new.dataClass))
        }
        if old.retention != new.retention { changes.append(.retention(label)) }
        if Set(old.visibleTo) != Set(new.visibleTo) { changes.append(.visibility(label)) }
        // Whatever else is told of the answer: its list, its limits, what stands there at first.
        var same = old
        same.label = new.label
        same.kind = new.kind
        same.isRequired = new.isRequired
        same.requiredIf = new.requiredIf
        same.condition = new.condition
        same.dataClass = new.dataClass
        same.retention = new.retention
        same.visibleTo = new.visibleTo
        if same.help != new.help || same.message != new.message {
            changes.append(.wording(label))
            same.help = new.help
            same.message = new.message
        }
        if same != new { changes.append(.answers(label)) }
        return changes
    }
}

extension FormDifference.Change {
    /// The key of its sentence in `config/texts/`.
    public var textKey: String {
        switch self {
        case .title: "publication.change.title"
        case .motifsAdded: "publication.change.motifsAdded"
        case .motifsRemoved: "publication.change.motifsRemoved"
        case .added: "publication.change.added"
        case .removed: "publication.change.removed"
        case .required: "publication.change.required"
        case .requiredIf: "publication.change.requiredIf"
        case .optional: "publication.change.optional"
        case .renamed: "publication.change.renamed"
        case .kind: "publication.change.kind"
        case .answers: "publication.change.answers"
        case .condition: "publication.change.condition"
        case .dataClass: "publication.change.dataClass"
        case .retention: "publication.change.retention"
        case .visibility: "publication.change.visibility"
        case .wording: "publication.change.wording"
        case .order: "publication.change.order"
        }
    }

    /// What its sentence's places hold in a language.
    public func places(_ language: Language) -> [String: String] {
        switch self {
        case .title(let from, let to), .renamed(let from, let to):
            ["from": from.text(language), "to": to.text(language)]
        case .motifsAdded(let motifs), .motifsRemoved(let motifs):
            ["motifs": motifs.joined(separator: ", "), "count": String(motifs.count)]
        case .kind(let label, let from, let to):
            ["field": label.text(language), "from": from.rawValue, "to": to.rawValue]
        case .dataClass(let label, let from, let to):
            ["field": label.text(language), "from": from.rawValue, "to": to.rawValue]
        case .added(let label), .removed(let label), .required(let label), .requiredIf(let label), .optional(let label),
            .answers(let label), .condition(let label), .retention(let label), .visibility(let label),
            .wording(let label):
            ["field": label.text(language)]
        case .order: [:]
        }
    }
}
