internal import Access
internal import Catalogue
internal import Journal
internal import SecureTransport
internal import Storage
internal import Territory

/// What the commands do with the tokens of machines, by the rules that the page obeys too.
struct MachineAccess {
    /// A token as it was made: its text is told this once.
    struct Issued {
        let id: String
        let name: String
        let text: String
        let expiresOn: Day
    }

    private let store: HouseStore
    private let usualDays: Int
    private let rules: TokenRules
    /// The present civil day of the network.
    let today: Day

    init(store: HouseStore, desk: DeskFile, zone: CivilZone) {
        self.store = store
        usualDays = desk.tokenDays
        rules = TokenRules(daysAtMost: desk.tokenDaysAtMost)
        today = zone.day(of: World.now())
    }

    /// Every token, the latest first.
    ///
    /// - Throws: what kept the store from reading.
    func all() async throws(Failure) -> [AccessToken] {
        do {
            return try await store.tokens()
        } catch {
            throw Failure(error)
        }
    }

    /// Makes a token.
    ///
    /// - Throws: what the rules refuse, or what kept the store from writing.
    func issue(name: String, scopes: Set<TokenScope>, days: Int?) async throws(Failure) -> Issued {
        let tokens = try await all()
        let checked: CheckedToken
        do throws(TokenFault) {
            checked = try rules.check(
                name: name,
                scopes: scopes,
                expiresOn: today.advanced(by: days ?? usualDays),
                today: today,
                by: .machine,
                among: tokens
            )
        } catch {
            throw Failure(error)
        }
        var generator = SecureRandom.generator
        let secret = try HouseFolder.randomBytes(32)
        let text = AccessToken.prefix + secret.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
        let id = AccountID.make(now: World.now(), using: &generator)
        try await write(checked.issued(id: id, digest: Digests.sha256(Array(text.utf8))))
        return Issued(id: "machine:" + id, name: checked.name, text: text, expiresOn: checked.expiresOn)
    }

    /// Takes a token back.
    ///
    /// - Parameter token: its identifier, or the name of one that stands.
    /// - Returns: the machine's name.
    /// - Throws: wrong use when there is none, or what kept the store from writing.
    func revoke(_ token: String) async throws(Failure) -> String {
        let all = try await all()
        guard
            let found = all.first(where: { $0.id == token })
                ?? all.first(where: { $0.name == token && $0.revokedAt == nil })
        else {
            throw Failure(status: .wrongUse, textKey: "command.user.token.unknown", places: ["token": token])
        }
        let change: TokenChange
        do throws(TokenFault) {
            change = try rules.revoke(found, by: .machine)
        } catch {
            throw Failure(error)
        }
        try await write(change)
        return found.name
    }

    private func write(_ change: TokenChange) async throws(Failure) {
        do {
            _ = try await store.append([change.draft], actor: "system", key: nil, now: World.now())
        } catch {
            throw Failure(error)
        }
    }
}

extension Failure {
    /// What the rules of tokens refuse.
    init(_ fault: TokenFault) {
        self.init(status: .wrongUse, textKey: fault.textKey, places: fault.places)
    }
}
