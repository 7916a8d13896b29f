internal import Access
internal import Journal
internal import Territory

/// Lets machines in by the token that they show.
struct Bearers: Sendable {
    let services: DeskServices
    let tokens: Tokens
    let brake: SignInBrake

    /// The machine of an `Authorization` header (RFC 6750).
    ///
    /// The token is found by its digest: nothing of it is compared sign by sign. One that stands is never made to wait
    /// for what others at its address tried; with 256 bits to guess, waiting only spares the server.
    ///
    /// - Parameters:
    ///   - authorization: the header.
    ///   - request: from where, and when.
    /// - Returns: the token, one that stands today.
    /// - Throws: `DeskFault.badToken`, `.tooManyTries` for an address that shows wrong ones again and again, or what
    ///   kept the store from reading.
    func machine(_ authorization: String, _ request: DeskRequest) async throws -> AccessToken {
        let parts = authorization.split(separator: " ", omittingEmptySubsequences: true)
        let today = services.day(of: request.now)
        if parts.count == 2, parts[0].lowercased() == "bearer", parts[1].hasPrefix(AccessToken.prefix),
            parts[1].utf8.count <= 100,
            let token = try await services.tokens.token(digest: tokens.stored(String(parts[1]))),
            token.stands(on: today)
        {
            if token.lastUsedOn != today { try await services.tokens.noteUse(ofToken: token.id, on: today) }
            return token
        }
        let client = SignInClient.at(request.clientAddress)
        if case .wait(let seconds) = await brake.admit(AccessToken.prefix, client, at: request.now) {
            throw DeskFault.tooManyTries(seconds: seconds)
        }
        throw DeskFault.badToken
    }
}
