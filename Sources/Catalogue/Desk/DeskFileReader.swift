internal import Access
internal import Reception

/// Reads `config/desk.yaml`.
public enum DeskFileReader {
    /// The file's path within the configuration.
    public static let path = "config/desk.yaml"

    /// What the file says; what it does not say keeps its default, and each fault is told.
    public static func read(_ tree: SourceTree) -> Reading<DeskFile> {
        let log = FaultLog()
        var desk = DeskFile()
        let file = YAMLFile(path, in: tree, log: log)
        let parts = [
            "session", "password", "signIn", "choices", "comptoir", "figures", "tokens", "server", "colours",
            "sharedDesk", "neighbours", "presences", "terms",
        ]
        guard let root = file.root?.map(parts) else { return Reading(desk, faults: log.faults) }
        readSession(root, &desk)
        readPassword(root, &desk)
        readSignIn(root, &desk)
        readSharedDesk(root, &desk)
        root["neighbours"].number(0...20) { desk.neighbours = $0 }
        if let choices = root["choices"]?.map(["motifs", "communes"]) {
            choices["motifs"].number(1...20) { desk.motifChoices = $0 }
            choices["communes"].number(1...50) { desk.communeChoices = $0 }
        }
        readComptoir(root, &desk)
        root["terms"]?.map(["every"])?["every"].duration(60...86_400) { desk.termSeconds = Int($0) }
        if let figures = root["figures"]?.map(["days", "daysAtMost", "hiddenBelow"]) {
            figures["days"].number(1...400) { desk.figureDays = $0 }
            figures["daysAtMost"].number(1...3660) { desk.figureDaysAtMost = $0 }
            figures["hiddenBelow"].number(1...100) { desk.hiddenBelow = $0 }
        }
        if let presences = root["presences"]?.map(["reasonLength", "textLength", "shownDates", "calendar"]) {
            presences["reasonLength"].number(20...1000) { desk.presences.reasonLength = $0 }
            presences["textLength"].number(20...1000) { desk.presences.textLength = $0 }
            presences["shownDates"].number(1...100) { desk.presences.shownDates = $0 }
            presences["calendar"].duration(604_800...126_489_600) { desk.presences.calendarDays = Int($0 / 86_400) }
        }
        if let tokens = root["tokens"]?.map(["days", "daysAtMost"]) {
            tokens["days"].number(1...3660) { desk.tokenDays = $0 }
            tokens["daysAtMost"].number(1...3660) { desk.tokenDaysAtMost = $0 }
        }
        if let server = root["server"]?.map(["hosts", "behindTLS"]) {
            desk.hosts = server.texts("hosts").map(\.text)
            desk.behindTLS = server["behindTLS"]?.bool ?? desk.behindTLS
        }
        if let colours = root["colours"]?.map(["accent", "accentDark"]) {
            desk.accent = colours["accent"]?.colour
            desk.accentDark = colours["accentDark"]?.colour
        }
        return Reading(desk, faults: log.faults)
    }

    private static func readComptoir(_ root: YAMLMap, _ desk: inout DeskFile) {
        let keys = ["undo", "corrections", "listed", "drafts", "draftAge", "timerAtMost"]
        guard let comptoir = root["comptoir"]?.map(keys) else { return }
        comptoir["undo"].duration(1...600) { desk.undoSeconds = Int($0) }
        comptoir["corrections"].duration(86_400...34_560_000) { desk.correctionDays = Int($0 / 86_400) }
        comptoir["listed"].number(1...200) { desk.listedVisits = $0 }
        comptoir["drafts"].number(1...500) { desk.draftsAtMost = $0 }
        comptoir["draftAge"].duration(86_400...7_776_000) { desk.draftDays = Int($0 / 86_400) }
        comptoir["timerAtMost"].duration(60...86_400) { desk.timerSecondsAtMost = Int($0) }
    }

