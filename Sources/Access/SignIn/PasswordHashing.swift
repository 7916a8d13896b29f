/// Hashes passwords; slow and hungry on purpose, so that few run at once.
public protocol PasswordHashing: Sendable {
    /// A new salted hash of a password, with its parameters.
    /// - Parameter password: as typed.
    /// - Returns: `$scrypt$ln=17,r=8,p=1$SALT$HASH`, salt and hash in base 64.
    /// - Throws: `overloaded` when too many wait, `failed` when the library refused.
    func hash(_ password: String) async throws(PasswordFault) -> String

    /// Whether a password is the one of a hash.
    /// - Parameters:
    ///   - password: as typed.
    ///   - stored: what `hash` gave once; `nil` for an unknown account, which takes the same time and gives `no`.
    /// - Returns: yes or no, and whether the stored parameters are weaker than today's.
    /// - Throws: `overloaded` when too many wait, `failed` when the library refused.
    func verify(_ password: String, against stored: String?) async throws(PasswordFault) -> PasswordVerdict
}

/// What came of a password's check.
public enum PasswordVerdict: Hashable, Sendable {
    /// The right one.
    case yes
    /// The right one, hashed with weaker parameters than today's: hash it again.
    case yesButOutdated
    /// Not the one.
    case no
}

/// Why a password could not be hashed or checked.
public enum PasswordFault: Error, Hashable, Sendable {
    /// Too many checks wait already: try again in a moment.
    case overloaded
    /// The library refused.
    case failed
}
