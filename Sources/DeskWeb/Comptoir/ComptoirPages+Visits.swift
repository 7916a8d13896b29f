internal import Hummingbird
internal import Reception
internal import Territory

extension ComptoirPages {
    /// Another sheet takes the place of the one on the page, which is put aside if it was begun.
    func turn(_ gesture: SheetGesture, _ request: DeskRequest) async throws -> Response {
        let desk = try request.desk()
        switch gesture {
        case .discard(let key):
            try await drafts.discard(key, of: desk)
            return .seeOther("/comptoir")
        case .resume(let key):
            try await drafts.putAside(request)
            guard let draft = try await drafts.all(request).first(where: { $0.key == key }) else { break }
            try await drafts.take(draft, request)
        case .correct(let place), .duplicate(let place):
            try await drafts.putAside(request)
            var isCopy = true
            if case .correct = gesture { isCopy = false }
            let line =
                isCopy
                ? try await services.visits.visit(on: place.day, number: place.number)
                : try await correctable(place, request)
            guard let line else {
                var view = SheetView(VisitSheet(key: tokens.freshKey(at: request.now)), focus: .entry)
                let days = ["days": String(settings.correctionDays)]
                view.note = press.texts(request.language)("comptoir.fault.gone", days)
                return try await page(view, request)
            }
            let view = try await reopened(line, isCopy: isCopy, request)
            return try await keptPage(view, request)
        case .undo(let place):
            try await drafts.putAside(request)
            return try await undo(place, request)
        default: break
        }
        return .seeOther("/comptoir")
    }

    /// A sheet that tells what a recorded visit does.
    func reopened(_ line: VisitLine, isCopy: Bool, _ request: DeskRequest) async throws -> SheetView {
        var sheet = VisitSheet(
            line,
            key: tokens.freshKey(at: request.now),
            services.form,
            services.territory.network.zone,
            isCopy: isCopy
        )
        if isCopy {
            sheet.begun = request.now
        } else {
            try await answerDesk(request).restore(line.visit.caseID, on: &sheet)
        }
        var view = SheetView(sheet, focus: .entry)
        if let commune = line.visit.commune.flatMap({ finder.commune($0, now: request.now) }) {
            view.commune = .one(commune)
            view.sheet = sheet.settling(view.commune)
        }
        return view
    }

    /// What is being typed, sent by the page itself every other second: kept, so that no crash loses it.
    func keepDraft(_ request: DeskRequest) async throws -> Response {
        var sheet = VisitSheet(request.form, services.words, services.form, freshKey: tokens.freshKey(at: request.now))
        if sheet.begun == nil, !sheet.isBlank { sheet.begun = request.now }
        try await drafts.keep(sheet, request)
        return .json(DraftKept(begun: sheet.begun?.milliseconds, now: request.now.milliseconds))
    }
}

/// What the page is told of the draft that it sent.
private struct DraftKept: Encodable {
    /// When the visit was begun, in milliseconds since 1970; absent when nothing is typed yet.
    let begun: Int64?
    /// The present instant, by the same clock.
    let now: Int64
}
