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

    /// What each day counts: years of visits are counted once, then only the days that change.
    let days = Remembered<Day, DayFigures>(atMost: 4096)

    /// What the entries being written change.
    private struct Stale {
        var accounts = false
        var numbers = false
        var allDays = false
        var days: Set<Day> = []
    }

    private let stale = Mutex(Stale())

    /// Notes that an entry is being written that changes what is kept.
    func note(_ draft: EntryDraft) {
        let kind = draft.kind
        stale.withLock { stale in
            if kind == VisitRecorded.kind {
                // Nearly every entry is one, and changes nothing that was known but its day.
                if let day = draft.written(as: VisitRecorded.self)?.day {
                    stale.days.insert(day)
                } else {
                    stale.allDays = true
                }
                return
            }
            if Projector.accountKinds[kind] != nil { stale.accounts = true }
            if Projector.visitKinds[kind] != nil { (stale.numbers, stale.allDays) = (true, true) }
        }
    }

    /// Forgets what was changed: once it is committed, and before anybody is told.
    func settle() {
        let stale = stale.withLock { stale in
            defer { stale = Stale() }
            return stale
        }
        if stale.accounts { accounts.forgetAll() }
        if stale.numbers { numbers.forgetAll() }
        if stale.allDays { days.forgetAll() } else { stale.days.forEach(days.forget) }
    }
}
