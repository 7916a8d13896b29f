import Access
import Foundation
import Journal
import Reception
import Synchronization
import Territory

/// The books in memory, with the faults that a disk may have.
final class MemoryBooks: VisitBook, DraftBook, AccountBook, SessionBook, FormBook, AnswerBook, TokenBook, PresenceBook,
    OfferBook, Sendable
{
    private struct State {
        var accounts: [String: Account] = [:]
        var sessions: [[UInt8]: Session] = [:]
        var visits: [MemoryVisit] = []
        var keys: [String: Position] = [:]
        var forms: [PublishedForm] = []
        var formDrafts: [[String]: String] = [:]
        var answers: [String: AnswersRecorded] = [:]
        var answerKeys: [AnswerKey] = []
        var drafts: [String: SheetDraft] = [:]
        var fingerprints: [String: [UInt8]] = [:]
        var tokens: [AccessToken] = []
        var presences = MemoryPresences()
        var checks: [String: OfferCheck] = [:]
        var fault: StoreFault?
        var readFault: StoreFault?
        var sequence: UInt64 = 0
        var bodies: [(actor: String, kind: String, body: String)] = []
        var numbers: [Day: Int] = [:]

        /// Those that stand.
        var standing: [VisitLine] { visits.filter { !$0.isWithdrawn }.map(\.line) }

        /// The next number of a day; none is given twice.
        mutating func number(on day: Day) -> Int {
            numbers[day, default: 0] += 1
            return numbers[day, default: 0]
        }
    }

    private struct MemoryVisit {
        var line: VisitLine
        var isWithdrawn = false
    }

    private let state = Mutex(State())

    var allDrafts: [SheetDraft] { state.withLock { Array($0.drafts.values) } }

    func keepDraft(_ draft: SheetDraft, unless key: String) throws(StoreFault) {
        let fault = state.withLock { state in
            if state.fault == nil, state.keys[key] == nil { state.drafts[draft.key] = draft }
            return state.fault
        }
        if let fault { throw fault }
    }

    func forgetDraft(_ key: String) { state.withLock { $0.drafts[key] = nil } }

    var keyCount: Int { state.withLock { $0.answerKeys.count } }

    func put(_ account: Account) { state.withLock { $0.accounts[account.id] = account } }

    /// Refuses every write from now on.
    func refuseWrites(_ fault: StoreFault?) { state.withLock { $0.fault = fault } }

    /// Refuses every read of visits from now on.
    func refuseReads(_ fault: StoreFault?) { state.withLock { $0.readFault = fault } }

    private func readable() throws(StoreFault) {
        if let fault = state.withLock({ $0.readFault }) { throw fault }
    }

    var sessionCount: Int { state.withLock { $0.sessions.count } }
    /// The kinds of what was written, in order.
    var kinds: [String] { bodies.map(\.kind) }
    /// Everything written, in order.
    var bodies: [(actor: String, kind: String, body: String)] { state.withLock { $0.bodies } }
    var visitCount: Int { state.withLock { $0.visits.count { !$0.isWithdrawn } } }
    var lastVisit: VisitRecorded? { state.withLock { $0.visits.last { !$0.isWithdrawn }?.line.visit } }
    var storedTokens: [[UInt8]] { state.withLock { Array($0.sessions.keys) } }

    func append(
        _ drafts: [EntryDraft],
        actor: String,
        key: String?,
        now: Instant
    ) async throws(StoreFault) -> Appended {
        try state.withLock { MemoryBooks.append(drafts, [], actor, key, now, &$0) }.get()
    }

    func write(
        _ drafts: [EntryDraft],
        keys: [AnswerKey],
        actor: String,
        key: String?,
        now: Instant
    ) throws(StoreFault) -> Appended {
        try state.withLock { MemoryBooks.append(drafts, keys, actor, key, now, &$0) }.get()
    }

    func append(
        _ drafts: [EntryDraft],
        actor: String,
        key: RequestKey,
        now: Instant
    ) async throws(StoreFault) -> Appended? {
        let result: Result<Appended?, StoreFault> = state.withLock { state in
            if let kept = state.fingerprints[key.name], kept != key.fingerprint { return .success(nil) }
            let result = MemoryBooks.append(drafts, [], actor, key.name, now, &state)
            if case .success = result { state.fingerprints[key.name] = key.fingerprint }
            return result.map(Optional.some)
        }
        return try result.get()
    }

    private static func append(
        _ drafts: [EntryDraft],
        _ keys: [AnswerKey],
        _ actor: String,
        _ key: String?,
        _ now: Instant,
        _ state: inout State
    ) -> Result<Appended, StoreFault> {
        if let fault = state.fault { return .failure(fault) }
        if let key, let position = state.keys[key] { return .success(.already(position)) }
        var positions: [Position] = []
        for draft in drafts {
            state.sequence += 1
            state.bodies.append((actor, draft.kind, String(decoding: draft.body, as: UTF8.self)))
            let position = Position(epoch: 1, sequence: state.sequence)
            positions.append(position)
            guard MemoryBooks.apply(draft, position, actor, &state, now) else { return .failure(.refused(code: 1)) }
        }
        if let key { state.keys[key] = positions.first }
        state.answerKeys += keys
        return .success(.recorded(positions))
    }

    func record(_ items: [BulkAppend], actor: String) async throws(StoreFault) -> [Result<Appended, StoreFault>] {
        var outcomes: [Result<Appended, StoreFault>] = []
        for item in items {
            outcomes.append(.success(try await append(item.drafts, actor: actor, key: item.key, now: item.now)))
        }
        return outcomes
    }

    private static func apply(
        _ draft: EntryDraft,
        _ position: Position,
        _ actor: String,
        _ state: inout State,
        _ now: Instant
    ) -> Bool {
        if let isApplied = state.presences.apply(draft, actor, now) { return isApplied }
        let body = Data(draft.body)
        let decoder = JSONDecoder()
        switch draft.kind {
        case OfferChecked.kind:
            guard let checked = try? decoder.decode(OfferChecked.self, from: body) else { return false }
            state.checks[checked.offer] = OfferCheck(offer: checked.offer, day: checked.day, actor: actor)
        case VisitRecorded.kind:
            guard let visit = try? decoder.decode(VisitRecorded.self, from: body) else { return false }
            let number = state.number(on: visit.day)
            state.visits.append(
                MemoryVisit(line: VisitLine(position: position, number: number, actor: actor, visit: visit))
            )
        case VisitCorrected.kind:
            guard let correction = try? decoder.decode(VisitCorrected.self, from: body) else { return false }
            guard let index = state.visits.firstIndex(where: { $0.line.position == correction.of.position }),
                !state.visits[index].isWithdrawn
            else { return true }
            if state.visits[index].line.visit.day != correction.visit.day {
                state.visits[index].line.number = state.number(on: correction.visit.day)
            }
            state.visits[index].line.visit = correction.visit
            state.visits[index].line.correctedAt = now
            state.visits[index].line.correctedBy = actor
        case VisitWithdrawn.kind:
            guard let withdrawal = try? decoder.decode(VisitWithdrawn.self, from: body) else { return false }
            if let index = state.visits.firstIndex(where: { $0.line.position == withdrawal.of.position }) {
                state.visits[index].isWithdrawn = true
            }
        case FormPublished.kind:
            guard let form = try? decoder.decode(FormPublished.self, from: body) else { return false }
            let isKnown = state.forms.contains { $0.form.id == form.id && $0.form.version == form.version }
            if !isKnown { state.forms.append(PublishedForm(form: form, actor: actor, publishedAt: now)) }
        case AnswersRecorded.kind:
            guard let answers = try? decoder.decode(AnswersRecorded.self, from: body) else { return false }
            state.answers[answers.caseID] = answers
        case AccountChange.Kind.opened:
            guard let opened = try? decoder.decode(AccountChange.Opened.self, from: body) else { return false }
            state.accounts[opened.id] = Account(
                id: opened.id,
                login: opened.login,
                displayName: opened.displayName,
                role: opened.role,
                operatorID: opened.operatorID,
                passwordHash: opened.passwordHash,
                mustChangePassword: opened.mustChangePassword
            )
        case AccountChange.Kind.passwordSet:
            guard let set = try? decoder.decode(AccountChange.PasswordSet.self, from: body) else { return false }
            state.accounts[set.id]?.passwordHash = set.passwordHash
            state.accounts[set.id]?.mustChangePassword = set.mustChangePassword
        case AccountChange.Kind.closed:
            guard let closed = try? decoder.decode(AccountChange.Identified.self, from: body) else { return false }
            state.accounts[closed.id]?.disabledAt = now
        case AccountChange.Kind.reopened:
            guard let reopened = try? decoder.decode(AccountChange.Identified.self, from: body) else { return false }
            state.accounts[reopened.id]?.disabledAt = nil
        case TokenChange.Kind.issued:
            guard let issued = try? decoder.decode(TokenChange.Issued.self, from: body) else { return false }
            state.tokens.append(
                AccessToken(
                    id: issued.id,
                    name: issued.name,
                    scopes: Set(issued.scopes),
                    digest: stride(from: 0, to: issued.digest.count, by: 2).compactMap {
                        UInt8(issued.digest.dropFirst($0).prefix(2), radix: 16)
                    },
                    expiresOn: issued.expiresOn,
                    issuedAt: now,
                    issuedBy: actor
                )
            )
        case TokenChange.Kind.revoked:
            guard let revoked = try? decoder.decode(TokenChange.Revoked.self, from: body),
                let index = state.tokens.firstIndex(where: { $0.id == revoked.id })
            else { return false }
            state.tokens[index].revokedAt = now
        case AccountChange.Kind.pinSet:
            guard let set = try? decoder.decode(AccountChange.PinSet.self, from: body) else { return false }
            state.accounts[set.id]?.pinHash = set.pinHash
        case AccountChange.Kind.pinCleared:
            guard let cleared = try? decoder.decode(AccountChange.Identified.self, from: body) else { return false }
            state.accounts[cleared.id]?.pinHash = nil
        default: return false
        }
        return true
    }

    func writtenPresences() async throws(StoreFault) -> WrittenPresences { state.withLock { $0.presences.written } }

    func affected(presence: String, day: Day) async throws(StoreFault) -> [AffectedRequest] {
        state.withLock { $0.presences.affected }
    }

    func offerChecks() async throws(StoreFault) -> [OfferCheck] { state.withLock { Array($0.checks.values) } }

    func placesTaken(from first: Day) async throws(StoreFault) -> PlacesTaken {
        let told = state.withLock { state in
            state.standing.map { line in Set(line.visit.requests.compactMap(\.orientation)) }
        }
        return PlacesTaken(
            told.flatMap { orientations in
                orientations.compactMap { told in
                    guard let day = told.day, let at = told.firstAt, day >= first else { return nil }
                    return PlacesTaken.Place(offer: told.offer, day: day, at: at)
                }
            }
        )
    }

    /// Lets these requests have been sent to every session.
    func send(_ requests: [AffectedRequest]) { state.withLock { $0.presences.affected = requests } }

    func visits(on day: Day) async throws(StoreFault) -> [VisitLine] {
        try readable()
        return state.withLock { state in state.standing.filter { $0.visit.day == day } }
    }

    func visit(on day: Day, number: Int) async throws(StoreFault) -> VisitLine? {
        try await visits(on: day).first { $0.number == number }
    }

    func visit(at position: Position, on day: Day) async throws(StoreFault) -> VisitLine? {
        try readable()
        return state.withLock { state in state.standing.first { $0.position == position } }
    }

    func visit(at position: Position) async throws(StoreFault) -> VisitLine? {
        try readable()
        return state.withLock { state in state.standing.first { $0.position == position } }
    }

    func number(at position: Position, on day: Day) async throws(StoreFault) -> Int? {
        try await visit(at: position, on: day)?.number
    }

    func motifCounts(from: Day, through: Day) async throws(StoreFault) -> [String: Int] {
        try readable()
        return state.withLock { state in
            var counts: [String: Int] = [:]
            for found in state.standing where (from...through).contains(found.visit.day) {
                for request in found.visit.requests { counts[request.motif, default: 0] += 1 }
            }
            return counts
        }
    }

    func dailyVolumes(from: Day, through: Day) async throws(StoreFault) -> [DailyVolume] {
        try readable()
        return state.withLock { state in
            let days = Dictionary(grouping: state.standing) { $0.visit.day }
            return days.filter { (from...through).contains($0.key) }.sorted { $0.key < $1.key }.map { day, found in
                DailyVolume(
                    day: day,
                    visits: found.count,
                    requests: found.reduce(0) { $0 + $1.visit.requests.count }
                )
            }
        }
    }

    func account(login: String) async throws(StoreFault) -> Account? {
        state.withLock { $0.accounts.values.first { $0.login == login } }
    }

    func account(id: String) async throws(StoreFault) -> Account? { state.withLock { $0.accounts[id] } }

    func accounts() async throws(StoreFault) -> [Account] {
        state.withLock { $0.accounts.values.sorted { $0.login < $1.login } }
    }

    func token(digest: [UInt8]) async throws(StoreFault) -> AccessToken? {
        state.withLock { state in state.tokens.first { $0.digest == digest } }
    }

    func tokens() async throws(StoreFault) -> [AccessToken] { state.withLock { $0.tokens.reversed() } }

    func noteUse(ofToken id: String, on day: Day) async throws(StoreFault) {
        state.withLock { state in
            guard let index = state.tokens.firstIndex(where: { $0.id == id }) else { return }
            state.tokens[index].lastUsedOn = day
        }
    }

    func open(_ session: Session) async throws(StoreFault) {
        state.withLock { $0.sessions[session.tokenDigest] = session }
    }

    func session(tokenDigest: [UInt8]) async throws(StoreFault) -> Session? {
        state.withLock { $0.sessions[tokenDigest] }
    }

    func touch(tokenDigest: [UInt8], now: Instant) async throws(StoreFault) {
        state.withLock { $0.sessions[tokenDigest]?.usedAt = now }
    }

    func share(_ sharing: SharedDesk, tokenDigest: [UInt8], now: Instant) async throws(StoreFault) {
        state.withLock { state in
            state.sessions[tokenDigest]?.sharing = sharing
            state.sessions[tokenDigest]?.usedAt = now
        }
    }

    func presentAccounts(since: Instant) async throws(StoreFault) -> [String] {
        state.withLock { state in
            let used = state.sessions.values.filter { $0.usedAt >= since }
            return Set(used.compactMap { $0.sharing == nil ? $0.accountID : $0.sharing?.present?.accountID }).sorted()
        }
    }

    func close(tokenDigest: [UInt8]) async throws(StoreFault) {
        state.withLock { $0.sessions[tokenDigest] = nil }
    }

    func closeSessions(of accountID: String, except kept: [UInt8]?) async throws(StoreFault) {
        state.withLock { state in
            state.sessions = state.sessions.filter { $0.value.accountID != accountID || $0.key == kept }
        }
    }

    func publishedForms() async throws(StoreFault) -> [PublishedForm] { state.withLock { $0.forms } }

    func formDraft(of form: String, by account: String) async throws(StoreFault) -> String? {
        state.withLock { $0.formDrafts[[form, account]] }
    }

    func keepFormDraft(
        _ text: String?,
        of form: String,
        by account: String,
        now: Instant
    ) async throws(StoreFault) {
        state.withLock { $0.formDrafts[[form, account]] = text }
    }

    func answers(ofCase caseID: String) async throws(StoreFault) -> AnswersRecorded? {
        state.withLock { $0.answers[caseID] }
    }

    func answerKeys(ofCase caseID: String) async throws(StoreFault) -> [AnswerKey] {
        state.withLock { $0.answerKeys.filter { $0.caseID == caseID } }
    }

    func append(
        _ drafts: [EntryDraft],
        sealedUnder keys: [AnswerKey],
        actor: String,
        key: RequestKey?,
        now: Instant,
        today: Day
    ) async throws(StoreFault) -> Appended? {
        let isNew = state.withLock { $0.keys[key?.name ?? ""] == nil }
        guard let key else { return try write(drafts, keys: keys, actor: actor, key: nil, now: now) }
        let appended = try await append(drafts, actor: actor, key: key, now: now)
        if isNew { state.withLock { $0.answerKeys += keys } }
        return appended
    }

    func destroyAnswerKeys(ofCase caseID: String) async throws(StoreFault) -> Int {
        state.withLock { state in
            let count = state.answerKeys.count
            state.answerKeys.removeAll { $0.caseID == caseID }
            return count - state.answerKeys.count
        }
    }
}
