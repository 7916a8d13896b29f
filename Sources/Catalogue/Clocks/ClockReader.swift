public import Reception

/// Reads `config/clocks/`: calendars, targets, the law's delays, reminders and warnings, the forecast.
///
/// A network without the folder has no target and no delay: nothing is late there.
public enum ClockReader {
    /// The folder within the configuration.
    public static let folder = "config/clocks"

    static let files = ["calendars.yaml", "forecast.yaml", "reminders.yaml", "statutory.yaml", "targets.yaml"]

    /// Reads the folder.
    ///
    /// - Parameters:
    ///   - tree: the files.
    ///   - words: the network's words, which motifs and operators are among.
    /// - Returns: what could be read, and a fault for each part that could not or names what is not known.
    public static func read(_ tree: SourceTree, words: Words) -> Reading<ClockRules> {
        let log = FaultLog()
        tree.noteUnread(in: folder, read: files, log)
        let folder = ClockFolder(tree: tree, log: log, words: words)
        var rules = ClockRules()
        folder.calendars(into: &rules)
        folder.targets(into: &rules)
        folder.statutory(into: &rules)
        folder.reminders(into: &rules)
        folder.forecast(into: &rules)
        return Reading(rules, faults: log.faults)
    }
}
