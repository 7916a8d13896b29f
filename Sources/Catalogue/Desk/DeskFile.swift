/// What `config/desk.yaml` says: how the desk's server behaves.
public struct DeskFile: Hashable, Sendable {
    /// Signed out after so many seconds without a page; 14 400 (4 h) unless told.
    public var sessionIdleSeconds = 14_400
    /// Signed out in any case after so many seconds; 43 200 (12 h) unless told.
    public var sessionAbsoluteSeconds = 43_200
    /// scrypt's cost as the base-2 logarithm of N; 17 unless told (OWASP, second choice).
    public var scryptLogN = 17
    /// scrypt's block size; 8 unless told.
    public var scryptR = 8
    /// scrypt's parallelism; 1 unless told.
    public var scryptP = 1
    /// How many passwords may be hashed at once; 2 unless told, for each takes 128 × N × r bytes.
    public var passwordsAtOnce = 2
    /// How many may wait for their turn; 32 unless told.
    public var passwordsWaiting = 32
    /// Outside a house, a number of fewer people than this is hidden; 5 unless told.
    public var hiddenBelow = 5
    /// Names under which browsers may reach the server beside the loopback ones; none unless told.
    public var hosts: [String] = []
    /// The colour of links and buttons on light ground, `#rrggbb`; `nil` takes the desk's own.
    public var accent: String?
    /// The same on dark ground.
    public var accentDark: String?

    /// The defaults.
    public init() {}
}

/// Reads `config/desk.yaml`.
public enum DeskFileReader {
    /// The file's path within the configuration.
    public static let path = "config/desk.yaml"

    /// What the file says; what it does not say keeps its default, and each fault is told.
    public static func read(_ tree: SourceTree) -> Reading<DeskFile> {
        let log = FaultLog()
        var desk = DeskFile()
        let file = YAMLFile(path, in: tree, log: log)
        guard let root = file.root?.map(["session", "password", "figures", "hosts", "colours"]) else {
            return Reading(desk, faults: log.faults)
        }
        if let session = root["session"]?.map(["idle", "absolute"]) {
            set(&desk.sessionIdleSeconds, session["idle"], within: 60...86_400, YAMLValue.seconds)
            set(&desk.sessionAbsoluteSeconds, session["absolute"], within: 60...604_800, YAMLValue.seconds)
        }
        if let password = root["password"]?.map(["scryptLogN", "scryptR", "scryptP", "atOnce", "waiting"]) {
            set(&desk.scryptLogN, password["scryptLogN"], within: 14...20) { $0.int }
            set(&desk.scryptR, password["scryptR"], within: 1...16) { $0.int }
            set(&desk.scryptP, password["scryptP"], within: 1...8) { $0.int }
            set(&desk.passwordsAtOnce, password["atOnce"], within: 1...8) { $0.int }
            set(&desk.passwordsWaiting, password["waiting"], within: 1...1000) { $0.int }
        }
        if let figures = root["figures"]?.map(["hiddenBelow"]) {
            set(&desk.hiddenBelow, figures["hiddenBelow"], within: 1...100) { $0.int }
        }
        desk.hosts = root.texts("hosts").map(\.text)
        if let colours = root["colours"]?.map(["accent", "accentDark"]) {
            desk.accent = colours["accent"]?.colour
            desk.accentDark = colours["accentDark"]?.colour
        }
        return Reading(desk, faults: log.faults)
    }

    /// Sets a number that the file gives, if it is within its bounds; a fault when it is not.
    private static func set(
        _ number: inout Int,
        _ value: YAMLValue?,
        within bounds: ClosedRange<Int>,
        _ rule: (YAMLValue) -> Int?
    ) {
        guard let value, let read = rule(value) else { return }
        guard bounds.contains(read) else {
            let places = ["least": String(bounds.lowerBound), "most": String(bounds.upperBound)]
            return value.fault("check.outOfBounds", places)
        }
        number = read
    }
}

extension YAMLValue {
    /// A duration written `30s`, `15min`, `4h` or `2d`, in seconds; a fault for anything else.
    static func seconds(_ value: YAMLValue) -> Int? {
        value.read("check.notDuration") { text in
            let units = [("min", 60), ("s", 1), ("h", 3600), ("d", 86_400)]
            for (unit, seconds) in units where text.hasSuffix(unit) {
                guard let count = Int(text.dropLast(unit.count)), count >= 0, count <= 100_000 else { return nil }
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
