internal import Access
internal import Hummingbird
internal import Journal
internal import Reception
internal import Territory

extension ComptoirPages {
    /// Writes the visit, or its correction, once however often it is sent, and starts the next.
    func save(
        _ typed: VisitSheet,
        _ commune: CommuneField,
        _ gesture: SheetGesture,
        _ request: DeskRequest
    ) async throws -> Response {
        let desk = try answerDesk(request)
        let sheet = gesture == .saveMasked ? desk.masked(typed) : typed
        var view = SheetView(sheet, focus: .faults)
        view.commune = commune
        // `15m` typed and saved at once: the line's short words are told before anything is missed in it.
        readLine(into: &view, now: request.now)
        var check = SheetCheck(
            services.visitRules,
            services,
            timerAtMost: settings.timerSecondsAtMost,
            press.texts(request.language)
        )
        let visit = check.visit(view.sheet, view.commune, now: request.now)
        let (answered, faults) = desk.checked(view.sheet)
        view.faults = check.faults + faults
        guard let visit, view.faults.isEmpty else { return try await keptPage(view, request) }
        if gesture == .save {
            view.warnings = desk.warnings(view.sheet)
            view.focus = view.warnings.isEmpty ? .faults : .privacy
            guard view.warnings.isEmpty else { return try await keptPage(view, request) }
        }
        do {
            guard let place = view.sheet.corrects else { return try await record(visit, answered, desk, view, request) }
            return try await correct(place, visit, answered, view, request)
        } catch let fault as StoreFault {
            view.store = fault
            return try await page(view, request)
        }
    }

    private func record(
        _ told: VisitRecorded,
        _ answered: [AnswerVault.Answered],
        _ desk: AnswerDesk,
        _ view: SheetView,
        _ request: DeskRequest
    ) async throws -> Response {
        let today = services.day(of: request.now)
        let kept = try await desk.kept(answered, of: told, caseID: nil)
        var visit = told
        visit.caseID = kept.caseID
        let (position, isNew): (Position?, Bool) =
            switch try await append([visit.draft] + kept.drafts, kept.keys, view.sheet.key, request) {
            case .recorded(let positions): (positions.first, true)
            case .already(let position): (position, false)
            }
        if isNew, let position, let number = try await services.visits.number(at: position, on: visit.day) {
            recent.note(VisitPlace(day: visit.day, number: number), of: try request.desk(), now: request.now)
            return .seeOther("/comptoir?fait=\(visit.day == today ? number : 0)")
        }
        guard let position, let line = try await services.visits.visit(at: position, on: visit.day) else {
            return .seeOther("/comptoir?fait=0")
        }
        guard visit.tellsTheSame(as: line.visit) else {
            // Recorded from another window, and changed since in this one: neither is lost.
            var view = view
            view.sheet.key = tokens.freshKey(at: request.now)
            view.focus = .save
            view.note = press.texts(request.language)("comptoir.alreadyRecorded", ["number": String(line.number)])
            return try await keptPage(view, request)
        }
        return .seeOther("/comptoir?fait=\(line.visit.day == today ? line.number : 0)")
    }

    private func correct(
        _ place: VisitPlace,
        _ visit: VisitRecorded,
        _ answered: [AnswerVault.Answered],
        _ view: SheetView,
        _ request: DeskRequest
    ) async throws -> Response {
        guard let line = try await correctable(place, request) else { return try await gone(view, request) }
        let kept = try await answerDesk(request).kept(answered, of: visit, caseID: line.visit.caseID)
        var visit = visit
        visit.source = line.visit.source
        visit.caseID = kept.caseID
        let change = VisitCorrected(of: VisitReference(line), visit: visit)
        _ = try await append([change.draft] + kept.drafts, kept.keys, view.sheet.key, request)
        return back(to: place, "corrigee", request)
    }

