internal import Access
internal import Hummingbird
internal import Reception
internal import Territory
internal import Wording

/// What was handed to operators: an agent's list of the house's, a referent's list of their operator's.
struct ReferralListPages: Sendable {
    private let services: DeskServices
    private let press: PagePress
    private let desk: ReferralDesk
    private let tokens: Tokens

    init(_ keeper: Doorkeeper, _ cases: CaseDesk) {
        services = keeper.services
        press = keeper.press
        tokens = keeper.tokens
        desk = ReferralDesk(services: keeper.services, cases: cases)
    }

    func show(_ request: DeskRequest) async throws -> Response {
        if let typed = request.query["numero"] {
            if let number = CaseNumber(typed) { return .seeOther("/dossiers/\(number)") }
            return try await page(request, refusal: "cases.fault.badNumber")
        }
        return try await page(request)
    }

    /// Closes those that were ticked, each in a step of its own.
    func close(_ request: DeskRequest) async throws -> Response {
        let actor = try desk.actor(request)
        let numbers = request.form.all("dossier")
        guard !numbers.isEmpty else { return try await page(request, refusal: "cases.fault.noneTicked") }
        let act: ReferralAct
        do throws(ReferralGesture.Refusal) {
            act = try ReferralGesture.closing(request.form, services.words)
        } catch {
            return try await page(request, refusal: error.textKey)
        }
        var (closed, refused) = (0, 0)
        for number in numbers {
            let referral = try await desk.opened(number, actor)
            do {
                let key = (request.form["cle"] ?? tokens.freshKey(at: request.now)) + number
                try await desk.take([act], of: referral, by: actor, text: nil, key: key, now: request.now)
                closed += 1
            } catch is ReferralFault {
                refused += 1
            }
        }
        return .seeOther("/dossiers?clos=\(closed)&laisses=\(refused)")
    }

    private func page(_ request: DeskRequest, refusal: String? = nil) async throws -> Response {
        let t = press.texts(request.language)
        let actor = try desk.actor(request)
        let withEnded = request.query["etat"] == "tous"
        let referrals = try await desk.listed(actor, withEnded: withEnded)
        let closed = request.query["clos"].flatMap { Int($0) }
        let left = request.query["laisses"].flatMap { Int($0) } ?? 0
        let model = ReferralListModel(
            referrals,
            actor: actor,
            withEnded: withEnded,
            done: closed.map {
                t(left > 0 ? "cases.closedSome" : "cases.closed", ["count": "\($0)", "left": "\(left)"])
            },
            refusal: refusal.map { t($0) },
            key: tokens.freshKey(at: request.now),
            now: request.now,
            services,
            t
        )
        return press.page(
            "dossiers",
            model,
            title: t(actor.side == .house ? "cases.title" : "cases.titleOperator"),
            for: request,
            isFaulty: refusal != nil,
            status: refusal == nil ? .ok : .unprocessableContent
        )
    }
}
