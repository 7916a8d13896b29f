internal import HTTPTypes
internal import Journal
internal import Reception

/// Why the desk did not do what was asked.
///
/// Each has its status and its sentences, in one place.
enum DeskFault: Error, Hashable, Sendable {
    case notFound
    case signedOut
    case forbidden
    case mustChangePassword
    /// Nobody said on a shared desk that they are there, or not lately enough.
    case absent
    case forged
    case wrongHost
    case unreadable
    case tooLarge
    case tooSlow
    case overloaded
    /// Not before so many seconds.
    case tooManyTries(seconds: Int64)
    case store(StoreFault)
    case broken
    /// The bearer token is none that stands.
    case badToken
    /// The address has other methods than that.
    case methodNotAllowed([String])
    /// What may be sent is none of what is accepted.
    case notAcceptable
    /// The body is not of the type that is read here.
    case wrongMediaType
    case notJSON(JSONFault)
    /// The document is read, and cannot be taken.
    case invalid([VisitFault])
    /// A parameter of the address: its name, and the key of the sentence.
    case badParameter(String, textKey: String)
    /// The key of the request is not a key.
    case badKey
    /// The key of the request was used for another one.
    case keyReused
    /// The visit was logged under this key, and withdrawn since.
    case withdrawn
    /// A visit of a day before that is changed no more.
    case tooOld(days: Int)
    /// What was read before has changed since.
    case stale
    /// A change must say what was read before.
    case unconditional

    var status: HTTPResponse.Status {
        switch self {
        case .notFound: .notFound
        case .signedOut, .mustChangePassword: .seeOther
        case .badToken: .unauthorized
        case .forbidden, .absent, .forged: .forbidden
        case .methodNotAllowed: .methodNotAllowed
        case .notAcceptable: .notAcceptable
        case .wrongMediaType: .unsupportedMediaType
        case .wrongHost: .misdirectedRequest
        case .unreadable, .notJSON, .badParameter, .badKey: .badRequest
        case .invalid, .keyReused: .unprocessableContent
        case .withdrawn: .gone
        case .tooOld: .conflict
        case .stale: .preconditionFailed
        case .unconditional: .preconditionRequired
        case .tooLarge: .contentTooLarge
        case .tooSlow: .requestTimeout
        case .overloaded: .serviceUnavailable
        case .tooManyTries: .tooManyRequests
        case .store(.refused), .broken: .internalServerError
        case .store(.diskFull): HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage")
        case .store: .serviceUnavailable
        }
    }

    /// The part of the catalogue's keys that tells it: `desk.fault.NAME.title` and `desk.fault.NAME.text` on a page,
    /// `desk.problem.NAME.title` and `desk.problem.NAME.text` in a problem document.
    var name: String {
        switch self {
        case .notFound: "notFound"
        case .signedOut: "signedOut"
        case .badToken: "badToken"
        case .forbidden: "forbidden"
        case .mustChangePassword: "mustChangePassword"
        case .absent: "absent"
        case .forged: "forged"
        case .methodNotAllowed: "methodNotAllowed"
        case .notAcceptable: "notAcceptable"
        case .wrongMediaType: "wrongMediaType"
        case .wrongHost: "wrongHost"
        case .unreadable: "unreadable"
        case .notJSON: "notJSON"
        case .invalid: "invalid"
        case .badParameter: "badParameter"
        case .badKey: "badKey"
        case .keyReused: "keyReused"
        case .withdrawn: "withdrawn"
        case .tooOld: "tooOld"
        case .stale: "stale"
        case .unconditional: "unconditional"
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
