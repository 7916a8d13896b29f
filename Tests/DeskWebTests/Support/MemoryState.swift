import Access
import Foundation
import Journal
import Reception
import Territory

/// Everything that the books in memory hold.
struct MemoryState {
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

/// A visit as it is told last.
struct MemoryVisit {
    var line: VisitLine
    var isWithdrawn = false
}

extension MemoryState {
    /// Changes what an entry changes; `false` when it cannot be read.
    mutating func apply(
        _ draft: EntryDraft,
        _ position: Position,
        _ actor: String,
        _ now: Instant
    ) -> Bool {
        if let isApplied = presences.apply(draft, actor, now) { return isApplied }
        let body = Data(draft.body)
        let decoder = JSONDecoder()
        switch draft.kind {
        case OfferChecked.kind:
            guard let checked = try? decoder.decode(OfferChecked.self, from: body) else { return false }
            checks[checked.offer] = OfferCheck(offer: checked.offer, day: checked.day, actor: actor)
        case VisitRecorded.kind:
            guard let visit = try? decoder.decode(VisitRecorded.self, from: body) else { return false }
            let number = number(on: visit.day)
            visits.append(
                MemoryVisit(line: VisitLine(position: position, number: number, actor: actor, visit: visit))
            )
        case VisitCorrected.kind:
            guard let correction = try? decoder.decode(VisitCorrected.self, from: body) else { return false }
            guard let index = visits.firstIndex(where: { $0.line.position == correction.of.position }),
                !visits[index].isWithdrawn
            else { return true }
            if visits[index].line.visit.day != correction.visit.day {
                visits[index].line.number = number(on: correction.visit.day)
            }
            visits[index].line.visit = correction.visit
            visits[index].line.correctedAt = now
            visits[index].line.correctedBy = actor
        case VisitWithdrawn.kind:
            guard let withdrawal = try? decoder.decode(VisitWithdrawn.self, from: body) else { return false }
            if let index = visits.firstIndex(where: { $0.line.position == withdrawal.of.position }) {
                visits[index].isWithdrawn = true
            }
        case FormPublished.kind:
            guard let form = try? decoder.decode(FormPublished.self, from: body) else { return false }
            let isKnown = forms.contains { $0.form.id == form.id && $0.form.version == form.version }
            if !isKnown { forms.append(PublishedForm(form: form, actor: actor, publishedAt: now)) }
        case AnswersRecorded.kind:
            guard let answers = try? decoder.decode(AnswersRecorded.self, from: body) else { return false }
            self.answers[answers.caseID] = answers
        case AccountChange.Kind.opened:
            guard let opened = try? decoder.decode(AccountChange.Opened.self, from: body) else { return false }
            accounts[opened.id] = Account(
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
            accounts[set.id]?.passwordHash = set.passwordHash
            accounts[set.id]?.mustChangePassword = set.mustChangePassword
        case AccountChange.Kind.closed:
            guard let closed = try? decoder.decode(AccountChange.Identified.self, from: body) else { return false }
            accounts[closed.id]?.disabledAt = now
        case AccountChange.Kind.reopened:
            guard let reopened = try? decoder.decode(AccountChange.Identified.self, from: body) else { return false }
            accounts[reopened.id]?.disabledAt = nil
        case TokenChange.Kind.issued:
            guard let issued = try? decoder.decode(TokenChange.Issued.self, from: body) else { return false }
            tokens.append(
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
                let index = tokens.firstIndex(where: { $0.id == revoked.id })
            else { return false }
            tokens[index].revokedAt = now
        case AccountChange.Kind.pinSet:
            guard let set = try? decoder.decode(AccountChange.PinSet.self, from: body) else { return false }
            accounts[set.id]?.pinHash = set.pinHash
        case AccountChange.Kind.pinCleared:
            guard let cleared = try? decoder.decode(AccountChange.Identified.self, from: body) else { return false }
            accounts[cleared.id]?.pinHash = nil
        default: return false
        }
        return true
    }
}
