internal import Access
internal import Journal
internal import Reception
internal import Synchronization
internal import Territory

/// What every request asks for, kept in memory by the process that alone may write.
final class HouseMemory: Sendable {
    /// Who is signed in.
    let sessions = Remembered<[UInt8], Session>(atMost: 4096)
    /// Every account, by nothing but their table.
    let accounts = Remembered<Bool, [Account]>(atMost: 1)
    /// The number that each visit recorded lately was given: asked for as soon as it is.
    let numbers = Remembered<Position, (day: Day, number: Int)>(atMost: 1024)

    private let stale = Mutex((accounts: false, numbers: false))

    /// Notes that an entry is being written that changes what is kept.
    func note(_ kind: String) {
        // Nearly every entry is one, and changes nothing that was known.
        if kind == VisitRecorded.kind { return }
        if Projector.accountKinds[kind] != nil { stale.withLock { $0.accounts = true } }
        if Projector.visitKinds[kind] != nil { stale.withLock { $0.numbers = true } }
    }

    /// Forgets what was changed: once it is committed, and before anybody is told.
    func settle() {
        let stale = stale.withLock { stale in
            defer { stale = (false, false) }
            return stale
        }
        if stale.accounts { accounts.forgetAll() }
        if stale.numbers { numbers.forgetAll() }
    }
}
