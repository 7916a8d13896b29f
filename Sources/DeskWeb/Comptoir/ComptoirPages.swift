internal import Access
internal import HTTPTypes
internal import Hummingbird
internal import Journal
internal import Reception
internal import Territory

/// The desk: a visit is typed on the left, the day's visits stand on the right.
struct ComptoirPages: Sendable {
    private let services: DeskServices
    private let tokens: Tokens
    private let press: PagePress
    private let finder: Finder

    init(_ keeper: Doorkeeper, _ finder: Finder) {
        services = keeper.services
        tokens = keeper.tokens
        press = keeper.press
        self.finder = finder
    }

    /// What the page shows.
    struct Model {
        let sheet: SheetModel?
        let list: DayListModel
        let saved: String?
        let faults: [SheetFault]
        let store: FaultModel?
    }

    /// Today's desk, or the list of another day.
    func show(_ request: DeskRequest) async throws -> Response {
        let today = services.day(of: request.now)
        guard let asked = request.query["jour"] else {
            return try await page(request, VisitSheet(key: tokens.fresh()), focus: .entry)
        }
        guard let day = Day(asked) else { throw DeskFault.notFound }
        if day == today { return .seeOther("/comptoir") }
        let list = try await list(of: day, today, request)
        let model = Model(sheet: nil, list: list, saved: nil, faults: [], store: nil)
        return press.page("comptoir", model, title: list.title, for: request)
    }

    /// A form came back: something to look up, to add, to take off, or the visit to save.
    func take(_ request: DeskRequest) async throws -> Response {
        var sheet = VisitSheet(request.form, services.words, services.form, freshKey: tokens.fresh())
        let commune = CommuneField(sheet, finder, now: request.now)
        sheet = sheet.settling(commune)
        switch SheetGesture(request.form["geste"]) {
        case .save:
            return try await save(sheet, commune, request)
        case .add(let motif, let operatorID):
            add(motif, operatorID, to: &sheet)
            return try await page(request, sheet, focus: .outcome(sheet.lines.count), commune: commune)
        case .remove(let number):
            if sheet.lines.indices.contains(number - 1) { sheet.lines.remove(at: number - 1) }
            return try await page(request, sheet, focus: .entry, commune: commune)
        case .look:
            return try await look(sheet, commune, request)
        }
    }

    /// The motifs of what was typed: one is taken at once, several are offered.
    private func look(
        _ sheet: VisitSheet,
        _ commune: CommuneField,
        _ request: DeskRequest
    ) async throws -> Response {
        var sheet = sheet
        var found: [MotifMatch] = []
        if let entry = sheet.entry { found = await finder.motifs(entry, now: request.now) }
        if found.count == 1, let only = found.first {
            add(only.motif.id, only.operatorID, to: &sheet)
            return try await page(request, sheet, focus: .outcome(sheet.lines.count), commune: commune)
        }
        let focus: SheetModel.Focus =
            if !found.isEmpty {
                .choices
            } else if sheet.entry != nil || sheet.lines.isEmpty {
                .entry
            } else if case .several = commune {
                .communes
            } else {
                sheet.lines.firstIndex { $0.outcome == nil }.map { .outcome($0 + 1) } ?? .save
            }
        return try await page(request, sheet, focus: focus, commune: commune, choices: found)
    }

    /// Adds a request; the operator named, else the one that most often answers, is ticked for when it is handed over.
    private func add(_ id: String, _ operatorID: String?, to sheet: inout VisitSheet) {
        guard let motif = services.words.motif(id),
            sheet.lines.count < VisitSheet.requestsAtMost(services.form)
        else { return }
        let usual = operatorID.flatMap { services.words.serviceOperator($0)?.id } ?? motif.operators.first
        sheet.lines.append(VisitSheet.Line(motif: id, outcome: nil, operators: usual.map { [$0] } ?? []))
        sheet.entry = nil
    }

    /// Writes the visit, once however often it is sent, and starts the next.
    private func save(
        _ sheet: VisitSheet,
        _ commune: CommuneField,
        _ request: DeskRequest
    ) async throws -> Response {
        var check = SheetCheck(services.visitRules, services, press.texts(request.language))
        guard let visit = check.visit(sheet, commune, now: request.now) else {
            return try await page(request, sheet, focus: .faults, commune: commune, faults: check.faults)
        }
        let account = try request.signedIn().account
        do throws(StoreFault) {
            let key = "visit:\(account.id):\(sheet.key)"
            let position =
                switch try await services.visits.append([visit.draft], actor: account.id, key: key, now: request.now) {
                case .recorded(let positions): positions.first
                case .already(let position): position
                }
            let today = services.day(of: request.now)
            let line = try await services.visits.visits(on: today).first { $0.position == position }
            return .seeOther("/comptoir?fait=\(line?.number ?? 0)")
        } catch {
            return try await page(request, sheet, focus: .faults, commune: commune, store: error)
        }
    }

    private func list(
        of day: Day,
        _ today: Day,
        saved: Int? = nil,
        _ request: DeskRequest
    ) async throws -> DayListModel {
        let names = try await services.accounts.accounts().map { ($0.id, $0.displayName) }
        return DayListModel(
            try await services.visits.visits(on: day),
            day: day,
            today: today,
            names: Dictionary(names, uniquingKeysWith: { first, _ in first }),
            saved: saved,
            services,
            press.texts(request.language)
        )
    }

    private func page(
        _ request: DeskRequest,
        _ sheet: VisitSheet,
        focus: SheetModel.Focus,
        commune: CommuneField = .blank,
        choices: [MotifMatch] = [],
        faults: [SheetFault] = [],
        store: StoreFault? = nil
    ) async throws -> Response {
        let t = press.texts(request.language)
        let today = services.day(of: request.now)
        let saved = request.method == .get ? request.query["fait"].flatMap { Int($0) } : nil
        // A disk that takes no more may still be read; when it cannot, the sheet matters more than the list.
        let list: DayListModel
        do {
            list = try await self.list(of: today, today, saved: saved, request)
        } catch  where store != nil {
            list = DayListModel([], day: today, today: today, names: [:], services, t)
        }
        let sheetModel = SheetModel(
            sheet,
            focus: focus,
            commune: commune,
            choices: choices,
            faults: faults,
            services,
            t
        )
        let fault = store.map { DeskFault.store($0) }
        let model = Model(
            sheet: sheetModel,
            list: list,
            saved: saved.map {
                $0 > 0 && $0 <= list.lines.count
                    ? t("comptoir.saved", ["number": String($0)]) : t("comptoir.savedBefore")
            },
            faults: faults,
            store: fault.map { fault in
                FaultModel(title: t("fault.\(fault.name).title"), text: t("comptoir.kept"))
            }
        )
        return press.page(
            "comptoir",
            model,
            title: t("comptoir.title"),
            for: request,
            isFaulty: !faults.isEmpty || store != nil,
            status: fault?.status ?? (faults.isEmpty ? .ok : .unprocessableContent)
        )
    }
}