    private static func readSession(_ root: YAMLMap, _ desk: inout DeskFile) {
        guard let session = root["session"]?.map(["idle", "absolute"]) else { return }
        session["idle"].duration(60...86_400) { desk.sessions.idleSeconds = $0 }
        session["absolute"].duration(60...604_800) { desk.sessions.absoluteSeconds = $0 }
    }

    private static func readPassword(_ root: YAMLMap, _ desk: inout DeskFile) {
        let keys = ["shortest", "scryptLogN", "scryptR", "scryptP", "atOnce", "waiting"]
        guard let password = root["password"]?.map(keys) else { return }
        password["shortest"].number(8...64) { desk.passwords.shortest = $0 }
        password["scryptLogN"].number(14...20) { desk.scryptLogN = $0 }
        password["scryptR"].number(1...16) { desk.scryptR = $0 }
        password["scryptP"].number(1...8) { desk.scryptP = $0 }
        password["atOnce"].number(1...8) { desk.passwordsAtOnce = $0 }
        password["waiting"].number(1...1000) { desk.passwordsWaiting = $0 }
    }

    private static func readSignIn(_ root: YAMLMap, _ desk: inout DeskFile) {
        let keys = [
            "freeFailures", "firstWait", "longestWait", "memory",
            "addressFreeFailures", "addressFirstWait", "addressLongestWait", "addressForgiveness",
        ]
        guard let signIn = root["signIn"]?.map(keys) else { return }
        signIn["freeFailures"].number(1...100) { desk.throttle.freeFailures = $0 }
        signIn["firstWait"].duration(1...3600) { desk.throttle.firstWaitSeconds = $0 }
        signIn["longestWait"].duration(1...86_400) { desk.throttle.longestWaitSeconds = $0 }
        signIn["memory"].duration(60...604_800) { desk.throttle.memorySeconds = $0 }
        signIn["addressFreeFailures"].number(1...1000) { desk.throttle.addressFreeFailures = $0 }
        signIn["addressFirstWait"].duration(1...3600) { desk.throttle.addressFirstWaitSeconds = $0 }
        signIn["addressLongestWait"].duration(1...86_400) { desk.throttle.addressLongestWaitSeconds = $0 }
        signIn["addressForgiveness"].duration(1...86_400) { desk.throttle.addressForgivenessSeconds = $0 }
    }
}

extension YAMLValue? {
    /// Gives a whole number within its bounds; a fault when it is not, nothing when nothing is written.
    func number(_ bounds: ClosedRange<Int>, _ set: (Int) -> Void) {
        guard let self, let read = self.int else { return }
        self.bounded(read, bounds, set)
    }

    /// Gives a duration in seconds within its bounds; a fault when it is not, nothing when nothing is written.
    func duration(_ bounds: ClosedRange<Int>, _ set: (Int64) -> Void) {
        guard let self, let read = self.seconds else { return }
        self.bounded(read, bounds) { set(Int64($0)) }
    }
}

extension YAMLValue {
    fileprivate func bounded(_ number: Int, _ bounds: ClosedRange<Int>, _ set: (Int) -> Void) {
        guard bounds.contains(number) else {
            let places = ["least": String(bounds.lowerBound), "most": String(bounds.upperBound)]
            return fault("check.outOfBounds", places)
        }
        set(number)
    }

    /// A duration written `30s`, `15min`, `4h` or `2d`, in seconds; a fault for anything else.
    var seconds: Int? {
        read("check.notDuration") { text in
            let units = [("min", 60), ("s", 1), ("h", 3600), ("d", 86_400)]
            for (unit, seconds) in units where text.hasSuffix(unit) {
                guard let count = Int(text.dropLast(unit.count)), (0...100_000).contains(count) else { return nil }
                return count * seconds
            }
            return nil
        }
    }

    /// A colour written `#rrggbb`; a fault for anything else.
    var colour: String? {
        read("check.notColour") { text in
            let digits = text.dropFirst()
            return text.hasPrefix("#") && digits.count == 6 && digits.allSatisfy(\.isHexDigit) ? text : nil
        }
    }
}
