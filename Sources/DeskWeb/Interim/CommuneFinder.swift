internal import Territory

/// Finds communes by name or postal code.
struct CommuneFinder: Sendable {
    private let communes: [Commune]

    init(_ territory: Territory) {
        communes = territory.communes.filter { $0.validity.until == nil }
    }

    func matches(_ typed: String, limit: Int) -> [Commune] {
        let text = typed.folded
        guard !text.isEmpty else { return [] }
        let found = communes.filter { commune in
            (" " + commune.name.folded).contains(" " + text) || commune.postalCodes.contains { $0.hasPrefix(text) }
        }
        let exact = found.filter { $0.name.folded == text }
        return Array((exact + found.filter { !exact.contains($0) }).prefix(limit))
    }

    func commune(_ code: String) -> Commune? { communes.first { $0.code == code } }
}
