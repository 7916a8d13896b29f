internal import Access
internal import Hummingbird

extension DeskRoute {
    /// The ways to the persons that a house keeps; none where it keeps nobody.
    static func persons(_ keeper: Doorkeeper, _ finder: Finder) -> [DeskRoute] {
        guard let cases = keeper.services.cases else { return [] }
        let search = PersonSearchPages(cases, keeper, finder)
        let form = PersonFormPages(cases, keeper, finder)
        let person = PersonPages(cases, keeper, finder)
        let twins = PersonTwinsPages(cases, keeper, finder)
        let mandate = MandatePages(cases, keeper, finder)
        return [
            .get("/personnes", .may(.keepCases)) { search.show($0) },
            .post("/personnes", .may(.keepCases)) { try await search.search($0) },
            .get("/personnes/nouvelle", .may(.keepCases)) { try form.create($0) },
            .post("/personnes/nouvelle", .may(.keepCases)) { try await form.add($0) },
            .get("/personnes/:id", .may(.keepCases)) { try await person.show($0) },
            .post("/personnes/:id", .may(.keepCases)) { try await person.change($0) },
            .get("/personnes/:id/modifier", .may(.keepCases)) { try await form.show($0) },
            .post("/personnes/:id/modifier", .may(.keepCases)) { try await form.change($0) },
            .get("/personnes/:id/doublons", .may(.keepCases)) { try await twins.show($0) },
            .post("/personnes/:id/doublons", .may(.keepCases)) { try await twins.change($0) },
            .get("/personnes/:id/mandat", .may(.keepCases)) { try await mandate.show($0) },
            .post("/personnes/:id/mandat", .may(.keepCases)) { try await mandate.give($0) },
            .get("/personnes/:id/copie", .may(.keepCases)) { try await person.copy($0) },
            .get("/personnes/:id/copie.json", .may(.keepCases)) { try await person.file($0) },
        ]
    }
}
