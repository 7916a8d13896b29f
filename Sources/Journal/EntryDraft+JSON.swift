internal import Foundation

extension EntryDraft {
    /// A draft whose body was written from a value; the same value must be read back from it.
    public init(
        _ audience: Audience,
        _ kind: String,
        _ version: Int,
        _ body: [UInt8],
        of value: some Sendable
    ) {
        self.init(audience: audience, kind: kind, version: version, body: body)
        known = KnownBody(value: value)
    }

    /// The value that the body was written from; `nil` when it is of another type, or was changed since.
    public func written<Body>(as type: Body.Type) -> Body? { known?.value as? Body }

    /// A draft whose body is a value written as JSON, keys in order, so that the same value gives the same bytes.
    public static func json(
        _ audience: Audience,
        _ kind: String,
        _ version: Int,
        _ body: some Encodable & Sendable
    ) -> EntryDraft {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // The bodies of this product are plain structures of strings, numbers and lists, which always encode; an empty
        // body would be refused by the tables and so be seen.
        let bytes = (try? encoder.encode(body)).map(Array.init) ?? []
        return EntryDraft(audience, kind, version, bytes, of: body)
    }
}
