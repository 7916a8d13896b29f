internal import Reception
internal import Territory
internal import Wording

/// Something on the sheet that keeps it from being saved.
struct SheetFault: Hashable, Sendable {
    /// The identifier of the field on the page.
    let field: String
    let text: String
}

/// Turns a sheet into a visit, or says everything that is missing.
struct SheetCheck: Sendable {
    private let rules: VisitRules
    private let words: Words
    private let form: Form
    private let zone: CivilZone
    private let texts: PageTexts
    private let timerAtMost: Int
    private(set) var faults: [SheetFault] = []

    /// A check by the rules of a network; a visit's own timer is believed up to so many seconds.
    init(_ rules: VisitRules, _ services: DeskServices, timerAtMost: Int, _ texts: PageTexts) {
        self.rules = rules
        words = services.words
        form = services.form
        zone = services.territory.network.zone
        self.texts = texts
        self.timerAtMost = timerAtMost
    }

    /// The visit that the sheet tells; `nil` with `faults` filled otherwise.
    mutating func visit(_ sheet: VisitSheet, _ commune: CommuneField, now: Instant) -> VisitRecorded? {
        if let entry = sheet.entry { fault("saisie", "comptoir.fault.entry", ["text": entry]) }
        let draft = draft(sheet, commune, now)
        do throws(VisitFaults) {
            let visit = try rules.decide(draft, now: now)
            return faults.isEmpty ? visit : nil
        } catch {
            // What is still in the entry line is the request that is missing: one fault tells it.
            for found in error.faults where found.textKey != "visit.noRequest" || sheet.entry == nil {
                add(found, sheet)
            }
            return nil
        }
    }

    private mutating func draft(_ sheet: VisitSheet, _ commune: CommuneField, _ now: Instant) -> VisitDraft {
        var draft = VisitDraft(receivedAt: instant(sheet) ?? now)
        draft.requests = sheet.lines.map { line in
            // Whom it is handed to is asked once it is handed; until then what is ticked is not shown.
            let isHanded = line.outcome.flatMap { words.outcome($0)?.effect } == .transmits
            return VisitDraft.Request(
                motif: line.motif,
                outcome: line.outcome,
                operators: isHanded ? line.operators : [],
                orientation: line.orientation
            )
        }
        switch commune {
        case .blank: break
        case .one(let commune): draft.commune = commune.code
        case .several: fault("commune", "comptoir.fault.severalCommunes")
        case .unknown: fault("commune", "comptoir.fault.noCommune")
        }
        draft.channel = sheet.answer(.channel)
        draft.level = sheet.answer(.level)
        draft.ageBand = sheet.answer(.ageBand)
        draft.publics = sheet.answers[VisitField.publics.rawValue] ?? []
        draft.obstacles = sheet.answers[VisitField.obstacles.rawValue] ?? []
        draft.people = number(.people, sheet) ?? form.field("people")?.defaultValue.flatMap { Int($0) } ?? 1
        draft.waitSeconds = duration(.waitSeconds, sheet)
        draft.handlingSeconds = duration(.handlingSeconds, sheet) ?? elapsed(sheet, now)
        return draft
    }

    /// The length of time since somebody began to type; `nil` for a visit that is told afterwards, and beyond what a
    /// visit lasts: the page was left open.
    private func elapsed(_ sheet: VisitSheet, _ now: Instant) -> Int? {
        guard let begun = sheet.begun, sheet.corrects == nil, sheet.answer(.receivedAt) == nil,
            let field = form.field(VisitField.handlingSeconds.rawValue), field.defaultValue == nil
        else { return nil }
        let seconds = Int(begun.seconds(to: now))
        return (1...timerAtMost).contains(seconds) && field.constraint.allows(seconds) ? seconds : nil
    }

    /// A length of time as typed, in minutes; `nil` when blank or refused.
    private mutating func duration(_ field: VisitField, _ sheet: VisitSheet) -> Int? {
        guard let text = sheet.answer(field) else { return nil }
        if let seconds = Minutes.seconds(text) { return seconds }
        fault("champ-\(field.rawValue)", "comptoir.fault.number", ["field": label(field.rawValue)])
        return nil
    }

    /// A whole number as typed, spaces ignored; `nil` when blank or refused.
    private mutating func number(_ field: VisitField, _ sheet: VisitSheet) -> Int? {
        guard let text = sheet.answer(field) else { return nil }
        if let number = Int(text.filter { !$0.isWhitespace }), (-100_000...100_000).contains(number) { return number }
        fault("champ-\(field.rawValue)", "comptoir.fault.number", ["field": label(field.rawValue)])
        return nil
    }

    /// When the person was received, as a browser writes it (`2026-11-23T10:05`); `nil` when blank or refused.
    private mutating func instant(_ sheet: VisitSheet) -> Instant? {
        guard let text = sheet.answer(.receivedAt) else { return nil }
        let parts = text.split { $0 == "T" || $0 == " " }
        if parts.count == 2, let day = Day(parts[0]), let time = TimeOfDay(parts[1].prefix(5)) {
            return zone.instant(day, time)
        }
        fault("champ-receivedAt", "comptoir.fault.instant", ["field": label(VisitField.receivedAt.rawValue)])
        return nil
    }

    /// Puts a fault of the rules beside its field on the page.
    private mutating func add(_ found: VisitFault, _ sheet: VisitSheet) {
        let path = found.field.split(separator: "/").map(String.init)
        let index = path.count > 1 ? Int(path[1]) : nil
        let motif = index.flatMap { sheet.lines.indices.contains($0) ? words.motif(sheet.lines[$0].motif) : nil }
        let places = ["motif": motif?.label.text(texts.language) ?? ""]
        switch (path.first, index, path.last) {
        case ("requests", nil, _): fault("saisie", "comptoir.fault.noRequest")
        case ("requests", let index?, "outcome"):
            fault("issue-\(index + 1)-1", "comptoir.fault.noOutcome", places)
        case ("requests", let index?, "operators"):
            fault("operateur-\(index + 1)-1", "comptoir.fault.noOperator", places)
        case (let name?, _, _):
            let text = texts.catalogue.text(found.textKey, texts.language, found.places)
            let field = name == "commune" ? name : "champ-\(name)"
            faults.append(
                SheetFault(field: field, text: texts("comptoir.fault.other", ["field": label(name), "text": text]))
            )
        default: fault("saisie", "fault.broken.title")
        }
    }

    private func label(_ name: String) -> String { form.field(name)?.label.text(texts.language) ?? name }

    private mutating func fault(_ field: String, _ key: String, _ places: [String: String] = [:]) {
        faults.append(SheetFault(field: field, text: texts(key, places)))
    }
}
