internal import Journal
internal import Reception
internal import Territory

/// All that the house holds of a person, read from the books.
struct PersonPortrait {
    /// How many looks are told on a page; the file has them all.
    static let looksShown = 20

    let held: HeldPerson
    let referrals: [Referral]
    let mandates: [Mandate]
    let uses: [MandateUse]
    let looks: [PersonLook]
    /// Who acted, by account.
    let names: [String: String]

    /// - Throws: what kept the store from reading.
    init(_ held: HeldPerson, _ desk: PersonDesk) async throws {
        let book = desk.cases.book
        var (referrals, mandates, uses, looks) = ([Referral](), [Mandate](), [MandateUse](), [PersonLook]())
        for id in held.ids {
            referrals += try await book.referrals(ReferralQuery(person: id, withEnded: true))
            mandates += try await book.mandates(of: id)
            uses += try await book.mandateUses(of: id)
            looks += try await book.looks(at: id, limit: .max)
        }
        self.held = held
        self.referrals = referrals
        self.mandates = mandates
        self.uses = uses
        self.looks = looks.sorted { $0.at > $1.at }
        names = try await ActorNames(desk.services).all()
    }
}

extension PersonPortrait {
    /// The file handed to the person (RGPD, article 15): all of it, but for the names of those who work at the house.
    func file(_ desk: PersonDesk) -> JSONValue {
        let zone = desk.services.territory.network.zone
        func optional(_ text: String?) -> JSONValue { text.map(JSONValue.text) ?? .null }
        let records = held.records.map { record -> JSONValue in
            .object([
                "record": .text(record.id),
                "form": .text("\(record.person.form.id) \(record.person.form.version)"),
                "answers": .object(record.person.answers),
                "madeAt": .text(zone.iso(record.stored.madeAt)),
            ])
        }
        let given = mandates.map { mandate -> JSONValue in
            .object([
                "mandate": .text(mandate.id),
                "form": .text(mandate.form.rawValue),
                "motifs": .list(mandate.motifs.map(JSONValue.text)),
                "from": .text(mandate.from.description),
                "through": .text(mandate.through.description),
                "textVersion": .text(mandate.textVersion),
                "textHash": .text(mandate.textHash),
                "representative": optional(desk.representative(of: mandate, held)),
                "paperOn": optional(mandate.paperOn?.description),
                "revokedAt": optional(mandate.revokedAt.map(zone.iso)),
            ])
        }
        let acts = uses.map { use -> JSONValue in
            .object([
                "at": .text(zone.iso(use.at)), "mandate": .text(use.mandate), "motif": .text(use.motif),
            ])
        }
        let referred = referrals.map { referral -> JSONValue in
            .object([
                "number": .text(referral.id.description),
                "motif": .text(referral.made.motif),
                "operators": .list(referral.hops.map { .text($0.addressee.serviceOperator) }),
                "receivedAt": .text(zone.iso(referral.made.receivedAt)),
                "state": .text(referral.state.rawValue),
            ])
        }
        let seen = looks.map { look -> JSONValue in
            .object(["at": .text(zone.iso(look.at)), "purpose": .text(look.purpose.rawValue)])
        }
        let last = desk.services.day(of: held.lastContact)
        return .object([
            "house": .text(desk.services.house.name),
            "on": .text(desk.today.description),
            "keptThrough": optional(desk.cases.rules.keptThrough(last)?.description),
            "records": .list(records),
            "mandates": .list(given),
            "acts": .list(acts),
            "referrals": .list(referred),
            "looks": .list(seen),
        ])
    }
}
