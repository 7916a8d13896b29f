public import Territory

/// Reads the lines of a day that was noted on paper, in their order.
///
/// What a desk would ask on the spot is asked in the cell: several motifs or communes are offered there, and nothing
/// is guessed.
public struct PaperDay: Sendable {
    /// Where a visit so typed says that it comes from.
    public static let source = "papier"

    private let day: Day
    private let zone: CivilZone
    private let words: Words
    private let rules: VisitRules
    private let motifs: @Sendable (String) async -> [MotifMatch]
    private let communes: @Sendable (String) -> [CommuneMatch]

    /// A day on paper.
    ///
    /// - Parameters:
    ///   - day: the civil day that the sheet is of.
    ///   - zone: the clock of the wall it was written by.
    ///   - words: the network's words.
    ///   - rules: what makes a visit of a draft.
    ///   - motifs: the motifs that answer a few letters, best first: the desk's own search.
    ///   - communes: the communes that answer a name or a postal code, best first.
    public init(
        _ day: Day,
        zone: CivilZone,
        words: Words,
        rules: VisitRules,
        motifs: @escaping @Sendable (String) async -> [MotifMatch],
        communes: @escaping @Sendable (String) -> [CommuneMatch]
    ) {
        self.day = day
        self.zone = zone
        self.words = words
        self.rules = rules
        self.motifs = motifs
        self.communes = communes
    }

    /// Reads a row.
    ///
    /// - Parameters:
    ///   - row: as typed; a blank one is no visit and no fault.
    ///   - now: the present instant: nobody came later.
    /// - Returns: the visit, or everything that is wrong in its place.
    public func read(_ row: PaperRow, now: Instant) async -> PaperReading {
        var reading = PaperReading(row: row, visit: nil, faults: [], motifs: [], communes: [])
        guard !row.isBlank else { return reading }
        let receivedAt = time(&reading, now)
        let (motif, operatorID) = await motif(&reading)
        let commune = commune(&reading)
        var draft = VisitDraft(receivedAt: receivedAt ?? now, commune: commune)
        draft.people = people(&reading) ?? 1
        draft.handlingSeconds = duration(&reading)
        var request = VisitDraft.Request(motif: motif?.id ?? "", outcome: row.outcome.isEmpty ? nil : row.outcome)
        // Whom it was handed to is asked once it was handed.
        if words.outcome(row.outcome)?.effect == .transmits {
            request.operators = [row.operatorID.isEmpty ? operatorID : row.operatorID].compactMap(\.self)
        }
        draft.requests = [request]
        do throws(VisitFaults) {
            let visit = try rules.decide(draft, now: now, source: PaperDay.source)
            if reading.faults.isEmpty { reading.visit = visit }
        } catch {
            for fault in error.faults { add(fault, to: &reading) }
        }
        return reading
    }

    private func time(_ reading: inout PaperReading, _ now: Instant) -> Instant? {
        guard !reading.row.time.isEmpty else {
            reading.faults.append(PaperFault(column: .time, textKey: "paper.noTime"))
            return nil
        }
        guard let time = TimeOfDay(handwritten: reading.row.time) else {
            reading.faults.append(PaperFault(column: .time, textKey: "paper.badTime"))
            return nil
        }
        let instant = zone.instant(day, time)
        // A change of the clock may push an hour that never was out of its day.
        guard zone.day(of: instant) == day else {
            reading.faults.append(PaperFault(column: .time, textKey: "paper.badTime"))
            return nil
        }
        guard instant <= now else {
            reading.faults.append(PaperFault(column: .time, textKey: "paper.inTheFuture"))
            return nil
        }
        return instant
    }

    /// The motif, and the operator that the letters named, if any.
    private func motif(_ reading: inout PaperReading) async -> (Motif?, String?) {
        let typed = reading.row.motif
        guard !typed.isEmpty else {
            reading.row.motifID = ""
            reading.faults.append(PaperFault(column: .motif, textKey: "paper.noMotif"))
            return (nil, nil)
        }
        let found = await motifs(typed)
        if typed == reading.row.motifRead, let chosen = words.motif(reading.row.motifID) {
            return (chosen, found.first { $0.motif.id == chosen.id }?.operatorID)
        }
        reading.row.motifID = ""
        reading.row.motifRead = typed
        if found.count == 1, let only = found.first {
            reading.row.motifID = only.motif.id
            return (only.motif, only.operatorID)
        }
        reading.motifs = found
        let key = found.isEmpty ? "paper.unknownMotif" : "paper.severalMotifs"
        reading.faults.append(PaperFault(column: .motif, textKey: key, places: ["text": String(typed.prefix(40))]))
        return (nil, nil)
    }

    private func commune(_ reading: inout PaperReading) -> String? {
        let typed = reading.row.commune
        guard !typed.isEmpty else {
            reading.row.communeCode = ""
            return nil
        }
        let found = communes(typed)
        if typed == reading.row.communeRead,
            let code = found.first(where: {
                $0.commune.code == reading.row.communeCode
            })?.commune.code
        {
            return code
        }
        reading.row.communeCode = ""
        reading.row.communeRead = typed
        let exact = found.filter { $0.commune.name.folded == typed.folded }
        if let only = exact.count == 1 ? exact.first : found.count == 1 ? found.first : nil {
            reading.row.communeCode = only.commune.code
            return only.commune.code
        }
        reading.communes = found
        let key = found.isEmpty ? "paper.unknownCommune" : "paper.severalCommunes"
        reading.faults.append(PaperFault(column: .commune, textKey: key, places: ["text": String(typed.prefix(40))]))
        return nil
    }

    private func people(_ reading: inout PaperReading) -> Int? {
        guard !reading.row.people.isEmpty else { return nil }
        if let number = HandwrittenDuration.natural(reading.row.people.filter { !$0.isWhitespace }) { return number }
        reading.faults.append(PaperFault(column: .people, textKey: "paper.badPeople"))
        return nil
    }

    private func duration(_ reading: inout PaperReading) -> Int? {
        guard !reading.row.duration.isEmpty else { return nil }
        if let seconds = HandwrittenDuration.seconds(reading.row.duration) { return seconds }
        reading.faults.append(PaperFault(column: .duration, textKey: "paper.badDuration"))
        return nil
    }

    /// Puts a fault of the rules in its cell, unless the cell has one already.
    private func add(_ fault: VisitFault, to reading: inout PaperReading) {
        let path = fault.field.split(separator: "/").map(String.init)
        let column: PaperColumn =
            switch path.first {
            case VisitField.commune.rawValue: .commune
            case VisitField.people.rawValue: .people
            case VisitField.handlingSeconds.rawValue: .duration
            case "requests": path.contains("outcome") ? .outcome : path.contains("operators") ? .operators : .motif
            default: .time
            }
        guard !reading.faults.contains(where: { $0.column == column }) else { return }
        let key =
            switch fault.textKey {
            case "visit.outcomeMissing": "paper.noOutcome"
            case "visit.operatorMissing": "paper.noOperator"
            default: fault.textKey
            }
        reading.faults.append(PaperFault(column: column, textKey: key, places: fault.places))
    }
}
