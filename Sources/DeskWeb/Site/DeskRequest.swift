internal import Access
internal import HTTPTypes
internal import Hummingbird
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
    let cookies: [String: String]
    /// Who is signed in, if anyone.
    var visitor: Visitor?
    let language: Language
    let clientAddress: String
    /// The entity tag that the browser already holds.
    let knownTag: String?
    let now: Instant

    /// Who is signed in; only behind a door that asks for a permission.
    func signedIn() throws(DeskFault) -> Visitor {
        guard let visitor else { throw .signedOut }
        return visitor
    }
}

/// Somebody signed in.
struct Visitor: Sendable {
    let account: Account
    let session: Session

    func may(_ permission: Permission) -> Bool { account.may(permission) }
}
