public import Territory

/// Who may make and take back which token; every change of a token passes here.
public struct TokenRules: Hashable, Sendable {
    /// How many days a token may work at most; 366 unless told.
    public var daysAtMost: Int

    /// Rules with the longest life of a token, in days.
    public init(daysAtMost: Int = 366) {
        self.daysAtMost = daysAtMost
    }

    /// Checks a token that somebody wants made.
    ///
    /// - Parameters:
    ///   - name: the machine's, as typed.
    ///   - scopes: what it may do.
    ///   - expiresOn: the last day it works.
    ///   - today: the present day.
    ///   - actor: who wants it.
    ///   - tokens: every token of the house.
    /// - Returns: what makes the change, once the token has an identifier and a digest.
    /// - Throws: the first `TokenFault` found.
    public func check(
        name: String,
        scopes: Set<TokenScope>,
        expiresOn: Day,
        today: Day,
        by actor: AccountActor,
        among tokens: [AccessToken]
    ) throws(TokenFault) -> CheckedToken {
        guard mayManage(actor) else { throw .notAllowed }
        let name = try checked(name)
        let isTaken = tokens.contains { $0.stands(on: today) && $0.name.lowercased() == name.lowercased() }
        guard !isTaken else { throw .nameTaken }
        guard !scopes.isEmpty else { throw .scopeMissing }
        let days = today.distance(to: expiresOn)
        guard days >= 0 else { throw .alreadyExpired }
        guard days < daysAtMost else { throw .tooLong(days: daysAtMost) }
        return CheckedToken(name: name, scopes: scopes, expiresOn: expiresOn)
    }

    /// Takes a token back, for ever: what it did stays told.
    ///
    /// - Parameters:
    ///   - token: the one to take back.
    ///   - actor: who wants it.
    /// - Returns: the change to write.
    /// - Throws: `notAllowed` or `alreadyRevoked`.
    public func revoke(_ token: AccessToken, by actor: AccountActor) throws(TokenFault) -> TokenChange {
        guard mayManage(actor) else { throw .notAllowed }
        guard token.revokedAt == nil else { throw .alreadyRevoked }
        return .revoked(TokenChange.Revoked(id: token.id))
    }

    private func mayManage(_ actor: AccountActor) -> Bool {
        switch actor {
        case .account(let account): account.may(.manageAccounts)
        case .machine: true
        }
    }

    private func checked(_ typed: String) throws(TokenFault) -> String {
        switch HolderName.read(typed) {
        case .name(let name): return name
        case .missing: throw .nameMissing
        case .tooLong: throw .nameTooLong(maximum: HolderName.longest)
        case .unreadable: throw .nameUnreadable
        }
    }
}

/// A token that may be made, once it has an identifier and a digest.
public struct CheckedToken: Hashable, Sendable {
    /// The machine's name, single spaces between words.
    public let name: String
    /// What it may do.
    public let scopes: Set<TokenScope>
    /// The last day it works.
    public let expiresOn: Day

    /// The change to write.
    ///
    /// - Parameters:
    ///   - id: a new identifier, from `AccountID.make`; `machine:` is put before it.
    ///   - digest: SHA-256 of the token's text.
    /// - Returns: an `issued`.
    public func issued(id: String, digest: [UInt8]) -> TokenChange {
        let hex = digest.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
        return .issued(
            TokenChange.Issued(
                id: "machine:" + id,
                name: name,
                scopes: scopes.sorted { $0.rawValue < $1.rawValue },
                digest: hex,
                expiresOn: expiresOn
            )
        )
    }
}
