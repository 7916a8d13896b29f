extension Role {
    /// The key of its name in `config/texts/`.
    public var textKey: String { "access.role.\(rawValue)" }

    /// The key of what it is for, in one sentence.
    public var purposeKey: String { "access.purpose.\(rawValue)" }
}

extension LoginFault {
    /// The key of its sentence in `config/texts/`.
    public var textKey: String {
        switch self {
        case .tooShort: "access.login.tooShort"
        case .tooLong: "access.login.tooLong"
        case .otherCharacters: "access.login.otherCharacters"
        case .badStart: "access.login.badStart"
        }
    }

    /// What the sentence's places hold.
    public var places: [String: String] {
        switch self {
        case .tooShort(let count), .tooLong(let count): ["count": String(count)]
        case .otherCharacters, .badStart: [:]
        }
    }
}

extension PasswordWeakness {
    /// The key of its sentence in `config/texts/`.
    public var textKey: String {
        switch self {
        case .tooShort: "access.password.tooShort"
        case .tooLong: "access.password.tooLong"
        case .tooSimple: "access.password.tooSimple"
        case .madeOfName: "access.password.madeOfName"
        }
    }

    /// What the sentence's places hold.
    public var places: [String: String] {
        switch self {
        case .tooShort(let count), .tooLong(let count): ["count": String(count)]
        case .tooSimple, .madeOfName: [:]
        }
    }
}

extension PinWeakness {
    /// The key of its sentence in `config/texts/`.
    public var textKey: String {
        switch self {
        case .notDigits: "access.pin.notDigits"
        case .tooShort: "access.pin.tooShort"
        case .tooLong: "access.pin.tooLong"
        case .tooCommon: "access.pin.tooCommon"
        }
    }

    /// What the sentence's places hold.
    public var places: [String: String] {
        switch self {
        case .tooShort(let count), .tooLong(let count): ["count": String(count)]
        case .notDigits, .tooCommon: [:]
        }
    }
}

extension AccountFault {
    /// The key of its sentence in `config/texts/`.
    public var textKey: String {
        switch self {
        case .notAllowed: "access.account.notAllowed"
        case .ownAccount: "access.account.ownAccount"
        case .lastAdministrator: "access.account.lastAdministrator"
        case .loginTaken: "access.account.loginTaken"
        case .login(let fault): fault.textKey
        case .password(let weakness): weakness.textKey
        case .pin(let weakness): weakness.textKey
        case .pinMissing: "access.account.pinMissing"
        case .nameMissing: "access.account.nameMissing"
        case .nameTooLong: "access.account.nameTooLong"
        case .nameUnreadable: "access.account.nameUnreadable"
        case .operatorMissing: "access.account.operatorMissing"
        case .operatorUnexpected: "access.account.operatorUnexpected"
        case .alreadyClosed: "access.account.alreadyClosed"
        case .notClosed: "access.account.notClosed"
        }
    }

    /// What the sentence's places hold.
    public var places: [String: String] {
        switch self {
        case .login(let fault): fault.places
        case .password(let weakness): weakness.places
        case .pin(let weakness): weakness.places
        case .nameTooLong(let count): ["count": String(count)]
        default: [:]
        }
    }
}

extension PasswordFault {
    /// The key of its sentence in `config/texts/`.
    public var textKey: String {
        switch self {
        case .overloaded: "access.signIn.overloaded"
        case .failed: "access.signIn.failed"
        }
    }
}
