/// Which form an answer was given in.
public struct FormStamp: Hashable, Sendable, Codable {
    /// The form's identifier, such as `visite`.
    public var id: String
    /// Its version.
    public var version: Int
    /// The first 16 hexadecimal digits of the SHA-256 of its file.
    public var hash: String

    /// A stamp from its parts.
    public init(id: String, version: Int, hash: String) {
        self.id = id
        self.version = version
        self.hash = hash
    }
}
