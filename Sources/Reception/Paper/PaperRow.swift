/// One line of a paper sheet as it was typed, before it is read.
public struct PaperRow: Hashable, Sendable {
    /// Makes its visit be written once however often the table is sent.
    public var key: String
    /// The hour, as people write it: `9h05`, `9:05`, `905`.
    public var time: String
    /// What the person came for, in a few letters.
    public var motif: String
    /// The motif that was chosen for those letters, by identifier; empty when none was yet.
    public var motifID: String
    /// The letters that the choice was made for: other letters undo it.
    public var motifRead: String
    /// The outcome's identifier.
    public var outcome: String
    /// The commune, by name or postal code.
    public var commune: String
    /// The commune that was chosen for that text, by code; empty when none was yet.
    public var communeCode: String
    /// The text that the choice was made for.
    public var communeRead: String
    /// How many people.
    public var people: String
    /// How long it took, in minutes or as `1h30`.
    public var duration: String
    /// To whom it was handed, by operator's identifier; empty takes the motif's when it has only one.
    public var operatorID: String

    /// A row from its cells, each empty unless told.
    public init(
        key: String,
        time: String = "",
        motif: String = "",
        motifID: String = "",
        motifRead: String = "",
        outcome: String = "",
        commune: String = "",
        communeCode: String = "",
        communeRead: String = "",
        people: String = "",
        duration: String = "",
        operatorID: String = ""
    ) {
        self.key = key
        self.time = time
        self.motif = motif
        self.motifID = motifID
        self.motifRead = motifRead
        self.outcome = outcome
        self.commune = commune
        self.communeCode = communeCode
        self.communeRead = communeRead
        self.people = people
        self.duration = duration
        self.operatorID = operatorID
    }

    /// Whether nothing was typed in it.
    public var isBlank: Bool {
        [time, motif, outcome, commune, people, duration, operatorID].allSatisfy(\.isEmpty)
    }
}

/// A column of the paper sheet.
public enum PaperColumn: String, Hashable, Sendable, CaseIterable {
    case time
    case motif
    case outcome
    case commune
    case people
    case duration
    case operators
}

/// What is wrong with a cell: its column, and the sentence that says what to do.
public struct PaperFault: Hashable, Sendable {
    /// The cell's column.
    public var column: PaperColumn
    /// The key of the sentence in `config/texts/`.
    public var textKey: String
    /// What the sentence's places hold.
    public var places: [String: String]

    /// A fault from its parts.
    public init(column: PaperColumn, textKey: String, places: [String: String] = [:]) {
        self.column = column
        self.textKey = textKey
        self.places = places
    }
}
