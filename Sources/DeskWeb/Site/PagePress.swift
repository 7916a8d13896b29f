internal import Access
internal import HTTPTypes
internal import Hummingbird
internal import Mustache
internal import Reception
internal import Territory
internal import Wording

/// Prints pages: a template, what it shows, and the frame around it.
struct PagePress: Sendable {
    private let library: MustacheLibrary
    private let texts: [Language: PageTexts]
    private let assets: AssetShelf
    private let title: String
    private let houseName: String
    private let keepsCases: Bool

    /// A press for a house's pages.
    /// - Throws: the parser's error for a template that is not Mustache: a fault of ours that every test meets.
    init(_ services: DeskServices, _ settings: DeskSettings, _ assets: AssetShelf) throws {
        var library = MustacheLibrary()
        for file in EmbeddedFiles.list where file.path.hasPrefix("Pages/") && file.path.hasSuffix(".mustache") {
            let name = file.path.dropFirst("Pages/".count).dropLast(".mustache".count)
            try library.register(file.text, named: String(name))
        }
        self.library = library
        texts = Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, PageTexts(services.texts, $0)) })
        self.assets = assets
        title = settings.publicTitle ?? services.house.name
        houseName = services.house.name
        keepsCases = services.cases != nil
    }

    /// The texts in a language.
    func texts(_ language: Language) -> PageTexts {
        texts[language] ?? PageTexts(TextCatalogue([:]), language)
    }

    /// A part of a page, for a script that puts it in its place.
    func fragment(_ name: String, _ model: Any, for request: DeskRequest) -> Response {
        let fragment = PageFragment(t: texts(request.language), page: model)
        return .html(library.render(Shown(fragment), withTemplate: name) ?? "")
    }

    /// A page.
    /// - Parameters:
    ///   - name: the template's.
    ///   - model: what it shows, as `page`.
    ///   - pageTitle: the page's own title; the house's follows it.
    ///   - request: for whom it is printed.
    ///   - isFaulty: whether the form on it was refused; the title then says so first.
    ///   - keepsDraft: whether something is typed on it that leaving it would lose; it then has its own way to say who
    ///     is there, `comptoir-signature`.
    ///   - status: of the answer.
    /// - Returns: the answer.
    func page(
        _ name: String,
        _ model: Any,
        title pageTitle: String,
        for request: DeskRequest,
        isFaulty: Bool = false,
        keepsDraft: Bool = false,
        status: HTTPResponse.Status = .ok
    ) -> Response {
        let t = texts(request.language)
        let frame = PageFrame(
            t: t,
            lang: request.language.rawValue,
            headTitle: (isFaulty ? t("frame.faultPrefix") + " " : "") + "\(pageTitle) – \(title)",
            pageTitle: pageTitle,
            title: title,
            houseName: houseName == title ? nil : houseName,
            assets: assets.links,
            rooms: Rooms.open(to: request.visitor, at: request.path, keepsCases: keepsCases, t),
            visitor: request.visitor.map { visitor in
                PageFrame.SignedIn(
                    name: visitor.account.displayName,
                    role: t.catalogue.text(visitor.account.role.textKey, request.language),
                    isHere: request.path == "/mon-compte"
                )
            },
            keys: KeyHelp.keys(t),
            singleKeys: KeyHelp.singleKeys(t),
            keysOff: request.cookies[CookieJar.singleKeys] == KeyHelp.off,
            signer: request.visitor.flatMap { PageFrame.Signer($0, at: request.path, keepsDraft: keepsDraft, t) },
            token: request.visitor?.session.formToken ?? "",
            languages: Language.allCases.filter { $0 != request.language }.map {
                PageFrame.OtherLanguage(code: $0.rawValue, name: texts($0)("frame.languageName"))
            },
            page: model
        )
        return .html(library.render(Shown(frame), withTemplate: name) ?? "", status: status)
    }
}

/// What a part of a page shows.
struct PageFragment {
    let t: PageTexts
    let page: Any
}

/// What the frame around every page shows.
struct PageFrame {
    struct SignedIn {
        let name: String
        let role: String
        let isHere: Bool
    }

    /// Who signs what is written, on a shared desk.
    struct Signer {
        let label: String
        let change: String
        let isMissing: Bool
        /// The link that leads to saying who is there.
        let way: String

        /// `nil` when the desk is its holder's own.
        init?(_ visitor: Visitor, at path: String, keepsDraft: Bool, _ t: PageTexts) {
            switch visitor.signing {
            case .holder: return nil
            case .present(let person): (label, isMissing) = (t("shared.by", ["name": person.displayName]), false)
            case .lapsed(let person): (label, isMissing) = (t("shared.lapsed", ["name": person.displayName]), true)
            case .nobody: (label, isMissing) = (t("shared.nobody"), true)
            }
            change = t(isMissing ? "shared.say" : "shared.change")
            way = keepsDraft ? "#signature" : "/poste?retour=\(path)"
        }
    }

    struct OtherLanguage {
        let code: String
        let name: String
    }

    let t: PageTexts
    let lang: String
    let headTitle: String
    let pageTitle: String
    let title: String
    let houseName: String?
    let assets: [String: String]
    let rooms: [Rooms.Link]
    let visitor: SignedIn?
    /// What the keys do, for the help that opens over any page.
    let keys: [KeyHelp]
    let singleKeys: [KeyHelp]
    /// Whether keys that act without Ctrl are switched off in this browser (WCAG 2.1.4).
    let keysOff: Bool
    let signer: Signer?
    let token: String
    let languages: [OtherLanguage]
    let page: Any
}