    /// Takes the visit being corrected out of the day's list; its entry stays in the journal.
    func withdraw(_ sheet: VisitSheet, _ request: DeskRequest) async throws -> Response {
        guard let place = sheet.corrects else { return .seeOther("/comptoir") }
        guard let line = try await correctable(place, request) else {
            return try await gone(SheetView(sheet, focus: .faults), request)
        }
        try await withdraw(line, sheet.key, request)
        return back(to: place, "supprimee", request)
    }

    /// The list on which the visit stood, with what was done to it.
    private func back(to place: VisitPlace, _ done: String, _ request: DeskRequest) -> Response {
        let isToday = place.day == services.day(of: request.now)
        return .seeOther("/comptoir?\(isToday ? "" : "jour=\(place.day)&")\(done)=\(place.number)")
    }

    /// Takes the visit just saved back on a sheet of its own.
    func undo(_ place: VisitPlace, _ request: DeskRequest) async throws -> Response {
        let (t, desk) = (press.texts(request.language), try request.desk())
        var view = SheetView(VisitSheet(key: tokens.freshKey(at: request.now)), focus: .entry)
        let line = try await services.visits.visit(on: place.day, number: place.number)
        guard recent.secondsLeft(place, of: desk, now: request.now) > 0, let line else {
            view.note = t("comptoir.tooLate", ["number": String(place.number)])
            return try await page(view, request)
        }
        // What was answered comes back on the sheet before its keys go with the visit.
        view = try await reopened(line, isCopy: false, request)
        try await withdraw(line, "annule:\(view.sheet.key)", request)
        recent.forget(desk)
        view.sheet.corrects = nil
        view.note = t("comptoir.undone", ["number": String(place.number)])
        return try await keptPage(view, request)
    }

    /// Takes a visit back, and erases what was answered of it.
    private func withdraw(_ line: VisitLine, _ key: String, _ request: DeskRequest) async throws {
        _ = try await append([VisitWithdrawn(of: VisitReference(line)).draft], [], key, request)
        if let caseID = line.visit.caseID { _ = try await services.answers.destroyAnswerKeys(ofCase: caseID) }
    }

    /// Writes under the sheet's key, and forgets its draft with it.
    private func append(
        _ entries: [EntryDraft],
        _ keys: [AnswerKey],
        _ sheetKey: String,
        _ request: DeskRequest
    ) async throws -> Appended {
        let desk = try request.desk()
        return try await services.drafts.record(
            entries,
            sealedUnder: keys,
            actor: try request.signedIn().actor().id,
            key: SheetDrafts.recordKey(sheetKey, accountID: desk),
            ending: (sheetKey, desk),
            now: request.now,
            today: services.day(of: request.now)
        )
    }

    /// The visit at a place, as long as it may be corrected at the desk.
    func correctable(_ place: VisitPlace, _ request: DeskRequest) async throws(StoreFault) -> VisitLine? {
        let earliest = services.day(of: request.now).advanced(by: -settings.correctionDays)
        guard place.day >= earliest else { return nil }
        return try await services.visits.visit(on: place.day, number: place.number)
    }

    /// The visit to correct is not there any more, or too old: what was typed stays on the sheet.
    private func gone(_ view: SheetView, _ request: DeskRequest) async throws -> Response {
        var view = view
        let t = press.texts(request.language)
        view.faults = [
            SheetFault(field: "saisie", text: t("comptoir.fault.gone", ["days": String(settings.correctionDays)]))
        ]
        return try await page(view, request)
    }
}

extension VisitRecorded {
    /// Whether both tell the same of a visit, their instants and durations aside.
    fileprivate func tellsTheSame(as other: VisitRecorded) -> Bool {
        func plain(_ visit: VisitRecorded) -> VisitRecorded {
            var plain = visit
            plain.receivedAt = Instant(milliseconds: 0)
            plain.handlingSeconds = nil
            plain.caseID = nil
            return plain
        }
        return plain(self) == plain(other)
    }
}
