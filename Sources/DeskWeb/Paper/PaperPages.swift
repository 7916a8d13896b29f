internal import Access
internal import Hummingbird
internal import Journal
internal import Reception
internal import Territory

/// A day that was noted on paper: typed in as a table, in its order; and the blank sheet to note one on.
struct PaperPages: Sendable {
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

    func show(_ request: DeskRequest) async throws -> Response {
        let t = press.texts(request.language)
        let day = try day(request.query["jour"], request)
        let saved = request.query["fait"].flatMap { Int($0) }
        let told = saved.map { t("paper.saved", ["count": String($0)]) }
        return await unchecked(PaperTable(day, freshKey: tokens.fresh), request, told: told)
    }

    /// The table came back: to be checked, lengthened or saved.
    func take(_ request: DeskRequest) async throws -> Response {
        let t = press.texts(request.language)
        var table = PaperTable(try day(request.form["jour"], request), request.form, freshKey: tokens.fresh)
        let gesture = request.form["geste"]
        if gesture == "lignes" {
            table.addRows(freshKey: tokens.fresh)
            return await unchecked(table, request)
        }
        let readings = await read(table, request)
        let filled = readings.filter { !$0.row.isBlank }
        let good = filled.filter { $0.visit != nil }
        if filled.isEmpty { return await unchecked(table, request, told: t("paper.nothing")) }
        switch gesture {
        case "enregistrer" where good.count == filled.count, "bonnes" where !good.isEmpty:
            return try await save(good, of: filled.count, table, readings, request)
        default:
            let told = good.count == filled.count ? t("paper.allGood", ["count": String(good.count)]) : nil
            return page(readings, table, request, told: told)
        }
    }

    /// The blank sheet.
    func blank(_ request: DeskRequest) -> Response {
        let t = press.texts(request.language)
        let model = PaperSheetModel(services.words, t)
        return press.page("papier-feuille", model, title: t("paper.blank.title"), for: request)
    }

    /// Writes the good rows in the order of the sheet, each once however often it is sent; the others stay.
    private func save(
        _ good: [PaperReading],
        of filled: Int,
        _ table: PaperTable,
        _ readings: [PaperReading],
        _ request: DeskRequest
    ) async throws -> Response {
        let t = press.texts(request.language)
        let actor = try request.signedIn().actor().id
        let items = good.compactMap { reading in
            reading.visit.map {
                BulkAppend(drafts: [$0.draft], key: "papier:\(reading.row.key)", now: request.now)
            }
        }
        do throws(StoreFault) {
            for outcome in try await services.visits.record(items, actor: actor) { _ = try outcome.get() }
        } catch {
            return page(readings, table, request, store: error)
        }
        guard good.count < filled else {
            return .seeOther("/comptoir/papier?jour=\(table.day)&fait=\(good.count)")
        }
        var rest = table
        let written = Set(good.map(\.row.key))
        rest.rows.removeAll { written.contains($0.key) }
        let told = t("paper.savedSome", ["count": String(good.count), "left": String(filled - good.count)])
        return page(await read(rest, request), rest, request, told: told)
    }
}

extension PaperPages {
    private func read(_ table: PaperTable, _ request: DeskRequest) async -> [PaperReading] {
        let (finder, now) = (finder, request.now)
        let paper = PaperDay(
            table.day,
            zone: services.territory.network.zone,
            words: services.words,
            rules: services.visitRules,
            motifs: { await finder.motifs($0, now: now) },
            communes: { finder.communes($0) }
        )
        var readings: [PaperReading] = []
        for row in table.rows { readings.append(await paper.read(row, now: now)) }
        return readings
    }

    /// The table as it stands, nothing told of its faults yet.
    private func unchecked(_ table: PaperTable, _ request: DeskRequest, told: String? = nil) async -> Response {
        page(await read(table, request), table, request, isChecked: false, told: told)
    }

    private func page(
        _ readings: [PaperReading],
        _ table: PaperTable,
        _ request: DeskRequest,
        isChecked: Bool = true,
        told: String? = nil,
        store: StoreFault? = nil
    ) -> Response {
        let t = press.texts(request.language)
        let fault = store.map { DeskFault.store($0) }
        let model = PaperModel(
            readings,
            day: table.day,
            today: services.day(of: request.now),
            isChecked: isChecked,
            told: told,
            store: fault.map { FaultModel(title: t("fault.\($0.name).title"), text: t("comptoir.kept")) },
            services,
            t
        )
        let isFaulty = model.summary != nil || store != nil
        return press.page(
            "papier",
            model,
            title: t("paper.title"),
            for: request,
            isFaulty: isFaulty,
            keepsDraft: true,
            status: fault?.status ?? (isFaulty ? .unprocessableContent : .ok)
        )
    }

    /// The day asked for; yesterday when the house was open, else today, when none is.
    /// - Throws: `notFound` for what is no day, or one that is still to come.
    private func day(_ asked: String?, _ request: DeskRequest) throws(DeskFault) -> Day {
        let today = services.day(of: request.now)
        if let asked {
            guard let day = Day(asked), day <= today else { throw .notFound }
            return day
        }
        let yesterday = today.advanced(by: -1)
        let network = services.territory.network
        let wasOpen = !services.house.openings(from: yesterday, through: yesterday, in: network).isEmpty
        return wasOpen ? yesterday : today
    }
}
