extension AccountRules {
    /// Checks a new code, before it is hashed; only its holder chooses one, once the caller has checked their password.
    ///
    /// - Parameters:
    ///   - code: as typed.
    ///   - account: whose it will be.
    ///   - actor: who sets it.
    ///   - policy: which codes may be chosen.
    /// - Throws: `notAllowed` for somebody else's account or one that does not keep the desk, or `pin`.
    public func checkPin(
        _ code: String,
        for account: Account,
        by actor: AccountActor,
        _ policy: PinPolicy
    ) throws(AccountFault) {
        guard actor.isHolder(of: account), account.may(.keepDesk) else { throw .notAllowed }
        do throws(PinWeakness) { try policy.check(code) } catch { throw .pin(error) }
    }

    /// Takes a code away: its holder signs no more on shared desks.
    ///
    /// - Parameters:
    ///   - account: whose it is.
    ///   - actor: who wants it: its holder, or whoever manages the account.
    /// - Returns: the change to write.
    /// - Throws: `notAllowed` or `pinMissing`.
    public func clearPin(of account: Account, by actor: AccountActor) throws(AccountFault) -> AccountChange {
        guard actor.isHolder(of: account) || actor.manages(account.role) else { throw .notAllowed }
        guard account.pinHash != nil else { throw .pinMissing }
        return .pinCleared(AccountChange.Identified(id: account.id))
    }
}
