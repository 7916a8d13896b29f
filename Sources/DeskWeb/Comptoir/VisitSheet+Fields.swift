internal import Foundation
internal import Reception
internal import Territory

extension VisitSheet {
    /// What a browser would send of it: the form that its draft is kept in.
    var encoded: String {
        var fields: [(String, String)] = [("cle", key)]
        if let begun { fields.append(("debut", String(begun.milliseconds))) }
        if let corrects { fields.append(("corrige", corrects.description)) }
        if let entry { fields.append(("saisie", entry)) }
        for (index, line) in lines.enumerated() {
            fields.append(("motif.\(index + 1)", line.motif))
            if let outcome = line.outcome { fields.append(("issue.\(index + 1)", outcome)) }
            for id in line.operators { fields.append(("operateur.\(index + 1)", id)) }
            if let form = line.form { fields.append(("q.\(index + 1)", form.written)) }
            if let orientation = line.orientation { fields.append(("vers.\(index + 1)", orientation.written)) }
            for (name, values) in line.questions.sorted(by: { $0.key < $1.key }) {
                for value in values where !value.isEmpty { fields.append(("q.\(index + 1).\(name)", value)) }
            }
        }
        if let regime { fields.append(("regime", regime.rawValue)) }
        if let mobilities {
            for means in mobilities.isEmpty ? [VisitSheet.noMobility] : mobilities.sorted() {
                fields.append(("mobilite", means))
            }
        }
        if isUrgent { fields.append(("urgent", "oui")) }
        if let fromDay { fields.append(("quand", fromDay.description)) }
        if let fromTime { fields.append(("quand.heure", fromTime.description)) }
        for (name, value) in [("commune", communeText), ("commune.code", communeCode), ("commune.lue", communeRead)] {
            if let value { fields.append((name, value)) }
        }
        for (name, values) in answers.sorted(by: { $0.key < $1.key }) {
            for value in values where !value.isEmpty { fields.append(("champ.\(name)", value)) }
        }
        return Fields.encoded(fields)
    }

    /// The sheet of a draft; `nil` when what was kept does not read.
    init?(_ draft: SheetDraft, _ words: Words, _ form: Form) {
        guard let fields = Fields(urlEncoded: draft.fields) else { return nil }
        self.init(fields, words, form, freshKey: draft.key)
        key = draft.key
    }

    /// A sheet that tells what a recorded visit does: to correct it, or to begin one like it.
    ///
    /// - Parameters:
    ///   - line: the visit.
    ///   - key: of the new sheet.
    ///   - form: the visit's form.
    ///   - zone: the civil time of the house.
    ///   - isCopy: whether it begins another visit, with its own hour, wait and duration.
    init(_ line: VisitLine, key: String, _ form: Form, _ zone: CivilZone, isCopy: Bool) {
        self.init(key: key)
        let visit = line.visit
        lines = visit.requests.map {
            // Another visit's person chooses anew.
            let orientation = isCopy ? nil : $0.orientation
            return Line(motif: $0.motif, outcome: $0.outcome, operators: $0.operators, orientation: orientation)
        }
        communeCode = visit.commune
        var told: [VisitField: [String]] = [
            .channel: [visit.channel],
            .level: visit.level.map { [$0] } ?? [],
            .ageBand: visit.ageBand.map { [$0] } ?? [],
            .publics: visit.publics ?? [],
            .obstacles: visit.obstacles ?? [],
            .people: [String(visit.people)],
        ]
        if !isCopy {
            corrects = VisitPlace(line)
            let day = zone.day(of: visit.receivedAt)
            told[.receivedAt] = ["\(day)T\(zone.timeOfDay(of: visit.receivedAt))"]
            told[.waitSeconds] = visit.waitSeconds.map { [Minutes.text($0)] } ?? []
            told[.handlingSeconds] = visit.handlingSeconds.map { [Minutes.text($0)] } ?? []
        }
        for field in form.details {
            if let known = VisitField(rawValue: field.name), let values = told[known] { answers[field.name] = values }
        }
    }
}

/// Lengths of time as the sheet writes them: minutes, and seconds where there are any.
enum Minutes {
    /// `15`, or `0:40` when the seconds matter.
    static func text(_ seconds: Int) -> String {
        let rest = seconds % 60
        return rest == 0 ? String(seconds / 60) : "\(seconds / 60):\(rest < 10 ? "0" : "")\(rest)"
    }

    /// The seconds of what `text` writes, spaces ignored; `nil` for anything else.
    static func seconds(_ text: String) -> Int? {
        let parts = text.filter { !$0.isWhitespace }.split(separator: ":", omittingEmptySubsequences: false)
        guard let first = parts.first, let minutes = Int(first), (0...100_000).contains(minutes) else { return nil }
        if parts.count == 1 { return minutes * 60 }
        guard parts.count == 2, parts[1].utf8.count == 2, let rest = Int(parts[1]), (0...59).contains(rest) else {
            return nil
        }
        return minutes * 60 + rest
    }
}

extension Orientation {
    /// How a page carries it.
    var written: String {
        (try? JSONEncoder().encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    /// Reads what `written` writes; `nil` for anything else, and for what is longer than any network's proposals.
    ///
    /// An offer may have gone from the network since; what is no identifier at all could tell who the person is.
    init?(written text: String) {
        guard text.utf8.count <= 8_192,
            let read = try? JSONDecoder().decode(Orientation.self, from: Data(text.utf8)),
            ([read.offer] + read.offered + [read.serviceOperator].compactMap(\.self) + (read.mobilities ?? []))
                .allSatisfy(Orientation.isIdentifier)
        else { return nil }
        self = read
    }

    /// Whether a text may name an offer, an operator or a mobility of a network: letters and digits of ASCII, `_-+.`.
    private static func isIdentifier(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 128
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"):
                    true
                default: "_-+.".utf8.contains(byte)
                }
            }
    }
}
