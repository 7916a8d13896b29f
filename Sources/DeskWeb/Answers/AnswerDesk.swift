internal import Access
internal import Journal
internal import Reception
internal import Territory
internal import Wording

/// What is answered in one form on the sheet.
struct AnswerSheet {
    /// The request that the form goes with, from 1; 0 for the visit itself.
    let ordinal: Int
    let form: Form
    /// What was typed or ticked, by field.
    var typed: [String: [String]]

    /// Where a field stands on the page.
    func place(_ field: String) -> FieldModel.Place {
        ordinal == 0 ? .visit(field) : .question(ordinal, field)
    }
}

/// Draws, checks, keeps and reads the answers given in forms, for somebody of a role.
final class AnswerDesk: Sendable {
    let services: DeskServices
    let finder: Finder
    /// `nil` for a machine: it gives what no role is wanted for.
    let role: Role?
    let now: Instant
    let t: PageTexts

    init(services: DeskServices, finder: Finder, role: Role?, now: Instant, t: PageTexts) {
        self.services = services
        self.finder = finder
        self.role = role
        self.now = now
        self.t = t
    }

    var today: Day { services.day(of: now) }
    private var zone: CivilZone { services.territory.network.zone }
    private var typedAnswer: TypedAnswer { TypedAnswer(zone: zone, commune: { self.finder.onlyCommune($0)?.code }) }
    var vault: AnswerVault { AnswerVault(services.sealing, randomBytes: services.randomBytes) }

    /// The forms of a sheet: the visit's own, and that of each request whose motif has one.
    func sheets(_ sheet: VisitSheet) -> [AnswerSheet] {
        let shelf = services.forms.editions.shelf
        let visit = AnswerSheet(ordinal: 0, form: services.form, typed: sheet.answers)
        return [visit]
            + sheet.lines.enumerated().compactMap { index, line in
                // A visit that is corrected keeps the version that it was answered in.
                let kept = line.form.flatMap { shelf.form($0) }
                guard let form = kept ?? shelf.form(forMotif: line.motif) else { return nil }
                return AnswerSheet(ordinal: index + 1, form: form, typed: line.questions)
            }
    }

    /// Whether the role may see and give the answer of a field.
    func mayRead(_ field: FormField) -> Bool { RoleForm.mayRead(field, role) }

    /// The fields of a form that are asked now of that role, given what is answered.
    func asked(_ sheet: AnswerSheet) -> [FormField] {
        let form = finder.forms.of(sheet.form, role)
        let names = Set(form.check.asked(given(sheet, form), now: now, today: today))
        return form.fields.filter { names.contains($0.name) }
    }

    /// Whether something was answered, what stands in the fields at first aside.
    func isBegun(_ sheet: AnswerSheet) -> Bool {
        !sheet.typed.isEmpty && asked(sheet).contains { FieldModel.isTold($0, sheet.typed[$0.name] ?? []) }
    }

    /// Checks the answers of a form.
    ///
    /// A visit needs its motif and its outcome alone: what the form of a motif requires is required once somebody has
    /// begun to answer it.
    /// - Returns: the answers, and what is wrong with them, beside their fields.
    func checked(_ sheet: AnswerSheet) -> (answers: [String: JSONValue], faults: [SheetFault]) {
        guard sheet.ordinal == 0 ? sheet.form.asksMore : isBegun(sheet) else { return ([:], []) }
        let form = finder.forms.of(sheet.form, role)
        var given = given(sheet, form)
        let names = Set(form.check.asked(given, now: now, today: today))
        // What was answered before another answer took the question away is let go with it.
        given = given.filter { names.contains($0.key) }
        do throws(AnswerFaults) {
            return (try form.check.check(given, now: now, today: today).values.mapValues(\.json), [])
        } catch {
            let faults = error.faults.map { fault in
                let field = fault.field.split(separator: "/").first.map(String.init) ?? ""
                return SheetFault(field: sheet.place(field).inputID, text: fault.sentence(t.catalogue, t.language))
            }
            return ([:], faults)
        }
    }

    private func given(_ sheet: AnswerSheet, _ form: RoleForm) -> [String: JSONValue] {
        if sheet.typed.isEmpty { return [:] }
        let pairs = form.fields.compactMap { field in
            typedAnswer.value(field, sheet.typed[field.name] ?? []).map { (field.name, $0) }
        }
        return Dictionary(pairs) { first, _ in first }
    }
}

extension AnswerDesk {
    /// What is written of the answers of a visit, with the visit.
    struct Kept {
        var caseID: String?
        var drafts: [EntryDraft] = []
        var keys: [AnswerKey] = []
    }

    /// What to write of the answers of a visit.
    ///
    /// - Parameters:
    ///   - answered: the checked answers of each form.
    ///   - visit: the visit they go with.
    ///   - caseID: the visit's case when it has one already: what the role does not see of it is kept as it was.
    /// - Returns: the case, the entries and the new keys; no case when nothing was answered, now or before.
    /// - Throws: what kept the store from reading, or an answer from being sealed.
    func kept(_ answered: [AnswerVault.Answered], of visit: VisitRecorded, caseID: String?) async throws -> Kept {
        var answered = answered
        var keys: [AnswerKey] = []
        if let caseID {
            keys = try await services.answers.answerKeys(ofCase: caseID)
            let before =
                try await services.answers.answers(ofCase: caseID).map { vault.open($0, keys: keys, on: today) } ?? []
            for index in answered.indices {
                let hidden = answered[index].form.fields.filter { !mayRead($0) }.map(\.name)
                let old = before.first {
                    $0.ordinal == answered[index].ordinal && $0.form == answered[index].form.stamp
                }
                for name in hidden { answered[index].answers[name] = old?.answers[name] }
            }
        }
        let id = caseID ?? CaseID.make(now: now, random: services.randomBytes(CaseID.randomBytes))
        if let sealed = try vault.seal(answered, caseID: id, on: visit.day, keys: keys) {
            return Kept(caseID: id, drafts: [sealed.recorded.draft], keys: sealed.newKeys)
        }
        guard let caseID else { return Kept() }
        return Kept(caseID: caseID, drafts: [AnswersRecorded(caseID: caseID, sheets: []).draft])
    }

    /// What was answered of a visit and may still be read; empty when nothing was.
    func opened(_ caseID: String?) async throws(StoreFault) -> [AnswerVault.Opened] {
        guard let caseID, let recorded = try await services.answers.answers(ofCase: caseID) else { return [] }
        return vault.open(recorded, keys: try await services.answers.answerKeys(ofCase: caseID), on: today)
    }

    /// What a recorded answer looks like in its field, as it would be typed.
    func typed(_ opened: AnswerVault.Opened) -> [String: [String]] { typed(opened.form, opened.answers) }

    /// The same for answers that were given in a form, by its stamp.
    func typed(_ stamp: FormStamp, _ answers: [String: JSONValue]) -> [String: [String]] {
        guard let form = services.forms.editions.shelf.form(stamp) else { return [:] }
        var typed: [String: [String]] = [:]
        for field in form.extraFields where mayRead(field) {
            guard let answer = answers[field.name] else { continue }
            typed[field.name] = typedAnswer.typed(field, answer) { code in
                finder.commune(code, now: now).map(CommuneField.label)
            }
        }
        return typed
    }
}
