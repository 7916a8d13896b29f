internal import Access
internal import Hummingbird

extension DeskRoute {
    /// Every way into the desk for people but its assets.
    static func all(_ keeper: Doorkeeper, _ finder: Finder) -> [DeskRoute] {
        let signIn = SignInPages(keeper)
        let own = OwnAccountPages(keeper)
        let accounts = AccountsPages(keeper)
        let comptoir = ComptoirPages(keeper, finder)
        let count = DayCountPages(keeper)
        let suggestions = SuggestionPages(keeper, finder)
        let house = HousePages(keeper)
        let reflex = ReflexPages(keeper)
        let shared = SharedDeskPages(keeper)
        let paper = PaperPages(keeper, finder)
        let figures = FiguresPages(keeper)
        let offer = OfferPages(keeper)
        let help = HelpPages(keeper)
        let forms = FormsPages(keeper, finder)
        let answers = AnswersPages(keeper, finder)
        let presences = PresencePages(keeper)
        let session = PresenceSessionPages(keeper, finder)
        let rule = PresenceRulePages(keeper, finder)
        let calendar = PresenceImportPages(keeper, finder)
        let hasCases = keeper.services.cases != nil
        return [
            .get("/", .anyone) { request in
                .seeOther(request.visitor.map { Rooms.landing(for: $0, hasCases: hasCases) } ?? "/connexion")
            },
            .get("/connexion", .anyone) { try signIn.show($0) },
            .post("/connexion", .anyone) { try await signIn.enter($0) },
            .post("/deconnexion", .may(.ownAccount)) { try await signIn.leave($0) },
            .get("/mon-compte", .may(.ownAccount)) { try own.show($0) },
            .post("/mon-compte", .may(.ownAccount)) { try await own.change($0) },
            .post("/mon-compte/code", .may(.ownAccount)) { try await own.changePin($0) },
            .get("/poste", .may(.keepDesk)) { try await shared.show($0) },
            .post("/poste", .may(.keepDesk)) { try shared.signed($0) },
            .get("/comptoir", .may(.keepDesk)) { try await comptoir.show($0) },
            .post("/comptoir", .may(.keepDesk)) { try await comptoir.take($0) },
            .post("/comptoir/brouillon", .may(.keepDesk), shape: .json) { try await comptoir.keepDraft($0) },
            .get("/comptoir/bilan", .may(.keepDesk)) { try await count.show($0) },
            .post("/comptoir/motifs", .may(.keepDesk), shape: .json) { await suggestions.motifs($0) },
            .post("/comptoir/communes", .may(.keepDesk), shape: .json) { suggestions.communes($0) },
            .post("/comptoir/propositions", .may(.keepDesk)) { await comptoir.propose($0) },
            .post("/comptoir/orientation", .may(.keepDesk)) { try comptoir.slip($0) },
            .get("/comptoir/orientation", .may(.keepDesk)) { try await comptoir.savedSlip($0) },
            .get("/activite", .may(.readFigures)) { try await figures.show($0) },
            .get("/maison", .may(.readHouse)) { try house.show($0) },
            .get("/comptoir/reponses", .may(.keepDesk)) { try await answers.show($0) },
            .post("/comptoir/questions", .may(.keepDesk)) { try comptoir.questions($0) },
            .get("/formulaires", .may(.readForms)) { try await forms.list($0) },
            .get("/formulaires/nouveau", .may(.editForms)) { try await forms.create($0) },
            .post("/formulaires/nouveau", .may(.editForms), body: .upload) { try await forms.change($0) },
            .post("/formulaires/nouveau/verification", .may(.editForms), body: .upload) { try await forms.check($0) },
            .get("/formulaires/:id", .may(.readForms)) { try await forms.show($0) },
            .post("/formulaires/:id", .may(.editForms), body: .upload) { try await forms.change($0) },
            .post("/formulaires/:id/verification", .may(.editForms), body: .upload) { try await forms.check($0) },
            .get("/comptoir/papier", .may(.keepDesk)) { try await paper.show($0) },
            .post("/comptoir/papier", .may(.keepDesk)) { try await paper.take($0) },
            .get("/comptoir/papier/feuille", .may(.keepDesk)) { paper.blank($0) },
            .get("/fiches", .may(.readHouse)) { reflex.list($0) },
            .get("/fiches/:motif", .may(.readHouse)) { try reflex.sheet($0) },
            .get("/offre", .may(.readHouse)) { try await offer.list($0) },
            .post("/offre", .may(.checkOffers)) { try await offer.check($0) },
            .get("/presences", .may(.readHouse)) { try presences.week($0) },
            .get("/presences/calendrier.ics", .anyone) { try presences.calendar($0) },
            .get("/presences/seance", .may(.keepDesk)) { try await session.show($0) },
            .post("/presences/seance", .may(.keepDesk)) { try await session.change($0) },
            .get("/presences/nouvelle", .may(.keepDesk)) { try rule.show($0) },
            .post("/presences/nouvelle", .may(.keepDesk)) { try await rule.change($0) },
            .get("/presences/regle", .may(.keepDesk)) { try rule.show($0) },
            .post("/presences/regle", .may(.keepDesk)) { try await rule.change($0) },
            .get("/presences/importer", .may(.keepDesk)) { calendar.show($0) },
            .post("/presences/importer", .may(.keepDesk), body: .upload) { try await calendar.take($0) },
            .get("/comptes", .may(.manageAccounts)) { try await accounts.show($0) },
            .post("/comptes", .may(.manageAccounts)) { try await accounts.change($0) },
            .get("/aide", .anyone) { help.show($0) },
            .post("/touches", .may(.ownAccount)) { help.chooseKeys($0) },
            .post("/poste/partager", .may(.keepDesk)) { try await shared.share($0) },
        ]
    }
}
