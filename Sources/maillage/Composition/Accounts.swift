internal import Access
internal import Catalogue
internal import Journal
internal import SecureTransport
internal import Storage
internal import Territory

/// What the commands do with accounts, by the rules that the pages obey too.
struct Accounts {
    private let store: HouseStore
    private let hasher: ScryptHasher
    private let rules: AccountRules

    init(store: HouseStore, hasher: ScryptHasher, desk: DeskFile) {
        self.store = store
        self.hasher = hasher
        rules = AccountRules(passwords: desk.passwords)
    }

    /// Checks an account before anything is made for it.
    ///
    /// - Parameters:
    ///   - draft: as typed.
    ///   - accounts: those the house has already.
    ///   - desk: which passwords may be chosen.
    /// - Returns: the account, wanting its identifier and its password's hash.
    /// - Throws: wrong use, told.
    static func checked(
        _ draft: AccountDraft,
        among accounts: [Account] = [],
        desk: DeskFile
    ) throws(Failure) -> CheckedAccount {
        do {
            return try AccountRules(passwords: desk.passwords).check(draft, by: .machine, among: accounts)
        } catch {
            throw Failure(error)
        }
    }

    /// Opens an account.
    ///
    /// - Parameters:
    ///   - draft: as typed.
    ///   - isTemporary: whether the password must be changed at the first sign-in.
    /// - Returns: the account as opened.
    /// - Throws: a faulty draft, a login that is taken, or what kept the store from writing.
    func open(_ draft: AccountDraft, isTemporary: Bool) async throws(Failure) -> CheckedAccount {
        let accounts = try await all()
        let checked: CheckedAccount
        do {
            checked = try rules.check(draft, by: .machine, among: accounts)
        } catch {
            throw Failure(error)
        }
        var generator = SecureRandom.generator
        let change = checked.opened(
            id: AccountID.make(now: World.now(), using: &generator),
            passwordHash: try await hash(draft.password),
            mustChangePassword: isTemporary
        )
        try await write([change])
        return checked
    }

    /// Gives an account another password, takes its code for shared desks away, and signs its holder out everywhere.
    ///
    /// A password given anew is for somebody who lost control of theirs: the code goes with it.
    ///
    /// - Returns: whether there was a code.
    /// - Throws: an unknown login, a faulty password, or what kept the store from writing.
    func setPassword(login: String, password: String) async throws(Failure) -> Bool {
        let account = try await known(login)
        let hadPin = account.pinHash != nil
        let checked: CheckedPassword
        var changes: [AccountChange]
        do {
            checked = try rules.checkPassword(password, for: account, by: .machine)
            changes = hadPin ? [try rules.clearPin(of: account, by: .machine)] : []
        } catch {
            throw Failure(error)
        }
        changes.insert(checked.set(passwordHash: try await hash(password)), at: 0)
        try await write(changes)
        do {
            try await store.closeSessions(of: account.id, except: nil)
        } catch {
            throw Failure(error)
        }
        return hadPin
    }

    /// Closes an account and signs its holder out.
    ///
    /// - Throws: an unknown login, what the rules refuse, or what kept the store from writing.
    func close(login: String) async throws(Failure) {
        let account = try await known(login)
        let accounts = try await all()
        let change: AccountChange
        do {
            change = try rules.close(account, by: .machine, among: accounts)
        } catch {
            throw Failure(error)
        }
        try await write([change])
    }

    /// Opens a closed account again.
    ///
    /// - Throws: an unknown login, one that is not closed, or what kept the store from writing.
    func reopen(login: String) async throws(Failure) {
        let account = try await known(login)
        let change: AccountChange
        do {
            change = try rules.reopen(account, by: .machine)
        } catch {
            throw Failure(error)
        }
        try await write([change])
    }

    /// Every account of the house.
    ///
    /// - Throws: what kept the store from reading.
    func all() async throws(Failure) -> [Account] {
        do {
            return try await store.accounts()
        } catch {
            throw Failure(error)
        }
    }

    /// Lets an account act after checking its password.
    ///
    /// - Throws: not allowed, in the same words whatever was wrong.
    func allow(login: String, password: String, to permission: Permission) async throws(Failure) {
        let account = try await all().first { $0.login == Login.normalised(login) }
        let verdict: PasswordVerdict
        do {
            verdict = try await hasher.verify(password, against: account?.passwordHash)
        } catch {
            throw Failure(error)
        }
        guard verdict != .no, let account, account.may(permission) else {
            throw Failure(status: .notAllowed, textKey: "command.notAllowed")
        }
    }

    private func known(_ login: String) async throws(Failure) -> Account {
        guard let account = try await all().first(where: { $0.login == Login.normalised(login) }) else {
            throw Failure(status: .wrongUse, textKey: "command.user.unknown", places: ["login": login])
        }
        return account
    }

    private func write(_ changes: [AccountChange]) async throws(Failure) {
        do {
            _ = try await store.append(changes.map(\.draft), actor: "system", key: nil, now: World.now())
        } catch {
            throw Failure(error)
        }
    }

    private func hash(_ password: String) async throws(Failure) -> String {
        do {
            return try await hasher.hash(password)
        } catch {
            throw Failure(error)
        }
    }
}

extension Failure {
    /// What the rules of accounts refuse.
    init(_ fault: AccountFault) {
        self.init(status: .wrongUse, textKey: fault.textKey, places: fault.places)
    }
}

/// A password to be used once, in letters and digits that nobody confuses.
enum TemporaryPassword {
    private static let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")

    /// Four groups of four: 79 bits of chance.
    static func make() -> String {
        var generator = SecureRandom.generator
        let groups = (0..<4).map { _ in
            String((0..<4).map { _ in letters[Int.random(in: letters.indices, using: &generator)] })
        }
        return groups.joined(separator: "-")
    }
}

/// A password given in a file, or a temporary one made here.
struct ChosenPassword {
    let text: String
    let isTemporary: Bool

    /// - Throws: wrong use when the file cannot be read.
    init(file: String?) throws(Failure) {
        if let file {
            text = try PasswordFile.read(file)
            isTemporary = false
        } else {
            text = TemporaryPassword.make()
            isTemporary = true
        }
    }

    /// Tells a temporary password, once.
    func tell() {
        if isTemporary { Console.say("command.init.temporaryPassword", ["password": text]) }
    }
}

extension ScryptHasher {
    /// A hasher with the cost that the configuration sets.
    init(_ desk: DeskFile) {
        let parameters = ScryptParameters(logN: desk.scryptLogN, blockSize: desk.scryptR, parallelism: desk.scryptP)
        self.init(
            parameters: parameters ?? .standard,
            atOnce: desk.passwordsAtOnce,
            mayWait: desk.passwordsWaiting
        )
    }
}
