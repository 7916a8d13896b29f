internal import Hummingbird
internal import Reception
internal import Territory
internal import Wording

/// Who can serve the person at the desk, for one request of the sheet: asked as the sheet stands.
struct Proposals {
    /// The request, from 1; the one that is being typed has no number yet and gets the next.
    let number: Int
    let motif: Motif
    let question: RoutingQuestion
    let answer: RoutingAnswer
    let index: RoutingIndex
    /// Whether the person's commune is not known, or not of the network: the house's stands for it.
    let isFromHouse: Bool

    /// Asks for a request of a sheet.
    /// - Returns: `nil` where nothing routes, or no commune may stand for the person's.
    init?(
        _ sheet: VisitSheet,
        number: Int,
        motif id: String,
        _ commune: CommuneField,
        now: Instant,
        _ services: DeskServices
    ) {
        guard let board = services.routing, let motif = services.words.motif(id) else { return nil }
        let at = sheet.asked(from: now, services)
        let index = board.index(on: services.day(of: at))
        let home: String? = if case .one(let known) = commune { known.code } else { nil }
        var question = RoutingQuestion(
            motif: id,
            commune: home ?? services.house.commune,
            regime: sheet.regime,
            mobilities: sheet.mobilities,
            obstacles: Set(sheet.answers[VisitField.obstacles.rawValue] ?? []).filter { !$0.isEmpty },
            publics: Set(sheet.answers[VisitField.publics.rawValue] ?? []).filter { !$0.isEmpty },
            isUrgent: sheet.isUrgent,
            at: at,
            house: services.house.id
        )
        var isFromHouse = home == nil
        var answer = try? index.answer(question)
        if answer == nil, !isFromHouse {
            question.commune = services.house.commune
            isFromHouse = true
            answer = try? index.answer(question)
        }
        guard var answer else { return nil }
        // The person is there already: what this house does is said above the ways, not as a journey to it.
        if isFromHouse, answer.onSite?.house == services.house.id {
            answer.ways.removeAll { $0.level != nil && $0.offer.place?.house == services.house.id }
        }
        self.number = number
        self.motif = motif
        self.question = question
        self.answer = answer
        self.index = index
        self.isFromHouse = isFromHouse
    }

    /// Where a way stands among those proposed, from 1; `nil` when it is not there.
    func place(of offer: String) -> Int? {
        answer.ways.firstIndex { $0.offer.id == offer }.map { $0 + 1 }
    }

    /// The choice of a way.
    func choosing(_ number: Int) -> Orientation? {
        Orientation(choosing: number, of: answer, to: question, in: index.zone)
    }
}

extension VisitSheet {
    /// How far ahead one may ask, in days.
    private static let daysAhead = 730

    /// The instant from which ways are asked for: the one that was told, never before now.
    fileprivate func asked(from now: Instant, _ services: DeskServices) -> Instant {
        let today = services.day(of: now)
        let day = fromDay ?? today
        guard fromDay != nil || fromTime != nil, today <= day, day <= today.advanced(by: VisitSheet.daysAhead) else {
            return now
        }
        let zone = services.territory.network.zone
        return max(now, fromTime.map { zone.instant(day, $0) } ?? zone.startOfDay(day))
    }
}

extension ComptoirPages {
    /// What is proposed as the sheet stands: for the motif that is being typed, else for the last request.
    func proposals(_ view: SheetView, _ request: DeskRequest) async -> Proposals? {
        guard services.routing != nil else { return nil }
        // Where the store cannot tell now, the places stay as they were last counted.
        try? await services.presences.count(from: services.day(of: request.now))
        let lines = view.sheet.lines
        func asked(_ number: Int, _ motif: String, _ view: SheetView) -> Proposals? {
            Proposals(view.sheet, number: number, motif: motif, view.commune, now: request.now, services)
        }
        if view.sheet.entry != nil {
            var typed = view
            readLine(into: &typed, now: request.now)
            var found: [MotifMatch] = []
            if let entry = typed.sheet.entry { found = await finder.motifs(entry, now: request.now) }
            if found.isEmpty { found = await splitCommune(&typed, now: request.now) }
            // `apl oisse`: the commune is not typed whole yet, the motif is.
            var words = (typed.sheet.entry ?? "").split(separator: " ")
            while found.isEmpty, words.count > 1 {
                words.removeLast()
                found = await finder.motifs(words.joined(separator: " "), now: request.now)
            }
            if let best = found.first { return asked(lines.count + 1, best.motif.id, typed) }
            if !lines.isEmpty { return asked(lines.count, lines[lines.count - 1].motif, typed) }
        }
        guard let last = lines.indices.last else { return nil }
        return asked(last + 1, lines[last].motif, view)
    }

