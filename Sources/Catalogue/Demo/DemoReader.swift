public import Reception

/// Reads `config/demo.yaml`: the proportions of a plausible year, and the accounts of a demonstration.
public enum DemoReader {
    /// Reads what a network demonstrates itself with.
    ///
    /// - Parameters:
    ///   - tree: the files, `config/demo.yaml` among them.
    ///   - words: the network's words, which every weight must name.
    /// - Returns: the demonstration, `nil` when a needed part of it cannot be read, and every fault met.
    public static func read(_ tree: SourceTree, words: Words) -> Reading<Demo?> {
        let log = FaultLog()
        let parts = ["volume", "rhythm", "requests", "visitors", "residence", "durations", "accounts"]
        guard let root = YAMLFile("config/demo.yaml", in: tree, log: log).root?.map(parts) else {
            return Reading(nil, faults: log.faults)
        }
        let weights = DemoWeights(words: words)
        // Each part is read whatever became of the others, so that a person sees every fault at once.
        let volume = weights.volume(root)
        let rhythm = weights.rhythm(root)
        let requests = weights.requests(root)
        let visitors = weights.visitors(root)
        let residence = weights.residence(root)
        let durations = weights.durations(root)
        let accounts = DemoAccounts(operators: Set(words.operators.map(\.id))).read(root)
        guard let volume, let rhythm, let requests, let visitors, let residence, let durations, let accounts else {
            return Reading(nil, faults: log.faults)
        }
        let profile = DemoProfile(
            volume: volume,
            rhythm: rhythm,
            requests: requests,
            visitors: visitors,
            residence: residence,
            durations: durations
        )
        return Reading(
            Demo(profile: profile, accounts: accounts.list, password: accounts.password),
            faults: log.faults
        )
    }
}
