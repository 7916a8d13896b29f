internal import Access
internal import Hummingbird
internal import Reception
internal import Territory
internal import Wording

/// One referral: where it stands, what was said, what may be done, and its receipt.
struct ReferralPages: Sendable {
    private let services: DeskServices
    private let press: PagePress
    private let desk: ReferralDesk
    private let tokens: Tokens
    private let done = DoneSteps()

    init(_ keeper: Doorkeeper, _ cases: CaseDesk) {
        services = keeper.services
        press = keeper.press
        tokens = keeper.tokens
        desk = ReferralDesk(services: keeper.services, cases: cases)
    }

    func show(_ request: DeskRequest) async throws -> Response {
        try await page(request)
    }

    /// Takes a step, as the button says.
    func act(_ request: DeskRequest) async throws -> Response {
        let number = request.parameters["numero"] ?? ""
        let own = try desk.actor(request)
        let referral = try await desk.opened(number, own)
        let isRecording = own.side == .house && request.form["pour"] == "operateur"
        let actor = try desk.actor(request, recording: isRecording ? referral.addressee : nil)
        let key = request.form["cle"] ?? tokens.freshKey(at: request.now)
        if done.contains(key) { return .seeOther("/dossiers/\(referral.id)?fait=etape") }
        do {
            let gesture = try ReferralGesture(
                request.form,
                services.words,
                services.territory.network.zone,
                awaited: press.texts(request.language)("cases.document")
            )
            try await desk.take(
                gesture.acts,
                of: referral,
                by: actor,
                text: gesture.text,
                channel: isRecording ? request.form["canal"] : nil,
                key: key,
                now: request.now
            )
            done.note(key)
        } catch let refusal as ReferralGesture.Refusal {
            return try await page(request, refusal: (refusal.field, press.texts(request.language)(refusal.textKey)))
        } catch let fault as ReferralFault {
            return try await page(request, refusal: ("texte", fault.sentence(services.texts, request.language)))
        } catch is ReferralTextFault {
            return try await page(request, refusal: ("texte", press.texts(request.language)("cases.fault.erased")))
        }
        // Passed on by the operator's own people, it is no longer theirs to see.
        guard try await desk.cases.book.referral(referral.id)?.isSeen(by: own) ?? false else {
            return .seeOther("/dossiers?fait=1")
        }
        return .seeOther("/dossiers/\(referral.id)?fait=etape")
    }

    /// The receipt that the person takes away.
    func receipt(_ request: DeskRequest) async throws -> Response {
        let t = press.texts(request.language)
        let actor = try desk.actor(request)
        guard actor.side == .house else { throw DeskFault.forbidden }
        let referral = try await desk.opened(request.parameters["numero"] ?? "", actor)
        let model = ReceiptModel(referral, now: request.now, desk.cases, services, t)
        return press.page("recu", model, title: t("cases.receipt.title"), for: request)
    }

    private func page(
        _ request: DeskRequest,
        refusal: (field: String, text: String)? = nil
    ) async throws -> Response {
        let t = press.texts(request.language)
        let actor = try desk.actor(request)
        let referral = try await desk.opened(request.parameters["numero"] ?? "", actor)
        let person = try await desk.person(of: referral)
        if let person { try await desk.note(.referral, at: person.id, by: actor.account, now: request.now) }
        let accounts = try await services.accounts.accounts()
        let model = ReferralModel(
            referral,
            actor: actor,
            person: person,
            texts: try await desk.texts(of: referral),
            accounts: Dictionary(accounts.map { ($0.id, $0.displayName) }) { first, _ in first },
            typed: refusal == nil ? Fields() : request.form,
            refusal: refusal,
            done: refusal == nil
                ? request.query["fait"].map { t($0 == "transmis" ? "cases.handed" : "cases.stepDone") } : nil,
            key: tokens.freshKey(at: request.now),
            now: request.now,
            desk.cases,
            services,
            t
        )
        return press.page(
            "dossier",
            model,
            title: t("cases.one", ["number": referral.id.description]),
            for: request,
            isFaulty: refusal != nil,
            status: refusal == nil ? .ok : .unprocessableContent
        )
    }
}

extension Referral {
    /// Whether somebody may see it now.
    func isSeen(by actor: ReferralActor) -> Bool {
        switch actor.side {
        case .house: actor.house == made.house
        case .serviceOperator: actor.serviceOperator == addressee.serviceOperator
        }
    }
}
