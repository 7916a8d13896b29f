internal import Access

extension DeskFileReader {
    /// How desks are shared, and which codes sign on them.
    static func readSharedDesk(_ root: YAMLMap, _ desk: inout DeskFile) {
        let keys = ["always", "pinAgain", "pin"]
        guard let shared = root["sharedDesk"]?.map(keys) else { return }
        desk.sharedDesk.isAlways = shared["always"]?.bool ?? desk.sharedDesk.isAlways
        shared["pinAgain"].duration(120...86_400) { desk.sharedDesk.pinAgainSeconds = $0 }
        let pinKeys = [
            "shortest", "longest", "refused", "refusesRepetition", "freeFailures", "firstWait", "longestWait",
            "lockedAfter", "memory",
        ]
        guard let pin = shared["pin"]?.map(pinKeys) else { return }
        pin["shortest"].number(4...12) { desk.pins.shortest = $0 }
        pin["longest"].number(4...12) { desk.pins.longest = $0 }
        if desk.pins.longest < desk.pins.shortest { pin["longest"]?.fault("forms.emptyRange") }
        desk.pins.refused = Set(pin.texts("refused").map(\.text))
        desk.pins.refusesRepetition = pin["refusesRepetition"]?.bool ?? desk.pins.refusesRepetition
        pin["freeFailures"].number(1...20) { desk.pinThrottle.freeFailures = $0 }
        pin["firstWait"].duration(1...3600) { desk.pinThrottle.firstWaitSeconds = $0 }
        pin["longestWait"].duration(1...86_400) { desk.pinThrottle.longestWaitSeconds = $0 }
        pin["lockedAfter"].number(1...50) { desk.pinThrottle.lockedAfter = $0 }
        pin["memory"].duration(60...604_800) { desk.pinThrottle.memorySeconds = $0 }
    }
}
