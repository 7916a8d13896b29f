internal import Access
internal import Journal

/// The names of those who write: accounts and machines.
struct ActorNames: Sendable {
    private let services: DeskServices

    init(_ services: DeskServices) {
        self.services = services
    }

    /// All of them by identifier, closed accounts and machines that no longer stand included.
    func all() async throws(StoreFault) -> [String: String] {
        let accounts = try await services.accounts.accounts().map { ($0.id, $0.displayName) }
        let machines = try await services.tokens.tokens().map { ($0.id, $0.name) }
        return Dictionary(accounts + machines, uniquingKeysWith: { first, _ in first })
    }
}
