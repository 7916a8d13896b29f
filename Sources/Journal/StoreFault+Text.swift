extension StoreFault {
    /// The key of its sentence in the text catalogue: what is wrong; what to do.
    public var textKey: String {
        switch self {
        case .diskFull: "storage.diskFull"
        case .readOnly: "storage.readOnly"
        case .missing: "storage.missing"
        case .alreadyThere: "storage.alreadyThere"
        case .corrupted: "storage.corrupted"
        case .newerVersion: "storage.newerVersion"
        case .busy: "storage.busy"
        case .refused: "storage.refused"
        }
    }

    /// What fills the places of its sentence.
    public var places: [String: String] {
        switch self {
        case .diskFull, .busy: [:]
        case .readOnly(let path), .missing(let path), .alreadyThere(let path), .corrupted(let path): ["path": path]
        case .newerVersion(let found, let known): ["found": String(found), "known": String(known)]
        case .refused(let code): ["code": String(code)]
        }
    }
}
