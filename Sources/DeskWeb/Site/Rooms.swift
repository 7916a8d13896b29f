internal import Access

/// The rooms of the desk that stand in the menu.
enum Rooms {
    struct Link {
        let path: String
        let name: String
        let isHere: Bool
    }

    private static let all: [(path: String, key: String, permission: Permission?)] = [
        ("/comptoir", "comptoir", .keepDesk),
        ("/dossiers", "dossiers", .followReferrals),
        ("/personnes", "personnes", .keepCases),
        ("/activite", "activite", .readFigures),
        ("/fiches", "fiches", .readHouse),
        ("/presences", "presences", .readHouse),
        ("/offre", "offre", .readHouse),
        ("/maison", "maison", .readHouse),
        ("/formulaires", "formulaires", .readForms),
        ("/comptes", "comptes", .manageAccounts),
        ("/aide", "aide", nil),
    ]

    /// Those that are there only where persons are kept.
    private static let ofCases: Set<String> = ["/dossiers", "/personnes"]

    /// Those that somebody may enter.
    static func open(to visitor: Visitor?, at path: String, hasCases: Bool, _ t: PageTexts) -> [Link] {
        all.compactMap { room in
            guard hasCases || !ofCases.contains(room.path) else { return nil }
            guard room.permission.map({ visitor?.may($0) ?? false }) ?? true else { return nil }
            let isHere = path == room.path || path.hasPrefix(room.path + "/")
            return Link(path: room.path, name: t("room.\(room.key)"), isHere: isHere)
        }
    }

    /// The room that somebody's day begins in: what the account is most for.
    static func landing(for visitor: Visitor, hasCases: Bool) -> String {
        let order: [(Permission, String)] = [
            (.keepDesk, "/comptoir"), (.followReferrals, "/dossiers"), (.readFigures, "/activite"),
            (.manageAccounts, "/comptes"), (.readHouse, "/maison"),
        ]
        return order.first { visitor.may($0.0) && (hasCases || !ofCases.contains($0.1)) }?.1 ?? "/aide"
    }
}
