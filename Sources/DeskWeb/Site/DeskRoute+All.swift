internal import Access
extension DeskRoute {
    /// Every way into the desk but its assets.
    static func all(_ keeper: Doorkeeper) -> [DeskRoute] {
        let signIn = SignInPages(keeper)
        let comptoir = ComptoirPages(keeper)
        return [
            .get("/", .anyone) { request in
                .seeOther(request.visitor.map(Rooms.landing(for:)) ?? "/connexion")
            },
            .get("/connexion", .anyone) { try signIn.show($0) },
            .post("/connexion", .anyone) { try await signIn.enter($0) },
            .post("/deconnexion", .may(.ownAccount)) { try await signIn.leave($0) },
            .get("/comptoir", .may(.keepDesk)) { try await comptoir.show($0) },
            .post("/comptoir", .may(.keepDesk)) { try await comptoir.take($0) },
        ]
    }
}
