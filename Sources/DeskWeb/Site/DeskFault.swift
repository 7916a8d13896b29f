internal import HTTPTypes
internal import Journal

/// Why the desk did not do what was asked.
///
/// Each has its status and its sentences, in one place.
enum DeskFault: Error, Hashable, Sendable {
    case notFound
    case signedOut
    case forbidden
    case mustChangePassword
    case forged
    case wrongHost
    case unreadable
    case tooLarge
    case tooSlow
    case overloaded
    case tooManyTries
    case store(StoreFault)
    case broken

    var status: HTTPResponse.Status {
        switch self {
        case .notFound: .notFound
        case .signedOut, .mustChangePassword: .seeOther
        case .forbidden, .forged: .forbidden
        case .wrongHost: .misdirectedRequest
        case .unreadable: .badRequest
        case .tooLarge: .contentTooLarge
        case .tooSlow: .requestTimeout
        case .overloaded: .serviceUnavailable
        case .tooManyTries: .tooManyRequests
        case .store(.refused), .broken: .internalServerError
        case .store(.diskFull): HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage")
        case .store: .serviceUnavailable
        }
    }

    /// The part of the catalogue's keys that tells it: `desk.fault.NAME.title` and `desk.fault.NAME.text`.
    var name: String {
        switch self {
        case .notFound: "notFound"
        case .signedOut: "signedOut"
        case .forbidden: "forbidden"
        case .mustChangePassword: "mustChangePassword"
        case .forged: "forged"
        case .wrongHost: "wrongHost"
        case .unreadable: "unreadable"
        case .tooLarge: "tooLarge"
        case .tooSlow: "tooSlow"
        case .overloaded: "overloaded"
        case .tooManyTries: "tooManyTries"
        case .broken: "broken"
        case .store(.diskFull): "diskFull"
        case .store(.readOnly): "readOnly"
        case .store(.missing), .store(.alreadyThere): "missing"
        case .store(.corrupted): "corrupted"
        case .store(.newerVersion): "newerVersion"
        case .store(.busy): "busy"
        case .store(.refused): "broken"
        }
    }
}
