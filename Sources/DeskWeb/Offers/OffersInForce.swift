public import Journal
public import Reception
internal import Synchronization
public import Territory

/// When each offer was last made sure of at a desk, as everybody reads it.
///
/// Read again after each check, so that nothing has to be started anew.
public final class OffersInForce: Sendable {
    private let held = Mutex<(checks: [String: OfferCheck], revision: Int)>(([:], 0))
    private let book: any OfferBook

    /// Nothing is checked until the book is read.
    /// - Parameter book: where checks are kept.
    public init(book: any OfferBook) {
        self.book = book
    }

    /// When each offer was last checked, by identifier.
    public var checks: [String: Day] { held.withLock { $0.checks.mapValues(\.day) } }

    /// Changes whenever the checks are read anew.
    public var revision: Int { held.withLock(\.revision) }

    /// Who last checked an offer, by the account's identifier; `nil` when nobody did at a desk.
    func checker(of offer: String) -> String? { held.withLock { $0.checks[offer]?.actor } }

    /// Reads the checks anew.
    /// - Throws: what kept the book from being read; everything then stays as it was.
    public func refresh() async throws(StoreFault) {
        let found = try await book.offerChecks()
        let checks = Dictionary(found.map { ($0.offer, $0) }) { _, last in last }
        held.withLock { $0 = (checks, $0.revision + 1) }
    }

    /// Records that an offer is as it is told, and has everybody read it.
    /// - Parameters:
    ///   - check: which offer and on which day.
    ///   - actor: the account that says so.
    ///   - now: the present instant.
    /// - Throws: what kept the disk from taking it.
    func record(_ check: OfferChecked, actor: String, now: Instant) async throws(StoreFault) {
        _ = try await book.append([check.draft], actor: actor, key: nil, now: now)
        try await refresh()
    }
}
