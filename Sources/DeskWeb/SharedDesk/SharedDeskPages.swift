internal import Access
internal import Hummingbird
internal import Journal
internal import Territory

/// The page of a shared desk: who is there, and the button that makes a desk shared.
struct SharedDeskPages: Sendable {
    private let services: DeskServices
    private let press: PagePress
    private let desk: SigningDesk

    init(_ keeper: Doorkeeper) {
        services = keeper.services
        press = keeper.press
        desk = SigningDesk(keeper)
    }

    func show(_ request: DeskRequest) async throws -> Response { try await desk.ask(request) }

    /// Somebody said who is there; the door has checked it and noted it on the way.
    func signed(_ request: DeskRequest) throws -> Response {
        let person = try request.signedIn().actor()
        guard request.form["format"] == "json" else { return .seeOther(SigningModel.way(back: request)) }
        let label = press.texts(request.language)("shared.by", ["name": person.displayName])
        return .json(SigningAnswer(name: person.displayName, label: label, fault: nil, isLocked: false))
    }

    /// Makes the desk shared: it stays so until the session ends, for whoever is there cannot take the holder's place.
    func share(_ request: DeskRequest) async throws -> Response {
        let visitor = try request.signedIn()
        if visitor.session.sharing == nil {
            let sharing = SharedDesk.opened(by: visitor.account, at: request.now)
            let token = visitor.session.tokenDigest
            try await services.sessions.share(sharing, tokenDigest: token, now: request.now)
        }
        return .seeOther("/poste")
    }
}

extension SharedDesk {
    /// A desk that becomes shared: its holder, who has just given their password, is there if they have a code.
    static func opened(by holder: Account, at now: Instant) -> SharedDesk {
        SharedDesk(present: holder.maySignByPin ? Presence(accountID: holder.id, since: now) : nil)
    }
}
