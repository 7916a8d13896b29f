public import Journal

/// Reads the accounts that the journal made.
public protocol AccountBook: Ledger {
    /// The account that signs in under a name.
    /// - Parameter login: as typed, lower-cased and trimmed.
    /// - Returns: the account, closed ones included; `nil` when there is none.
    /// - Throws: what kept the store from reading.
    func account(login: String) async throws(StoreFault) -> Account?

    /// The account with an identifier.
    /// - Parameter id: the account's identifier.
    /// - Returns: the account, closed ones included; `nil` when there is none.
    /// - Throws: what kept the store from reading.
    func account(id: String) async throws(StoreFault) -> Account?

    /// Every account, by login.
    /// - Returns: all of them, closed ones included.
    /// - Throws: what kept the store from reading.
    func accounts() async throws(StoreFault) -> [Account]
}
