import Access
import Journal
import Reception
import Synchronization
import Territory

extension MemoryBooks {
    func account(login: String) async throws(StoreFault) -> Account? {
        state.withLock { $0.accounts.values.first { $0.login == login } }
    }

    func account(id: String) async throws(StoreFault) -> Account? { state.withLock { $0.accounts[id] } }

    func accounts() async throws(StoreFault) -> [Account] {
        state.withLock { $0.accounts.values.sorted { $0.login < $1.login } }
    }

    func token(digest: [UInt8]) async throws(StoreFault) -> AccessToken? {
        state.withLock { state in state.tokens.first { $0.digest == digest } }
    }

    func tokens() async throws(StoreFault) -> [AccessToken] { state.withLock { $0.tokens.reversed() } }

    func noteUse(ofToken id: String, on day: Day) async throws(StoreFault) {
        state.withLock { state in
            guard let index = state.tokens.firstIndex(where: { $0.id == id }) else { return }
            state.tokens[index].lastUsedOn = day
        }
    }

    func open(_ session: Session) async throws(StoreFault) {
        state.withLock { $0.sessions[session.tokenDigest] = session }
    }

    func session(tokenDigest: [UInt8]) async throws(StoreFault) -> Session? {
        state.withLock { $0.sessions[tokenDigest] }
    }

    func touch(tokenDigest: [UInt8], now: Instant) async throws(StoreFault) {
        state.withLock { $0.sessions[tokenDigest]?.usedAt = now }
    }

    func share(_ sharing: SharedDesk, tokenDigest: [UInt8], now: Instant) async throws(StoreFault) {
        state.withLock { state in
            state.sessions[tokenDigest]?.sharing = sharing
            state.sessions[tokenDigest]?.usedAt = now
        }
    }

    func presentAccounts(since: Instant) async throws(StoreFault) -> [String] {
        state.withLock { state in
            let used = state.sessions.values.filter { $0.usedAt >= since }
            return Set(used.compactMap { $0.sharing == nil ? $0.accountID : $0.sharing?.present?.accountID }).sorted()
        }
    }

    func close(tokenDigest: [UInt8]) async throws(StoreFault) {
        state.withLock { $0.sessions[tokenDigest] = nil }
    }

    func closeSessions(of accountID: String, except kept: [UInt8]?) async throws(StoreFault) {
        state.withLock { state in
            state.sessions = state.sessions.filter { $0.value.accountID != accountID || $0.key == kept }
        }
    }
}
