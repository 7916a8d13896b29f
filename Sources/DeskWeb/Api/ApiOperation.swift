internal import Access
internal import HTTPTypes
internal import Reception

/// What the API's description says of one way in, and the only thing that a way in for scripts is made from.
struct ApiOperation: Sendable {
    /// Where the API lies.
    static let root = "/api/"

    /// Which machines may come; people come by the route's door.
    enum Machines: Hashable, Sendable {
        /// None, for it is somebody's own.
        case none
        /// Any whose token stands.
        case any
        /// Those that were given that.
        case with(TokenScope)

        func admit(_ token: AccessToken) -> Bool {
            switch self {
            case .none: false
            case .any: true
            case .with(let scope): token.scopes.contains(scope)
            }
        }
    }

    /// A value that is given beside the body.
    struct Parameter: Sendable {
        enum Place: String, Sendable {
            case path
            case query
            case header
        }

        let name: String
        let place: Place
        let schema: JSONValue
        var isRequired = false
        /// `nil` where it depends on the network.
        let example: JSONValue?
    }

    /// What comes back when all is well.
    struct Answer: Sendable {
        let status: Int
        /// The name of the document's schema; `nil` when there is no document.
        let schema: String?
        /// The headers that come with it, by name.
        var headers: [String] = []
    }

    /// The name by which programs made from the description call it; the key of its sentence is `desk.api.ID`.
    let id: String
    let method: HTTPRequest.Method
    let path: String
    var machines = Machines.any
    var parameters: [Parameter] = []
    /// The name of the schema of what is sent; `nil` when nothing is.
    var body: String?
    let answers: [Answer]
    /// The refusals of its own, beside those that may come anywhere.
    var refusals: [DeskFault] = []
    /// The type of what comes back.
    var produces = "application/json"

    /// The types under which it may be asked for: a more precise kind of JSON is JSON too.
    var offered: [String] { produces.hasSuffix("+json") ? [produces, "application/json"] : [produces] }
}
