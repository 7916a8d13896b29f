internal import Access
internal import Catalogue
internal import Journal
internal import SecureTransport
internal import Storage
internal import Territory

/// What the commands do with accounts.
struct Accounts {
    let store: HouseStore
    let hasher: ScryptHasher

    init(store: HouseStore, desk: DeskFile) {
        self.store = store
        hasher = ScryptHasher(desk)
    }

    /// Opens an account.
    ///
    /// - Parameters:
    ///   - login: checked and normalised here.
    ///   - displayName: the name that others read.
    ///   - role: what it is for.
    ///   - operatorID: for an operator's referent.
    ///   - password: the chosen one; `nil` makes a temporary one, to be changed at the first sign-in.
    ///   - actor: who acts, `system` for a command.
    /// - Returns: the login as kept, and the temporary password if one was made.
    /// - Throws: a faulty login or password, a login that is taken, or what kept the store from writing.
    func add(
        login: String,
        displayName: String,
        role: Role,
        operatorID: String? = nil,
        password: String?,
        actor: String = "system"
    ) async throws(Failure) -> (login: String, temporary: String?) {
        let login = try checked(login)
        if try await found(login) != nil {
            throw Failure(status: .wrongUse, textKey: "command.user.taken", places: ["login": login])
        }
        let secret = try chosen(password, login: login, displayName: displayName)
        var generator = SecureRandom.generator
        let opened = AccountChange.Opened(
            id: AccountID.make(now: World.now(), using: &generator),
            login: login,
            displayName: displayName,
            role: role,
            operatorID: operatorID,
            passwordHash: try await hash(secret.password),
            mustChangePassword: secret.isTemporary
        )
        try await write(.opened(opened), actor: actor)
        return (login, secret.isTemporary ? secret.password : nil)
    }

    /// Gives an account another password.
    ///
    /// - Returns: the temporary password, if one was made.
    /// - Throws: an unknown login, a faulty password, or what kept the store from writing.
    func setPassword(login: String, password: String?) async throws(Failure) -> String? {
        let account = try await known(login)
        let secret = try chosen(password, login: account.login, displayName: account.displayName)
        let body = AccountChange.PasswordSet(
            id: account.id,
            passwordHash: try await hash(secret.password),
            mustChangePassword: secret.isTemporary
        )
        try await write(.passwordSet(body), actor: "system")
        try await stored { () async throws(StoreFault) in try await store.closeSessions(of: account.id, except: nil) }
        return secret.isTemporary ? secret.password : nil
    }

    /// The account with a login.
    ///
    /// - Throws: wrong use when there is none.
    func known(_ login: String) async throws(Failure) -> Account {
        guard let account = try await found(Login.normalised(login)) else {
            throw Failure(status: .wrongUse, textKey: "command.user.unknown", places: ["login": login])
        }
        return account
    }

    /// Writes a change.
    ///
    /// - Throws: what kept the store from writing.
    func write(_ change: AccountChange, actor: String) async throws(Failure) {
        try await stored { () async throws(StoreFault) in
            _ = try await store.append([change.draft], actor: actor, key: nil, now: World.now())
        }
    }

    /// Lets an account act after checking its password.
    ///
    /// - Throws: not allowed, in the same words whatever was wrong.
    func allowed(login: String, password: String, to permission: Permission) async throws(Failure) {
        let account = try await found(Login.normalised(login))
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

    private func found(_ login: String) async throws(Failure) -> Account? {
        try await stored { () async throws(StoreFault) in try await store.account(login: login) }
    }

    private func hash(_ password: String) async throws(Failure) -> String {
        do {
            return try await hasher.hash(password)
        } catch {
            throw Failure(error)
        }
    }

    private func checked(_ login: String) throws(Failure) -> String {
        do {
            return try Login.checked(login)
        } catch {
            throw Failure(status: .wrongUse, textKey: error.textKey, places: error.places)
        }
    }

    private func chosen(
        _ password: String?,
        login: String,
        displayName: String
    ) throws(Failure) -> (password: String, isTemporary: Bool) {
        guard let password else { return (try TemporaryPassword.make(), true) }
        do {
            try PasswordPolicy.check(password, login: login, displayName: displayName)
        } catch {
            throw Failure(status: .wrongUse, textKey: error.textKey, places: error.places)
        }
        return (password, false)
    }

    private func stored<Value>(_ work: () async throws(StoreFault) -> Value) async throws(Failure) -> Value {
        do {
            return try await work()
        } catch {
            throw Failure(error)
        }
    }
}

/// A password to be used once, in letters and digits that nobody confuses.
enum TemporaryPassword {
    private static let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")

    /// Four groups of four, 79 bits of chance.
    ///
    /// - Throws: a fault of the system's generator.
    static func make() throws(Failure) -> String {
        var groups: [String] = []
        while groups.count < 4 {
            var group = ""
            while group.count < 4 {
                // Bytes past the last whole multiple are drawn again, so that every letter is as likely.
                let byte = Int(try HouseFolder.randomBytes(1)[0])
                if byte < 256 / letters.count * letters.count { group.append(letters[byte % letters.count]) }
            }
            groups.append(group)
        }
        return groups.joined(separator: "-")
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
