internal import Reception
internal import Territory
internal import Wording

/// Something on the sheet that keeps it from being saved.
struct SheetFault: Hashable, Sendable {
    /// The identifier of the field on the page.
    let field: String
    /// The text's key after `desk.`.
    let key: String
    var places: [String: String] = [:]
}

/// Turns a sheet into the draft of a visit, or says what is missing.
struct SheetCheck: Sendable {
    private(set) var faults: [SheetFault] = []
    private(set) var draft: VisitDraft

    init(_ sheet: VisitSheet, commune: CommuneField, words: Words, now: Instant) {
        draft = VisitDraft(
            receivedAt: now,
            channel: sheet.channel,
            level: sheet.level,
            ageBand: sheet.ageBand,
            publics: sheet.publics,
            obstacles: sheet.obstacles,
            requests: sheet.lines.map {
                VisitDraft.Request(motif: $0.motif, outcome: $0.outcome, operators: $0.operators)
            }
        )
        if let entry = sheet.entry {
            faults.append(SheetFault(field: "saisie", key: "comptoir.fault.entry", places: ["text": entry]))
        } else if sheet.lines.isEmpty {
            faults.append(SheetFault(field: "saisie", key: "comptoir.fault.noRequest"))
        }
        for (index, line) in sheet.lines.enumerated() where line.outcome == nil {
            let motif = words.motif(line.motif)?.label.fr ?? line.motif
            let field = "issue-\(index + 1)-1"
            faults.append(SheetFault(field: field, key: "comptoir.fault.noOutcome", places: ["motif": motif]))
        }
        read(commune)
        draft.people = number(sheet.people, in: 1...99, "personnes") ?? 1
        draft.waitSeconds = number(sheet.wait, in: 0...600, "attente").map { $0 * 60 }
        draft.handlingSeconds = number(sheet.handling, in: 0...600, "duree").map { $0 * 60 }
    }

    private mutating func read(_ commune: CommuneField) {
        switch commune {
        case .blank: break
        case .one(let commune): draft.commune = commune.code
        case .several: faults.append(SheetFault(field: "commune", key: "comptoir.fault.severalCommunes"))
        case .unknown: faults.append(SheetFault(field: "commune", key: "comptoir.fault.noCommune"))
        }
    }

    /// A whole number as typed, spaces ignored; `nil` when blank or refused.
    private mutating func number(_ text: String?, in range: ClosedRange<Int>, _ field: String) -> Int? {
        guard let text else { return nil }
        if let number = Int(text.filter { !$0.isWhitespace }), range.contains(number) { return number }
        let places = ["from": String(range.lowerBound), "through": String(range.upperBound)]
        faults.append(SheetFault(field: field, key: "comptoir.fault.\(field)", places: places))
        return nil
    }
}
