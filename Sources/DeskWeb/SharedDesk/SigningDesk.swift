internal import Access
internal import HTTPTypes
internal import Hummingbird
internal import Journal
internal import Territory
internal import Wording

/// Asks who is there on a shared desk, on the way to any page: whatever form was sent waits until it is known.
struct SigningDesk: Sendable {
    /// The fields that a form brings to say who is there, beside its own.
    enum Field {
        static let prefix = "poste."
        static let change = "poste.changer"
        static let person = "poste.qui"
        static let code = "poste.code"
        static let password = "poste.motdepasse"
    }

    private let services: DeskServices
    private let settings: DeskSettings
    private let press: PagePress
    private let pins: PinBrake
    private let check: PasswordCheck

    init(_ keeper: Doorkeeper) {
        services = keeper.services
        settings = keeper.settings
        press = keeper.press
        pins = keeper.pins
        check = PasswordCheck(keeper)
    }

    /// Who signs for a session now; a presence that has just lapsed is noted as such.
    func signing(_ session: Session, now: Instant) async throws(StoreFault) -> Signing {
        guard let sharing = session.sharing else { return .holder }
        guard var present = sharing.present else { return .nobody }
        guard let person = try await services.accounts.account(id: present.accountID), person.maySignByPin else {
            return .nobody
        }
        guard settings.sharedDesk.isLapsed(session, now: now) else { return .present(person) }
        if !present.hasLapsed {
            present.hasLapsed = true
            try await services.sessions.share(SharedDesk(present: present), tokenDigest: session.tokenDigest, now: now)
        }
        return .lapsed(person)
    }

    /// What a form says of who is there, settled before its page reads it.
    /// - Parameter request: the form as it was sent.
    /// - Returns: the page that asks, when it must be answered first; `request` is then unchanged.
    /// - Throws: what kept the store from answering, or the check of a code from being made.
    func settle(_ request: inout DeskRequest) async throws -> Response? {
        guard let visitor = request.visitor, visitor.session.sharing != nil else { return nil }
        if request.form[Field.change] != nil { return try await ask(request) }
        guard let id = request.form[Field.person] else { return nil }
        guard let person = try await services.accounts.account(id: id), person.maySignByPin,
            Visitor(account: visitor.account, session: visitor.session, signing: .present(person)).may(.keepDesk)
        else { return try await ask(request, fault: "shared.unknown") }
        if let refused = try await refusal(person, visitor.session, request) { return refused }
        await pins.succeeded(person.id, visitor.session)
        let presence = SharedDesk.Presence(accountID: person.id, since: request.now)
        let sharing = SharedDesk(present: presence)
        try await services.sessions.share(sharing, tokenDigest: visitor.session.tokenDigest, now: request.now)
        var session = visitor.session
        session.sharing = sharing
        request.visitor = Visitor(account: visitor.account, session: session, signing: .present(person))
        request.form = request.form.without(prefix: Field.prefix)
        return nil
    }

    /// Checks the code, or the password once too many codes were wrong; `nil` when it is the right one.
    private func refusal(_ person: Account, _ session: Session, _ request: DeskRequest) async throws -> Response? {
        switch await pins.admit(person.id, session, at: request.now) {
        case .wait(let seconds):
            let text = check.waitText(seconds, request.language)
            return try await ask(request, told: text, person: person, status: .tooManyRequests)
        case .locked:
            guard let password = request.form.raw(Field.password), !password.isEmpty else {
                return try await ask(request, fault: "shared.locked", person: person)
            }
            switch try await check.check(password, of: person, login: person.login, request) {
            case .right, .rightButOutdated: return nil
            case .wrong: return try await ask(request, fault: "shared.wrongPassword", person: person)
            case .wait(let seconds):
                let text = check.waitText(seconds, request.language)
                return try await ask(request, told: text, person: person, status: .tooManyRequests)
            }
        case .admitted:
            do throws(PasswordFault) {
                let code = request.form.raw(Field.code) ?? ""
                if try await services.passwords.verify(code, against: person.pinHash) != .no { return nil }
            } catch {
                await pins.withdrawn(person.id, session)
                throw error == .overloaded ? DeskFault.overloaded : .broken
            }
            let isLocked = await pins.isLocked(person.id, session, at: request.now)
            return try await ask(request, fault: isLocked ? "shared.locked" : "shared.wrong", person: person)
        }
    }

    /// The page that asks who is there; it carries what was sent, so that nothing typed is lost.
    /// - Parameters:
    ///   - request: what was asked for.
    ///   - fault: the key of what is wrong; `nil` when nothing is.
    ///   - told: what is wrong, already in words.
    ///   - person: who was chosen; whoever was there last unless given.
    ///   - status: of the answer when something is wrong.
    /// - Returns: the page.
    /// - Throws: what kept the store from reading.
    func ask(
        _ request: DeskRequest,
        fault: String? = nil,
        told: String? = nil,
        person: Account? = nil,
        status: HTTPResponse.Status = .unprocessableContent
    ) async throws -> Response {
        let t = press.texts(request.language)
        let visitor = try request.signedIn()
        let chosen = person ?? visitor.signing.person
        var isLocked = false
        if let chosen { isLocked = await pins.isLocked(chosen.id, visitor.session, at: request.now) }
        let text = told ?? fault.map { t($0) }
        let model = SigningModel(
            try await services.accounts.accounts().filter { $0.maySignByPin && visitor.account.may(.keepDesk) },
            chosen: chosen,
            isLocked: isLocked,
            isShared: visitor.session.sharing != nil,
            request: request,
            fault: text,
            t
        )
        if request.form["format"] == "json", let text {
            return .json(SigningAnswer(name: nil, label: nil, fault: text, isLocked: isLocked), status: status)
        }
        return press.page(
            request.query["fragment"] == nil ? "poste" : "poste-fragment",
            model,
            title: t("shared.title"),
            for: request,
            isFaulty: text != nil,
            status: text == nil ? .ok : status
        )
    }
}
