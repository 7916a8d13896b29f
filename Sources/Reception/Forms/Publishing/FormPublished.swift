public import Journal

/// Body of `form.published`, version 1, in the stream for the network: a form as a coordinator wrote it.
public struct FormPublished: Hashable, Sendable, Codable {
    /// The name of this kind in the journal.
    public static let kind = "form.published"

    /// The form's identifier, such as `visite`.
    public var id: String
    /// Its version, from 1; never published again with another text.
    public var version: Int
    /// The first 16 hexadecimal digits of the SHA-256 of the text.
    public var hash: String
    /// The form as written, in YAML.
    public var text: String

    /// A publication from its parts.
    public init(id: String, version: Int, hash: String, text: String) {
        self.id = id
        self.version = version
        self.hash = hash
        self.text = text
    }

    /// The entry to write.
    public var draft: EntryDraft { .json(.network, FormPublished.kind, 1, self) }

    /// Makes the publication happen once, and shows that the same version was published from elsewhere meanwhile.
    public var appendKey: String { "form:\(id)@\(version)" }
}
