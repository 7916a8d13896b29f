internal import Access
internal import Territory
internal import Wording

/// Checks the password of an account, slowed down for whoever guesses.
struct PasswordCheck: Sendable {
    enum Outcome: Sendable {
        case right(Account)
        /// The right one, hashed with weaker parameters than today's.
        case rightButOutdated(Account)
        case wrong
        /// Not before so many seconds.
        case wait(Int64)
    }

    private let services: DeskServices
    private let tokens: Tokens
    private let brake: SignInBrake

    init(_ keeper: Doorkeeper) {
        services = keeper.services
        tokens = keeper.tokens
        brake = keeper.brake
    }

    /// An unknown login, a closed account and a wrong password take the same time and give the same answer.
    ///
    /// Somebody else's failures never lock out a browser that once signed in to the account: it has its own count.
    /// - Parameters:
    ///   - password: as typed.
    ///   - account: whose; `nil` when nobody has that login.
    ///   - login: as typed.
    ///   - request: from where.
    /// - Returns: what came of it.
    /// - Throws: `DeskFault.overloaded` when too many checks wait, `.broken` when the library refused.
    func check(
        _ password: String,
        of account: Account?,
        login: String,
        _ request: DeskRequest
    ) async throws(DeskFault) -> Outcome {
        let device = tokens.knownDevice(request.cookies[CookieJar.device], accountID: account?.id ?? "")
        let client = device.map(SignInClient.device) ?? SignInClient.at(request.clientAddress)
        if case .wait(let seconds) = await brake.admit(login, client, at: request.now) { return .wait(seconds) }
        let stored = account?.disabledAt == nil ? account?.passwordHash : nil
        do throws(PasswordFault) {
            let verdict = try await services.passwords.verify(password, against: stored)
            guard verdict != .no, stored != nil, let account else { return .wrong }
            await brake.succeeded(login, client)
            return verdict == .yesButOutdated ? .rightButOutdated(account) : .right(account)
        } catch {
            await brake.withdrawn(login, client)
            throw error == .overloaded ? .overloaded : .broken
        }
    }

    /// How long to wait, as people say it.
    func waitText(_ seconds: Int64, _ language: Language) -> String {
        let minutes = (seconds + 59) / 60
        return seconds < 60
            ? services.texts.text("access.signIn.wait", language, ["count": String(seconds)])
            : services.texts.text("access.signIn.waitMinutes", language, ["count": String(minutes)])
    }
}
