/// How busy a store is.
public struct StoreLoad: Hashable, Sendable {
    /// How many commits were made since it was opened.
    public var commits: Int
    /// How many pieces of work wait for the writer.
    public var waiting: Int

    /// A load from its counts; idle unless told.
    public init(commits: Int = 0, waiting: Int = 0) {
        self.commits = commits
        self.waiting = waiting
    }
}
