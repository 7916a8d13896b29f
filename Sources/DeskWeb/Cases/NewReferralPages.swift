internal import Access
internal import Hummingbird
internal import Journal
internal import Reception
internal import Territory
internal import Wording

/// Hands a request of a visit to an operator: to whom, for whom, with what words.
struct NewReferralPages: Sendable {
    /// The request that is handed over.
    struct Asked {
        let line: VisitLine
        /// Its number within the visit, from 1.
        let ordinal: Int

        var request: VisitRecorded.Request { line.visit.requests[ordinal - 1] }
    }

    private let services: DeskServices
    private let press: PagePress
    private let desk: ReferralDesk
    private let tokens: Tokens
    private let held = HeldTexts()

    init(_ keeper: Doorkeeper, _ cases: CaseDesk) {
        services = keeper.services
        press = keeper.press
        tokens = keeper.tokens
        desk = ReferralDesk(services: keeper.services, cases: cases)
    }

    func show(_ request: DeskRequest) async throws -> Response {
        try await page(try await asked(request.query), request.query, request)
    }

    /// Looks for a person, or hands over, as the button says.
    func take(_ request: DeskRequest) async throws -> Response {
        let form = request.form
        let asked = try await asked(form)
        if form["geste"] == "personne" {
            // What is typed waits while the person is recorded; it is too personal for an address.
            let handing = HandingOver(asked)
            held.keep(form["texte"] ?? "", of: handing, try desk.actor(request).account)
            return .seeOther(handing.newPerson)
        }
        guard form["geste"] == "transmettre" else { return try await page(asked, form, request) }
        guard let to = form["operateur"], services.words.serviceOperator(to) != nil else {
            return try await page(asked, form, request, refusal: ("operateur", "cases.fault.noOperator"))
        }
        let person = form["personne"]
        if let person, try await desk.cases.book.person(person) == nil {
            return try await page(asked, form, request, refusal: ("qui", "cases.fault.noPerson"))
        }
        do {
            let number = try await hand(asked, to: to, person: person, request)
            held.keep("", of: HandingOver(asked), try desk.actor(request).account)
            return .seeOther("/dossiers/\(number)?fait=transmis")
        } catch is ReferralTextFault {
            return try await page(asked, form, request, refusal: ("qui", "cases.fault.noPerson"))
        }
    }

    /// Writes the referral once, however often it is sent: its number comes from the form's own key.
    private func hand(
        _ asked: Asked,
        to serviceOperator: String,
        person: String?,
        _ request: DeskRequest
    ) async throws -> CaseNumber {
        let actor = try desk.actor(request)
        let key = request.form["cle"] ?? tokens.freshKey(at: request.now)
        let number = CaseNumber(random: services.digest(Array("\(key)|\(actor.account)".utf8)))
        let audience = Audience.operator(serviceOperator)
        var drafts: [EntryDraft] = []
        var visit = asked.line.visit
        if visit.caseID == nil {
            // The visit and what is handed over of it are tied by a number that says nothing.
            visit.caseID = CaseID.make(now: request.now, random: services.randomBytes(CaseID.randomBytes))
            drafts.append(VisitCorrected(of: VisitReference(asked.line), visit: visit).draft)
        }
        let made = ReferralMade(
            referral: number,
            caseID: visit.caseID,
            request: asked.ordinal,
            house: services.house.id,
            motif: asked.request.motif,
            addressee: ReferralAddressee(serviceOperator: serviceOperator),
            priority: request.form["priorite"],
            person: person,
            receivedAt: visit.receivedAt,
            at: request.now,
            actor: actor
        )
        drafts.append(made.draft(for: audience))
        var newKey: [UInt8]?
        if let text = request.form["texte"].map({ String($0.prefix(ReferralGesture.longestText)) }) {
            let sealed = try await desk.sealed(text, of: number, person: person, for: audience, now: request.now)
            let acts: [ReferralAct] = [.message]
            let step = ReferralStep(of: number, at: made.at, by: actor, acts, text: sealed.text.text)
            drafts += [sealed.draft, step.draft(for: audience)]
            newKey = sealed.newKey
        }
        if let person { drafts.append(PersonChange.Looked(person: person, purpose: .referral).draft) }
        _ = try await desk.cases.book.append(
            drafts,
            person: person ?? number.description,
            key: newKey,
            marks: nil,
            actor: actor.account,
            requestKey: "dossier:\(number)",
            now: request.now
        )
        return number
    }

    private func asked(_ fields: Fields) async throws -> Asked {
        guard let place = fields["visite"].flatMap(VisitPlace.init),
            let line = try await services.visits.visit(on: place.day, number: place.number),
            let ordinal = fields["demande"].flatMap({ Int($0) }), line.visit.requests.indices.contains(ordinal - 1)
        else { throw DeskFault.notFound }
        return Asked(line: line, ordinal: ordinal)
    }

    private func page(
        _ asked: Asked,
        _ typed: Fields,
        _ request: DeskRequest,
        refusal: (field: String, key: String)? = nil
    ) async throws -> Response {
        let t = press.texts(request.language)
        let actor = try desk.actor(request)
        var found: [Person] = []
        if let name = typed["qui"] {
            let marks = desk.cases.index.marks(typed: name)
            for (stored, count) in try await desk.cases.book.persons(marked: marks, limit: 20)
            where count == marks.count {
                guard let person = try await desk.person(stored.recorded.person) else { continue }
                found.append(person)
                try await desk.note(.search, at: person.id, by: actor.account, now: request.now)
            }
        }
        if let id = typed["personne"], !found.contains(where: { $0.id == id }), let person = try await desk.person(id) {
            found.insert(person, at: 0)
            try await desk.note(.referral, at: id, by: actor.account, now: request.now)
        }
        let serviceOperator = typed["operateur"] ?? asked.request.operators.first
        let known = try await desk.cases.book.referrals(
            ReferralQuery(serviceOperator: serviceOperator, withEnded: true)
        )
        var before: [Referral] = []
        if let caseID = asked.line.visit.caseID {
            before = try await desk.cases.book.referrals(ReferralQuery(caseID: caseID, withEnded: true))
                .filter { $0.made.request == asked.ordinal }
        }
        let model = NewReferralModel(
            asked,
            typed,
            found: found,
            known: known,
            before: before,
            text: typed["texte"] ?? held.text(of: HandingOver(asked), actor.account),
            key: typed["cle"] ?? tokens.freshKey(at: request.now),
            refusal: refusal.map { ($0.field, t($0.key)) },
            now: request.now,
            desk.cases,
            services,
            t
        )
        return press.page(
            "dossier-nouveau",
            model,
            title: t("cases.new.title"),
            for: request,
            isFaulty: refusal != nil,
            status: refusal == nil ? .ok : .unprocessableContent
        )
    }
}
