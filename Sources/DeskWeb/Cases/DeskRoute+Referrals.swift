internal import Access
internal import Hummingbird

extension DeskRoute {
    /// The ways to what was handed to operators, where a house keeps cases.
    static func referrals(_ keeper: Doorkeeper, _ cases: CaseDesk) -> [DeskRoute] {
        let list = ReferralListPages(keeper, cases)
        let new = NewReferralPages(keeper, cases)
        let one = ReferralPages(keeper, cases)
        return [
            .get("/dossiers", .may(.followReferrals)) { try await list.show($0) },
            .post("/dossiers", .may(.followReferrals)) { try await list.close($0) },
            .get("/dossiers/nouveau", .may(.keepCases)) { try await new.show($0) },
            .post("/dossiers/nouveau", .may(.keepCases)) { try await new.take($0) },
            .get("/dossiers/:numero", .may(.followReferrals)) { try await one.show($0) },
            .post("/dossiers/:numero", .may(.followReferrals)) { try await one.act($0) },
            .get("/dossiers/:numero/recu", .may(.keepCases)) { try await one.receipt($0) },
        ]
    }
}
