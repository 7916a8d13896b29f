internal import HTTPTypes
internal import Hummingbird
internal import Journal
internal import Reception
internal import Wording

extension Response {
    /// An RFC 9457 problem document.
    static func problem(_ fault: DeskFault, _ texts: TextCatalogue, _ request: DeskRequest) -> Response {
        func text(_ key: String, _ places: [String: String]) -> String { texts.text(key, request.language, places) }
        let status = fault.problemStatus
        var members: [String: JSONValue] = [
            "type": .text("urn:maillage:probleme:\(fault.name)"),
            "title": .text(text("desk.problem.\(fault.name).title", [:])),
            "status": .integer(status.code),
            "detail": .text(text("desk.problem.\(fault.name).text", fault.places)),
        ]
        let errors = fault.errors.map { error in
            JSONValue.object([
                error.place: .text(error.field),
                "rule": .text(error.rule),
                "detail": .text(text(error.rule, error.places)),
            ])
        }
        if !errors.isEmpty { members["errors"] = .list(errors) }
        var response = Response.document(.object(members), status: status)
        response.headers[.contentType] = "application/problem+json"
        response.headers[.contentLanguage] = request.language.rawValue
        switch fault {
        case .signedOut: response.headers[.wwwAuthenticate] = "Bearer realm=\"maillage\""
        case .badToken:
            response.headers[.wwwAuthenticate] = "Bearer realm=\"maillage\", error=\"invalid_token\""
        case .forbidden where request.machine != nil:
            response.headers[.wwwAuthenticate] = "Bearer realm=\"maillage\", error=\"insufficient_scope\""
        case .methodNotAllowed(let allowed): response.headers[.allow] = allowed.joined(separator: ", ")
        case .tooManyTries(let seconds): response.headers[.retryAfter] = String(seconds)
        case .overloaded, .store(.busy): response.headers[.retryAfter] = "5"
        default: break
        }
        return response
    }
}

extension DeskFault {
    /// The status for scripts, which are not sent to a page where one signs in.
    var problemStatus: HTTPResponse.Status {
        switch self {
        case .signedOut: .unauthorized
        case .mustChangePassword: .forbidden
        default: status
        }
    }

    /// One thing wrong: `pointer` into the document or `parameter` of the address, and the key of its sentence.
    fileprivate struct Part {
        let place: String
        let field: String
        let rule: String
        var places: [String: String] = [:]
    }

    fileprivate var errors: [Part] {
        switch self {
        case .invalid(let faults):
            faults.map { Part(place: "pointer", field: $0.field, rule: $0.textKey, places: $0.places) }
        case .badParameter(let name, let textKey): [Part(place: "parameter", field: name, rule: textKey)]
        case .notJSON(let fault):
            [Part(place: "pointer", field: "", rule: fault.textKey, places: fault.places)]
        default: []
        }
    }

    /// What the places of the detail hold.
    fileprivate var places: [String: String] {
        switch self {
        case .invalid(let faults): ["count": String(faults.count)]
        case .badParameter(let name, _): ["name": name]
        case .methodNotAllowed(let allowed): ["methods": allowed.joined(separator: ", ")]
        case .notJSON(let fault): fault.places
        case .tooManyTries(let seconds): ["count": String(seconds)]
        case .tooOld(let days): ["count": String(days)]
        default: [:]
        }
    }
}
