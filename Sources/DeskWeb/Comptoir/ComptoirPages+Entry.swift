internal import Hummingbird
internal import Reception
internal import Territory

extension ComptoirPages {
    /// Takes what stands in the entry line, keeps the draft, and shows what comes next.
    func enter(
        _ gesture: SheetGesture,
        _ sheet: VisitSheet,
        _ commune: CommuneField,
        _ request: DeskRequest
    ) async throws -> Response {
        var view = SheetView(sheet, focus: .entry)
        view.commune = commune
        switch gesture {
        case .add(let motif, let operatorID):
            readLine(into: &view, now: request.now)
            view.sheet.entry = nil
            add(motif, operatorID, to: &view.sheet)
            view.focus = view.question ?? .outcome(view.sheet.lines.count)
        case .remove(let number):
            if view.sheet.lines.indices.contains(number - 1) { view.sheet.lines.remove(at: number - 1) }
        case .reorient(let number):
            if view.sheet.lines.indices.contains(number - 1) { view.sheet.lines[number - 1].orientation = nil }
        case .retell: view.focus = .entry
        case .commune, .untell: view.focus = view.question ?? view.sheet.nextFocus
        default: if await !takeTyped(&view, request) { await look(&view, request) }
        }
        return try await keptPage(view, request)
    }

    /// The motifs of what was typed: one is taken at once, several are offered.
    private func look(_ view: inout SheetView, _ request: DeskRequest) async {
        let toldSomething = readLine(into: &view, now: request.now)
        var found: [MotifMatch] = []
        if let entry = view.sheet.entry { found = await finder.motifs(entry, now: request.now) }
        if found.isEmpty { found = await splitCommune(&view, now: request.now) }
        if found.count == 1, let only = found.first {
            view.sheet.entry = nil
            add(only.motif.id, only.operatorID, to: &view.sheet)
            view.focus = view.question ?? .outcome(view.sheet.lines.count)
            return
        }
        view.choices = found
        if !found.isEmpty {
            view.focus = .choices
        } else if let question = view.question {
            view.focus = question
        } else if view.sheet.nextFocus == .entry, view.sheet.entry == nil, !view.sheet.lines.isEmpty, !toldSomething {
            // Enter on an empty line, nothing left to tell: the next Enter saves.
            view.focus = .save
        } else {
            view.focus = view.sheet.nextFocus
        }
    }

    /// Tells what the short words of the entry line say, and leaves the rest in it.
    @discardableResult
    func readLine(into view: inout SheetView, now: Instant) -> Bool {
        guard let entry = view.sheet.entry else { return false }
        let line = EntryLine(entry, words: services.words, form: services.form)
        for token in line.tokens { view.sheet.tell(token) }
        view.sheet.entry = line.rest.isEmpty ? nil : line.rest
        guard line.tokens.contains(where: { $0.field == .commune }) else { return !line.tokens.isEmpty }
        view.commune = CommuneField(view.sheet, finder, now: now)
        view.sheet = view.sheet.settling(view.commune)
        return true
    }

    /// A line that ends with the whole name of one commune, such as `apl brulon`: the commune is told, and the motifs
    /// are those of the words before it.
    func splitCommune(_ view: inout SheetView, now: Instant) async -> [MotifMatch] {
        guard let entry = view.sheet.entry, services.form.field(VisitField.commune.rawValue) != nil else { return [] }
        let words = entry.split(separator: " ")
        for start in words.indices {
            let name = words[start...].joined(separator: " ")
            let exact = finder.communes(name).filter { $0.matchedName.folded == name.folded }
            guard exact.count == 1, let commune = exact.first?.commune else { continue }
            let before = words[..<start].joined(separator: " ")
            let found = before.isEmpty ? [] : await finder.motifs(before, now: now)
            guard before.isEmpty || !found.isEmpty else { continue }
            view.commune = .one(commune)
            view.sheet = view.sheet.settling(view.commune)
            view.sheet.entry = before.isEmpty ? nil : before
            return found
        }
        return []
    }

    /// Adds a request; the operator named, else the one that most often answers, is ticked for when it is handed over.
    func add(_ id: String, _ operatorID: String?, to sheet: inout VisitSheet) {
        guard let motif = services.words.motif(id),
            sheet.lines.count < VisitSheet.requestsAtMost(services.form)
        else { return }
        let usual = operatorID.flatMap { services.words.serviceOperator($0)?.id } ?? motif.operators.first
        sheet.lines.append(VisitSheet.Line(motif: id, outcome: nil, operators: usual.map { [$0] } ?? []))
    }
}
