public import Journal

extension HouseStore {
    /// How busy the store is now.
    public var load: StoreLoad { StoreLoad(commits: commits.commits, waiting: commits.waiting) }
}
