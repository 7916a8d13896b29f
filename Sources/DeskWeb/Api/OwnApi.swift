internal import Access
internal import Hummingbird
internal import Reception

/// Who asks, and what may be asked.
struct OwnApi: Sendable {
    private let services: DeskServices

    init(_ keeper: Doorkeeper) {
        services = keeper.services
    }

    /// Who asks; to a page's script, the token that its changes must bring along.
    func me(_ request: DeskRequest) throws -> Response {
        switch try request.caller() {
        case .visitor(let visitor):
            return .document([
                "kind": "account",
                "id": .text(visitor.account.id),
                "name": .text(visitor.account.displayName),
                "role": .text(visitor.account.role.rawValue),
                "scopes": .null,
                "expiresOn": .null,
                "formToken": .text(visitor.session.formToken),
            ])
        case .machine(let token):
            return .document([
                "kind": "machine",
                "id": .text(token.id),
                "name": .text(token.name),
                "role": .null,
                "scopes": JSONValue(token.scopes.map(\.rawValue).sorted()),
                "expiresOn": JSONValue(token.expiresOn),
                "formToken": .null,
            ])
        }
    }
}
