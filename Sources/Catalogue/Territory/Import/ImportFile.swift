/// An official file given to the importer.
public struct ImportFile: Hashable, Sendable {
    /// Its path as the person gave it; the vintage is read from its last part, such as `communes-fr-cog2026.csv`.
    public var path: String
    /// What it holds, in whatever encoding.
    public var bytes: [UInt8]

    /// A file from its path and bytes.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// The last part of its path, which tables name as their source.
    var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}

/// What an import is asked to do.
public struct ImportRequest: Hashable, Sendable {
    /// The codes of the départements to take, such as `["72"]`; empty for every one the files have.
    public var departements: [String]
    /// The year of the files that do not tell theirs; `nil` when nobody said.
    public var vintage: Int?
    /// Whether files under a share-alike licence (ODbL) are taken, each into a table of its own; `false` by default.
    public var takesShareAlike: Bool

    /// A request from its parts.
    public init(departements: [String] = [], vintage: Int? = nil, takesShareAlike: Bool = false) {
        self.departements = departements
        self.vintage = vintage
        self.takesShareAlike = takesShareAlike
    }
}
