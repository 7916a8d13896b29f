internal import Access
internal import Journal
internal import Reception
internal import Territory

/// Reads and writes persons for somebody who signs; every look goes into the journal.
struct PersonDesk: Sendable {
    let cases: CaseDesk
    let services: DeskServices
    let answers: AnswerDesk
    let actor: String
    let now: Instant
    /// What to come back to once the person is recorded; `nil` when they are recorded for themselves.
    let handingOver: HandingOver?

    /// - Throws: `absent` when nobody says on a shared desk that they are there.
    init(_ cases: CaseDesk, _ keeper: Doorkeeper, _ finder: Finder, _ request: DeskRequest) throws(DeskFault) {
        let visitor = try request.signedIn()
        self.cases = cases
        services = keeper.services
        actor = try visitor.actor().id
        now = request.now
        handingOver = HandingOver(request.form) ?? HandingOver(request.query)
        answers = AnswerDesk(
            services: keeper.services,
            finder: finder,
            role: visitor.role,
            now: request.now,
            t: keeper.press.texts(request.language)
        )
    }

    var t: PageTexts { answers.t }
    var today: Day { answers.today }

    /// The form that a person is asked in now.
    func form() throws(DeskFault) -> Form {
        guard let form = services.forms.editions.shelf.current(cases.rules.form) else { throw .notFound }
        return form
    }

    /// The person whose record stands under an identifier.
    /// - Throws: `notFound` when there is none, or nothing of them is left.
    func held(_ id: String?) async throws -> HeldPerson {
        guard let id, let stored = try await cases.book.person(id), let record = opened(stored) else {
            throw DeskFault.notFound
        }
        return HeldPerson(record: record, others: try await cases.book.merged(into: id).compactMap(opened))
    }

    func opened(_ stored: StoredPerson) -> OpenedPerson? {
        guard let key = stored.key, let person = cases.vault.open(stored.recorded, key: key) else { return nil }
        return OpenedPerson(stored: stored, person: person, key: key)
    }

    /// Records that somebody read what is known of persons.
    func look(_ ids: [String], _ purpose: PersonChange.Looked.Purpose) async throws(StoreFault) {
        guard !ids.isEmpty else { return }
        try await write(ids.map { PersonChange.Looked(person: $0, purpose: purpose).draft })
    }

    func write(_ drafts: [EntryDraft], key: String? = nil) async throws(StoreFault) {
        _ = try await cases.book.append(drafts, actor: actor, key: key, now: now)
    }

    /// Keeps what is known of a person, and what they are found by.
    ///
    /// - Parameters:
    ///   - person: what is known.
    ///   - key: the key of a record that is there already; `nil` for a new one.
    ///   - requestKey: makes it happen once.
    /// - Throws: what kept it from being sealed or written.
    func keep(_ person: Person, key: [UInt8]?, requestKey: String) async throws {
        let newKey = key == nil ? services.randomBytes(PersonVault.keyBytes) : nil
        let sealed = try cases.vault.seal(person, key: key ?? newKey ?? [])
        _ = try await cases.book.append(
            [sealed.draft],
            person: person.id,
            key: newKey,
            marks: cases.index.marks(person),
            actor: actor,
            requestKey: requestKey,
            now: now
        )
    }

    /// A day and a time as they are read in a list.
    func told(_ instant: Instant) -> String {
        let zone = services.territory.network.zone
        return "\(zone.day(of: instant).short(t.language)), \(zone.timeOfDay(of: instant))"
    }
}
