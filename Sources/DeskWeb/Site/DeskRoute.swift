internal import Access
internal import HTTPTypes
internal import Hummingbird

/// One way into the desk: the router is built from the list of them and from nothing else.
struct DeskRoute: Sendable {
    /// Who may come.
    enum Door: Hashable, Sendable {
        /// Anyone, signed in or not.
        case anyone
        /// Whoever is signed in and may do that.
        case may(Permission)
        /// Whoever is on the machine itself, or shows a token for it.
        case onTheMachine
    }

    /// What a refusal looks like.
    enum Shape: Hashable, Sendable {
        /// A page for people.
        case page
        /// An RFC 9457 problem document for scripts.
        case json
    }

    /// What is read of what was sent.
    enum Body: Hashable, Sendable {
        case none
        /// A form of a page, which brings the session's token.
        case form
        /// The same with a file.
        case upload
        case json
    }

    let method: HTTPRequest.Method
    let path: String
    let door: Door
    var shape = Shape.page
    var body = Body.none
    /// What the description of the API says of it; `nil` for what is there for browsers alone, where no bearer token is
    /// looked at.
    var operation: ApiOperation?
    let handle: @Sendable (DeskRequest) async throws -> Response

    static func get(
        _ path: String,
        _ door: Door,
        shape: Shape = .page,
        handle: @escaping @Sendable (DeskRequest) async throws -> Response
    ) -> DeskRoute {
        DeskRoute(method: .get, path: path, door: door, shape: shape, handle: handle)
    }

    static func post(
        _ path: String,
        _ door: Door,
        shape: Shape = .page,
        body: Body = .form,
        handle: @escaping @Sendable (DeskRequest) async throws -> Response
    ) -> DeskRoute {
        DeskRoute(method: .post, path: path, door: door, shape: shape, body: body, handle: handle)
    }

    /// A way in for scripts, which cannot be without its description.
    static func api(
        _ operation: ApiOperation,
        _ door: Door,
        handle: @escaping @Sendable (DeskRequest) async throws -> Response
    ) -> DeskRoute {
        DeskRoute(
            method: operation.method,
            path: operation.path,
            door: door,
            shape: .json,
            body: operation.body == nil ? .none : .json,
            operation: operation,
            handle: handle
        )
    }
}
