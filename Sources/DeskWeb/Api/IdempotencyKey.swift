/// The `Idempotency-Key` header (draft-ietf-httpapi-idempotency-key-header).
enum IdempotencyKey {
    /// The key that a header gives, without the quotation marks of a structured field.
    ///
    /// - Parameter header: as it came; `nil` when it did not.
    /// - Returns: 1 to 255 visible ASCII signs; `nil` when there was no header.
    /// - Throws: `DeskFault.badKey` for anything else.
    static func name(_ header: String?) throws(DeskFault) -> String? {
        guard let header else { return nil }
        var key = header[...]
        if key.count >= 2, key.hasPrefix("\""), key.hasSuffix("\"") { key = key.dropFirst().dropLast() }
        guard (1...255).contains(key.utf8.count), key.utf8.allSatisfy({ (33...126).contains($0) }) else {
            throw .badKey
        }
        return String(key)
    }
}
