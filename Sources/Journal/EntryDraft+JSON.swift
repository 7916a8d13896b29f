internal import Foundation

extension EntryDraft {
    /// A draft whose body is a value written as JSON, keys in order, so that the same value gives the same bytes.
    public static func json(
        _ audience: Audience,
        _ kind: String,
        _ version: Int,
        _ body: some Encodable
    ) -> EntryDraft {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // The bodies of this product are plain structures of strings, numbers and lists, which always encode; an empty
        // body would be refused by the tables and so be seen.
        let bytes = (try? encoder.encode(body)).map(Array.init) ?? []
        return EntryDraft(audience: audience, kind: kind, version: version, body: bytes)
    }
}
