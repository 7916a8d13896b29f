import Journal
import Reception
import Synchronization
import Territory

extension MemoryBooks {
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
        state.withLock { $0.answers[caseID] }.flatMap { $0.sheets.isEmpty ? nil : $0 }
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
