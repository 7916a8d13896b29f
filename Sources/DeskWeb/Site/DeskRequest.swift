internal import Access
internal import HTTPTypes
internal import Hummingbird
internal import Reception
internal import Territory
internal import Wording

/// A request once the door has let it in: read, checked and attributed.
struct DeskRequest: Sendable {
    let method: HTTPRequest.Method
    /// The path alone.
    let path: String
    let query: Fields
    /// What the places of the route's path hold, by name.
    let parameters: [String: String]
    /// What the form said; empty for a GET.
    var form = Fields()
    /// The file that came with the form; `nil` where none is read.
    var upload: [UInt8]?
    /// The document that was sent; `null` where none is read.
    var document = JSONValue.null
    let cookies: [String: String]
    /// Who is signed in, if anyone.
    var visitor: Visitor?
    /// The machine whose token was shown, if any.
    var machine: AccessToken?
    let language: Language
    let clientAddress: String
    /// The entity tag that the browser already holds.
    let knownTag: String?
    /// The entity tag of what is to be changed, as it was read before.
    let changedTag: String?
    /// The key under which the request is done once, however often it comes.
    let idempotencyKey: String?
    let now: Instant

    /// Who is signed in, and through `actor()` who acts; only behind a door that asks for a permission.
    func signedIn() throws(DeskFault) -> Visitor {
        guard let visitor else { throw .signedOut }
        return visitor
    }
}

extension DeskRequest {
    /// Who asks; only behind a door that asks for a permission.
    func caller() throws(DeskFault) -> Caller {
        if let machine { return .machine(machine) }
        return .visitor(try signedIn())
    }
}

/// Who asks for something that people and machines may do.
enum Caller: Sendable {
    case visitor(Visitor)
    case machine(AccessToken)

    /// The identifier that entries name as their actor.
    /// - Returns: whoever signs on a desk, or the machine.
    /// - Throws: `absent` when nobody said on a shared desk that they are there.
    func actor() throws(DeskFault) -> String {
        switch self {
        case .visitor(let visitor): try visitor.actor().id
        case .machine(let token): token.id
        }
    }

    /// Whether numbers of very few people may be told: to those who receive them.
    var readsSmallNumbers: Bool {
        switch self {
        case .visitor(let visitor): visitor.may(.keepDesk)
        case .machine(let token): token.scopes.contains(.readVisits)
        }
    }
}
