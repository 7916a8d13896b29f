/// Why an account cannot be opened or changed.
///
/// Each has its sentence in the text catalogue.
public enum AccountFault: Error, Hashable, Sendable {
    /// The actor's role does not manage accounts of this one.
    case notAllowed
    /// Nobody closes their own account nor changes their own role.
    case ownAccount
    /// It is the last open administrator's: nobody could open another.
    case lastAdministrator
    /// Another account has this login, maybe a closed one: what it did is told under its name.
    case loginTaken
    /// No account may have this login.
    case login(LoginFault)
    /// No account may have this password.
    case password(PasswordWeakness)
    /// No account may have this code.
    case pin(PinWeakness)
    /// It has no code.
    case pinMissing
    /// The holder has no name.
    case nameMissing
    /// The name has more characters than that.
    case nameTooLong(maximum: Int)
    /// The name has signs that cannot be shown.
    case nameUnreadable
    /// An operator's referent without an operator.
    case operatorMissing
    /// An operator for somebody who is not its referent.
    case operatorUnexpected
    /// It is closed already.
    case alreadyClosed
    /// It is open already.
    case notClosed
}
