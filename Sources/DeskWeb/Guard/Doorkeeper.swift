internal import Access
internal import HTTPTypes
internal import Hummingbird
internal import Journal
internal import Logging
internal import Territory
internal import Wording

/// Stands before every route: says who comes, whether they may, and whether the form is one of ours.
struct Doorkeeper: Sendable {
    let services: DeskServices
    let settings: DeskSettings
    let tokens: Tokens
    let press: PagePress
    let reader: RequestReader
    let brake: SignInBrake
    let bearers: Bearers
    let pins: PinBrake

    private var desk: SigningDesk { SigningDesk(self) }

    /// The answer to a request at a route, refusals included.
    func answer(_ request: Request, _ context: DeskContext, at route: DeskRoute) async -> Response {
        var read = reader.read(request, context)
        do {
            try await attribute(request, &read, at: route)
            try check(route, read)
            switch route.body {
            case .none: break
            case .form, .upload:
                guard Origin.isOwnPage(request.head) else { throw DeskFault.forged }
                if route.body == .upload {
                    let form = try await reader.upload(request)
                    (read.form, read.upload) = (form.fields, form.file)
                } else {
                    read.form = try await reader.form(request)
                }
                guard isOurForm(read, at: route) else { throw DeskFault.forged }
                if let question = try await desk.settle(&read) { return question }
                try check(route, read)
            case .json: read.document = try await reader.document(request)
            }
            return remembering(request, read, try await handled(read, at: route))
        } catch let fault as DeskFault {
            return refusal(fault, read, route.shape)
        } catch let fault as StoreFault {
            return refusal(.store(fault), read, route.shape)
        } catch {
            // Its description may quote what was typed: only its type is told.
            services.logger.error("fault", metadata: ["type": "\(type(of: error))"])
            return refusal(.broken, read, route.shape)
        }
    }

    /// What the page answers; when nobody is there to sign it, the page that asks who is.
    private func handled(_ request: DeskRequest, at route: DeskRoute) async throws -> Response {
        do {
            return try await route.handle(request)
        } catch DeskFault.absent where route.shape == .page {
            return try await desk.ask(request, fault: "shared.absent")
        }
    }

    /// Says who comes: where scripts may come, by the bearer token if one is shown, else by the session's cookie.
    private func attribute(_ request: Request, _ read: inout DeskRequest, at route: DeskRoute) async throws {
        guard let operation = route.operation else {
            read.visitor = try await visitor(read)
            return
        }
        let accepted = request.headers[values: .accept]
        guard operation.offered.contains(where: { MediaType.accepts(accepted, $0) }) else {
            throw DeskFault.notAcceptable
        }
        if let authorization = request.headers[.authorization] {
            read.machine = try await bearers.machine(authorization, read)
            return
        }
        guard let visitor = try await visitor(read) else { return }
        // A browser sends its cookie by itself: that it is one of our pages which asks must be shown.
        guard Origin.isOwnPage(request.head) else { throw DeskFault.forged }
        if ![.get, .head].contains(request.method) {
            let given = HTTPField.Name("X-Maillage-Jeton").flatMap { request.headers[$0] }
            guard let given, Tokens.same(given, visitor.session.formToken) else { throw DeskFault.forged }
        }
        read.visitor = visitor
    }

    /// Who is signed in, when the session still holds; notes that it was used, once a minute at most.
    private func visitor(_ request: DeskRequest) async throws(StoreFault) -> Visitor? {
        guard let token = request.cookies[CookieJar.session], token.utf8.count == 64 else { return nil }
        let digest = tokens.stored(token)
        guard let session = try await services.sessions.session(tokenDigest: digest) else { return nil }
        guard settings.sessions.isValid(session, now: request.now) else {
            try await services.sessions.close(tokenDigest: digest)
            return nil
        }
        guard let account = try await services.accounts.account(id: session.accountID), account.disabledAt == nil else {
            return nil
        }
        let signing = try await desk.signing(session, now: request.now)
        if settings.sessions.isWorthNoting(session, now: request.now) {
            try await services.sessions.touch(tokenDigest: digest, now: request.now)
        }
        return Visitor(account: account, session: session, signing: signing)
    }

    private func check(_ route: DeskRoute, _ request: DeskRequest) throws(DeskFault) {
        if route.door == .anyone { return }
        if let machine = request.machine {
            guard route.operation?.machines.admit(machine) == true else { throw .forbidden }
            return
        }
        guard case .may(let permission) = route.door else {
            // Behind a proxy every browser seems to be on the machine: the token alone decides then.
            let isHere = request.clientAddress == "::1" || request.clientAddress.hasPrefix("127.")
            guard isHere, !settings.secureCookies else { throw .signedOut }
            return
        }
        guard let visitor = request.visitor else { throw .signedOut }
        guard visitor.may(permission) else { throw .forbidden }
        // Until the password is one's own, there is nothing to do but choose it, or leave.
        if visitor.account.mustChangePassword, permission != .ownAccount { throw .mustChangePassword }
    }

    /// Behind a door the form brings the session's token; before any session, the token of the form's own cookie.
    private func isOurForm(_ request: DeskRequest, at route: DeskRoute) -> Bool {
        guard let given = request.form["jeton"] else { return false }
        let expected = route.door == .anyone ? request.cookies[CookieJar.form] : request.visitor?.session.formToken
        return expected.map { Tokens.same($0, given) } ?? false
    }

    /// Keeps the language when the address asked for one.
    private func remembering(_ request: Request, _ read: DeskRequest, _ response: Response) -> Response {
        guard read.query["lang"] == read.language.rawValue else { return response }
        let jar = CookieJar(isSecure: settings.secureCookies)
        return response.setting(jar.give(CookieJar.language, read.language.rawValue, maxAge: 31_536_000))
    }

    /// What a refusal looks like, in the shape that the route speaks.
    func refusal(_ fault: DeskFault, _ request: DeskRequest, _ shape: DeskRoute.Shape) -> Response {
        if shape == .json { return .problem(fault, services.texts, request) }
        switch fault {
        case .signedOut: return .seeOther("/connexion")
        case .mustChangePassword: return .seeOther("/mon-compte")
        default: break
        }
        let t = press.texts(request.language)
        let title = t("fault.\(fault.name).title")
        let model = FaultModel(title: title, text: t("fault.\(fault.name).text"))
        return press.page("fault", model, title: title, for: request, status: fault.status)
    }
}

/// What the page of a refusal shows.
struct FaultModel {
    let title: String
    let text: String
}
