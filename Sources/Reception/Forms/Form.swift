public import Wording

/// What a form asks, field by field, as its file in `forms/` says.
///
/// A published version never changes: an answer keeps the form's stamp, so that it can be read as it was asked.
public struct Form: Hashable, Sendable {
    /// The identifier, such as `visite`.
    public var id: String
    /// The version, from 1.
    public var version: Int
    /// What people read above it.
    public var title: Label
    /// The motifs that it is for; empty for the visit's own form, which is for all.
    public var motifs: [String]
    /// The fields in the order they are asked, each name once.
    public var fields: [FormField]
    /// The first 16 hexadecimal digits of the SHA-256 of its file.
    public var hash: String

    /// A form from its parts.
    public init(
        id: String,
        version: Int,
        title: Label,
        motifs: [String] = [],
        fields: [FormField],
        hash: String
    ) {
        self.id = id
        self.version = version
        self.title = title
        self.motifs = motifs
        self.fields = fields
        self.hash = hash
    }

    /// What an answer keeps of the form.
    public var stamp: FormStamp { FormStamp(id: id, version: version, hash: hash) }

    /// The field with a name; `nil` when the form does not ask it.
    public func field(_ name: String) -> FormField? { fields.first { $0.name == name } }

    /// The fields whose answers `FormCheck` checks and a journal keeps beside the visit: those that are not the visit's
    /// own, which is all of them in any form but the visit's.
    public var extraFields: [FormField] {
        id == VisitField.formID ? fields.filter { VisitField(rawValue: $0.name) == nil } : fields
    }

    /// Whether it has any `extraFields`.
    public var asksMore: Bool {
        id == VisitField.formID ? fields.contains { VisitField(rawValue: $0.name) == nil } : !fields.isEmpty
    }
}
