internal import Access

/// Who signs what is written from a session.
enum Signing: Sendable {
    /// The session's own holder: the desk is not shared.
    case holder
    /// Whoever said by their code that they are there.
    case present(Account)
    /// The same, but nobody touched the desk for too long: the code must be typed again.
    case lapsed(Account)
    /// Nobody yet, or somebody who may sign no more.
    case nobody

    /// Who the page may name.
    var person: Account? {
        switch self {
        case .present(let person), .lapsed(let person): person
        case .holder, .nobody: nil
        }
    }
}

/// Somebody signed in.
///
/// Handlers write entries in the name of `actor()` and of nobody else; `account` is only whose session it is.
struct Visitor: Sendable {
    /// Whose session it is.
    let account: Account
    let session: Session
    var signing = Signing.holder

    /// Whether both the session's holder and whoever is there may do something; a code opens no more than the desk.
    func may(_ permission: Permission) -> Bool {
        guard account.may(permission) else { return false }
        switch signing {
        case .holder: return true
        case .present(let person), .lapsed(let person):
            // One's own account asks for its password whatever is changed: whoever is there cannot pass for its holder.
            return permission == .ownAccount || Permission.onSharedDesk.contains(permission) && person.may(permission)
        case .nobody: return permission == .ownAccount || Permission.onSharedDesk.contains(permission)
        }
    }

    /// The role whose questions and answers may be seen: the lesser of the session's and of whoever is there.
    var role: Role {
        switch signing {
        case .holder: account.role
        case .present(let person), .lapsed(let person): person.role == .houseManager ? account.role : person.role
        case .nobody: account.role == .houseManager ? .deskAgent : account.role
        }
    }

    /// Who acts: the actor of every entry.
    /// - Throws: `absent` when nobody said that they are there, or not lately enough.
    func actor() throws(DeskFault) -> Account {
        switch signing {
        case .holder: account
        case .present(let person): person
        case .lapsed, .nobody: throw .absent
        }
    }
}