    /// The proposals alone, for the script that shows them while one types.
    func propose(_ request: DeskRequest) async -> Response {
        let sheet = VisitSheet(request.form, services.words, services.form, freshKey: "")
        var view = SheetView(sheet, focus: .entry)
        view.commune = CommuneField(sheet, finder, now: request.now)
        let t = press.texts(request.language)
        let model = await proposals(view, request).map { ProposalsModel($0, view.sheet, services, t) }
        return press.fragment("propositions", ProposalsModel.Fragment(proposals: model), for: request)
    }

    /// Takes a way that was proposed for a request; a motif still being typed becomes a request first.
    func orient(
        _ number: Int,
        offer: String,
        _ sheet: VisitSheet,
        _ commune: CommuneField,
        _ request: DeskRequest
    ) async throws -> Response {
        var view = SheetView(sheet, focus: .entry)
        view.commune = commune
        if let proposals = await proposals(view, request, number), let place = proposals.place(of: offer) {
            await choose(place, of: proposals, in: &view, request)
        }
        return try await keptPage(view, request)
    }

    /// Takes the way of that place, as `>2` in the entry line says: alone for the last request, or after the motif of
    /// another one.
    /// - Returns: whether the line said so.
    func takeTyped(_ view: inout SheetView, _ request: DeskRequest) async -> Bool {
        guard let (place, rest) = view.sheet.entry.flatMap(Self.typedPlace) else { return false }
        view.sheet.entry = rest
        let proposals = await proposals(view, request)
        // What stands before it is no motif: the line is looked up as if nothing had been chosen.
        if rest != nil, proposals.map({ $0.number <= view.sheet.lines.count }) ?? true { return false }
        guard let proposals, place <= proposals.answer.ways.count else {
            view.note = press.texts(request.language)("routing.noSuchWay", ["number": String(place)])
            return true
        }
        await choose(place, of: proposals, in: &view, request)
        return true
    }

    /// The place that `>2` names at the end of a line, and what stands before it; `nil` for any other line.
    static func typedPlace(_ entry: String) -> (place: Int, rest: String?)? {
        guard let sign = entry.lastIndex(of: ">"), let place = Int(entry[entry.index(after: sign)...].trimmed),
            (1...99).contains(place)
        else { return nil }
        let rest = entry[..<sign].trimmed
        return (place, rest.isEmpty ? nil : rest)
    }

    private func proposals(_ view: SheetView, _ request: DeskRequest, _ number: Int) async -> Proposals? {
        let lines = view.sheet.lines
        guard lines.indices.contains(number - 1) else { return await proposals(view, request) }
        let motif = lines[number - 1].motif
        return Proposals(view.sheet, number: number, motif: motif, view.commune, now: request.now, services)
    }

    private func choose(
        _ place: Int,
        of proposals: Proposals,
        in view: inout SheetView,
        _ request: DeskRequest
    ) async {
        if proposals.number > view.sheet.lines.count {
            readLine(into: &view, now: request.now)
            _ = await splitCommune(&view, now: request.now)
            view.sheet.entry = nil
            add(proposals.motif.id, nil, to: &view.sheet)
        }
        guard let orientation = proposals.choosing(place), view.sheet.lines.indices.contains(proposals.number - 1)
        else {
            return
        }
        view.sheet.lines[proposals.number - 1].orientation = orientation
        // Whom it is handed to, if it is: the operator that was chosen.
        if let chosen = orientation.serviceOperator { view.sheet.lines[proposals.number - 1].operators = [chosen] }
        view.focus = view.question ?? view.sheet.nextFocus
    }
}
