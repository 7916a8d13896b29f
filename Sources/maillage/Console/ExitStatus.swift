internal import Access
internal import Catalogue
internal import Journal

/// The exit codes that scripts rely on; the same as `sysexits.h` where it has one.
enum ExitStatus: Int32 {
    case done = 0
    case failed = 1
    case wrongUse = 64
    case badData = 65
    case unreachable = 69
    case ourFault = 70
    case cannotWrite = 73
    case notAllowed = 77
    case badConfiguration = 78
}

/// What ends a command: a code for scripts, a sentence for people.
struct Failure: Error {
    var status: ExitStatus
    /// The key of the sentence in `config/texts/`; `nil` when everything was said already.
    var textKey: String?
    var places: [String: String] = [:]

    /// A failure that was told in full before.
    static func told(_ status: ExitStatus) -> Failure { Failure(status: status, textKey: nil) }
}

extension Failure {
    /// The one place where what the store could not do becomes a code and a sentence.
    init(_ fault: StoreFault) {
        switch fault {
        case .diskFull:
            self.init(status: .cannotWrite, textKey: "storage.diskFull")
        case .readOnly(let path):
            self.init(status: .cannotWrite, textKey: "storage.readOnly", places: ["path": path])
        case .missing(let path):
            self.init(status: .badData, textKey: "storage.missing", places: ["path": path])
        case .alreadyThere(let path):
            self.init(status: .cannotWrite, textKey: "storage.alreadyThere", places: ["path": path])
        case .corrupted(let path):
            self.init(status: .badData, textKey: "storage.corrupted", places: ["path": path])
        case .newerVersion(let found, let known):
            self.init(
                status: .badData,
                textKey: "storage.newerVersion",
                places: ["found": String(found), "known": String(known)]
            )
        case .busy:
            self.init(status: .cannotWrite, textKey: "storage.busy")
        case .refused(let code):
            self.init(status: .ourFault, textKey: "storage.refused", places: ["code": String(code)])
        }
    }

    /// A password that could not be hashed or checked.
    init(_ fault: PasswordFault) {
        switch fault {
        case .overloaded: self.init(status: .failed, textKey: "command.passwordOverloaded")
        case .failed: self.init(status: .ourFault, textKey: "command.passwordFailed")
        }
    }
}
