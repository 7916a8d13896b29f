internal import Access
internal import Journal
internal import Reception
internal import Territory
internal import Wording

/// Opens referrals for whoever may see them, takes their steps, and reads what was written in them.
struct ReferralDesk: Sendable {
    let services: DeskServices
    let cases: CaseDesk

    /// In whose name somebody acts.
    ///
    /// - Parameters:
    ///   - request: whoever is signed in.
    ///   - addressee: the operator whose words an agent records; `nil` when they act in their own name.
    /// - Returns: the account, with the house or the operator it acts for.
    /// - Throws: `forbidden` for a referent whose account names no operator.
    func actor(
        _ request: DeskRequest,
        recording addressee: ReferralAddressee? = nil
    ) throws(DeskFault) -> ReferralActor {
        let account = try request.signedIn().actor()
        if account.role == .operatorReferent {
            guard let serviceOperator = account.operatorID else { throw .forbidden }
            return ReferralActor(account: account.id, serviceOperator: serviceOperator)
        }
        return ReferralActor(
            account: account.id,
            house: services.house.id,
            serviceOperator: addressee?.serviceOperator,
            group: addressee?.group
        )
    }

    /// The referrals that somebody may see.
    func listed(_ actor: ReferralActor, withEnded: Bool) async throws(StoreFault) -> [Referral] {
        let query = ReferralQuery(serviceOperator: actor.serviceOperator, withEnded: withEnded)
        return try await cases.book.referrals(query)
    }

    /// A referral that somebody may see now.
    /// - Throws: `notFound` for any other, so that nothing is learnt of it.
    func opened(_ number: String, _ actor: ReferralActor) async throws -> Referral {
        guard let number = CaseNumber(number), let referral = try await cases.book.referral(number) else {
            throw DeskFault.notFound
        }
        guard referral.isSeen(by: actor) else { throw DeskFault.notFound }
        return referral
    }

    /// What was written in the steps of a referral, by identifier; what was erased is not among it.
    func texts(of referral: Referral) async throws(StoreFault) -> [String: String] {
        var texts: [String: String] = [:]
        for (text, key) in try await cases.book.texts(of: referral.id) {
            guard let key else { continue }
            texts[text.text] = cases.vault.open(text.sealed, of: text.owner, at: text.text, key: key)
        }
        return texts
    }

    /// The person that a referral is for, read with their key; `nil` when there is none, or nothing is left of them.
    func person(of referral: Referral) async throws(StoreFault) -> Person? {
        guard let id = referral.made.person else { return nil }
        return try await person(id)
    }

    /// A person by identifier, read with their key.
    func person(_ id: String) async throws(StoreFault) -> Person? {
        guard let stored = try await cases.book.person(id), let key = stored.key else { return nil }
        return cases.vault.open(stored.recorded, key: key)
    }

    /// What to write of a text of a step, sealed under the person's key or the referral's own.
    ///
    /// - Returns: the text's entry, and the key when it is new.
    /// - Throws: `erased` when nothing may be written of the person any more; what kept the store or the seal.
    func sealed(
        _ text: String,
        of number: CaseNumber,
        person: String?,
        for audience: Audience,
        now: Instant
    ) async throws -> (text: ReferralText, draft: EntryDraft, newKey: [UInt8]?) {
        let owner = person ?? number.description
        let id = CaseID.make(now: now, random: services.randomBytes(CaseID.randomBytes))
        var newKey: [UInt8]?
        let key: [UInt8]
        if let person {
            guard let stored = try await cases.book.person(person)?.key else { throw ReferralTextFault.erased }
            key = stored
        } else if let kept = try await cases.book.texts(of: number).compactMap(\.key).first {
            key = kept
        } else {
            key = services.randomBytes(PersonVault.keyBytes)
            newKey = key
        }
        let sealed = try cases.vault.seal(text, of: owner, at: id, key: key)
        let written = ReferralText(text: id, referral: number, owner: owner, sealed: sealed)
        return (written, written.draft(for: audience), newKey)
    }

    /// Takes a step with what is written in it, in one transaction.
    ///
    /// - Parameters:
    ///   - acts: what is done, in order.
    ///   - referral: as it stands.
    ///   - actor: who, in whose name.
    ///   - text: what is written; `nil` for nothing.
    ///   - channel: how it came, for what an operator said.
    ///   - key: makes it happen once.
    ///   - now: the present instant.
    /// - Throws: a `ReferralFault` when the table has no such step; what kept the store.
    func take(
        _ acts: [ReferralAct],
        of referral: Referral,
        by actor: ReferralActor,
        text: String?,
        channel: String? = nil,
        key: String,
        now: Instant
    ) async throws {
        // A note of the house's stays in it; all else is the operator's to know.
        let isOwn = actor.side == .house && acts.allSatisfy { $0 == .note }
        let audience: Audience = isOwn ? .ownHouse : .operator(referral.addressee.serviceOperator)
        var step = ReferralStep(of: referral.id, at: now, by: actor, acts, channel: channel)
        // Refused before anything is sealed: whether something is written is all that the table asks.
        var trial = referral
        step.text = text.map { _ in "" }
        try trial.apply(step)
        var (drafts, newKey): ([EntryDraft], [UInt8]?) = ([], nil)
        if let text {
            let sealed = try await sealed(text, of: referral.id, person: referral.made.person, for: audience, now: now)
            step.text = sealed.text.text
            drafts.append(sealed.draft)
            newKey = sealed.newKey
        }
        _ = try await cases.book.append(
            drafts + [step.draft(for: audience)],
            person: referral.made.person ?? referral.id.description,
            key: newKey,
            marks: nil,
            actor: actor.account,
            requestKey: "dossier:\(referral.id):\(key)",
            now: now
        )
    }

    /// Notes that somebody read what is known of a person.
    func note(
        _ purpose: PersonChange.Looked.Purpose,
        at person: String,
        by actor: String,
        now: Instant
    ) async throws(StoreFault) {
        let look = PersonChange.Looked(person: person, purpose: purpose).draft
        _ = try await cases.book.append([look], actor: actor, key: nil, now: now)
    }
}

/// Why nothing can be written in a referral.
enum ReferralTextFault: Error {
    /// The person was erased: nothing is written of them any more.
    case erased
}
