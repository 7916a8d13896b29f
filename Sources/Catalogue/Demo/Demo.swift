public import Access
public import Reception

/// What a demonstration is made of.
public struct Demo: Hashable, Sendable {
    /// The proportions of its plausible year.
    public var profile: DemoProfile
    /// The accounts of each of its houses.
    public var accounts: [DemoAccount]
    /// The password of all of them, for a demonstration hides nothing.
    public var password: String

    /// A demonstration from its parts.
    public init(profile: DemoProfile, accounts: [DemoAccount], password: String) {
        self.profile = profile
        self.accounts = accounts
        self.password = password
    }
}

/// An account of a demonstration's houses.
public struct DemoAccount: Hashable, Sendable {
    /// What is typed to sign in.
    public var login: Login
    /// Its made-up holder's name.
    public var displayName: String
    /// What it is for.
    public var role: Role
    /// The operator, for an operator's referent.
    public var operatorID: String?

    /// An account from its parts.
    public init(login: Login, displayName: String, role: Role, operatorID: String? = nil) {
        self.login = login
        self.displayName = displayName
        self.role = role
        self.operatorID = operatorID
    }
}
