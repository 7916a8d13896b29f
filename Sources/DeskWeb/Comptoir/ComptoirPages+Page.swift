internal import Access
internal import HTTPTypes
internal import Hummingbird
internal import Journal
internal import Reception
internal import Territory
internal import Wording

extension ComptoirPages {
    /// How many visits begun are offered at once, the last ones: the others follow as these are ended.
    private static let othersAtMost = 8

    /// What the page shows.
    struct Model {
        let sheet: SheetModel?
        let list: DayListModel
        let saved: String?
        let undo: Undo?
        let faults: [SheetFault]
        let store: FaultModel?
        let others: [OtherDraftModel]
        let hasOthers: Bool
        let presence: PresenceModel?
        /// The reflex sheet open beside the visit.
        let reflex: ReflexModel?
        /// Who can serve the person, for the request being told; `nil` while there is none.
        let proposals: ProposalsModel?
        /// Whether the network routes at all.
        let routes: Bool
    }

    /// The button that takes the visit just saved back, and for how long.
    struct Undo {
        let place: String
        let seconds: Int
    }

    /// The desk with a sheet on it, its draft kept; a disk that does not take it is told above the sheet.
    func keptPage(_ view: SheetView, _ request: DeskRequest) async throws -> Response {
        var view = view
        do {
            try await drafts.keep(view.sheet, request)
        } catch let fault as StoreFault {
            view.store = fault
        }
        return try await page(view, request)
    }

    /// The desk with a sheet on it.
    func page(_ view: SheetView, _ request: DeskRequest) async throws -> Response {
        let t = press.texts(request.language)
        let today = services.day(of: request.now)
        let news = ComptoirNews(request)
        // A disk that takes no more may still be read; when it cannot, the sheet matters more than the list.
        var view = view
        var list = DayListModel([], day: today, today: today, names: [:], atMost: settings.listedVisits, services, t)
        var others: [SheetDraft] = []
        var presence: PresenceModel?
        do {
            list = try await self.list(of: today, today, saved: news?.number, atMost: settings.listedVisits, request)
            presence = try await self.presence(today, request)
            others = Array(try await drafts.all(request).filter { $0.key != view.sheet.key }.prefix(Self.othersAtMost))
            if let place = view.sheet.corrects { view.erased = try await erased(place, request) }
        } catch  where view.store != nil {}
        let fault = view.store.map { DeskFault.store($0) }
        let model = Model(
            sheet: SheetModel(view, services, try answerDesk(request), t),
            list: list,
            saved: view.note ?? news?.text(list, t),
            undo: try undo(news, today, request),
            faults: view.faults,
            store: fault.map { FaultModel(title: t("fault.\($0.name).title"), text: t("comptoir.kept")) },
            others: others.compactMap { OtherDraftModel($0, services, t) },
            hasOthers: !others.isEmpty,
            presence: presence,
            reflex: view.reflex.flatMap { services.reflex($0, at: request.now, isPanel: true, t) },
            proposals: await proposals(view, request).map { ProposalsModel($0, view.sheet, services, t) },
            routes: services.routing != nil
        )
        return press.page(
            "comptoir",
            model,
            title: t(view.sheet.corrects == nil ? "comptoir.title" : "comptoir.correcting"),
            for: request,
            isFaulty: !view.faults.isEmpty || view.store != nil,
            keepsDraft: true,
            status: fault?.status ?? (view.faults.isEmpty ? .ok : .unprocessableContent)
        )
    }

    private func undo(_ news: ComptoirNews?, _ today: Day, _ request: DeskRequest) throws -> Undo? {
        guard case .saved(let number) = news else { return nil }
        let place = VisitPlace(day: today, number: number)
        let seconds = recent.secondsLeft(place, of: try request.desk(), now: request.now)
        return seconds > 0 ? Undo(place: place.description, seconds: seconds) : nil
    }

    /// Who is there today, and which houses receive.
    private func presence(_ today: Day, _ request: DeskRequest) async throws -> PresenceModel {
        let midnight = services.territory.network.zone.startOfDay(today)
        return PresenceModel(
            present: try await services.sessions.presentAccounts(since: midnight),
            visits: try await services.visits.visits(on: today),
            accounts: try await services.accounts.accounts(),
            visitor: try request.signedIn(),
            at: request.now,
            services,
            settings,
            press.texts(request.language)
        )
    }

    /// A day's visits.
    func list(
        of day: Day,
        _ today: Day,
        saved: Int? = nil,
        atMost: Int? = nil,
        _ request: DeskRequest
    ) async throws -> DayListModel {
        DayListModel(
            try await services.visits.visits(on: day),
            day: day,
            today: today,
            names: try await ActorNames(services).all(),
            saved: saved,
            isCorrectable: day >= today.advanced(by: -settings.correctionDays),
            canHandOver: services.cases != nil && request.visitor?.may(.keepCases) ?? false,
            atMost: atMost,
            services,
            press.texts(request.language)
        )
    }
}

/// A visit begun and not recorded, as the page offers to take it up again.
struct OtherDraftModel {
    let key: String
    let name: String
    let time: String
    let isAside: Bool

    /// `nil` when what was kept does not read any more.
    init?(_ draft: SheetDraft, _ services: DeskServices, _ t: PageTexts) {
        guard let sheet = VisitSheet(draft, services.words, services.form) else { return nil }
        key = draft.key
        let motifs = sheet.lines.compactMap { services.words.motif($0.motif)?.label.text(t.language) }
        name = motifs.isEmpty ? sheet.entry ?? t("comptoir.unnamedDraft") : motifs.joined(separator: ", ")
        time = services.territory.network.zone.timeOfDay(of: draft.savedAt).description
        isAside = draft.isAside
    }
}
