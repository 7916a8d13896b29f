internal import Journal
internal import Reception
internal import Territory

/// A visit being typed, as the form on the page carries it: no name in it, and nothing of it in an address.
struct VisitSheet: Sendable {
    /// One request of it.
    struct Line: Sendable {
        var motif: String
        var outcome: String?
        var operators: [String]
        /// The form that its questions were asked in; `nil` for the one in force.
        var form: FormStamp?
        /// The answers to its questions, as typed, by field.
        var questions: [String: [String]] = [:]
        /// Where the person is oriented for it; `nil` while nothing is chosen.
        var orientation: Orientation?
    }

    /// The word that says the person has no means of travel.
    static let noMobility = "aucune"

    /// Makes the saving happen once however often the form is sent.
    var key: String
    /// When somebody began to type it: its duration runs from there; `nil` until then.
    var begun: Instant?
    /// The visit that it corrects; `nil` for a new one.
    var corrects: VisitPlace?
    /// What stands in the entry line.
    var entry: String?
    var lines: [Line] = []
    /// What stands in the commune's field.
    var communeText: String?
    /// The code of the commune it meant the last time.
    var communeCode: String?
    /// What stood in the field when it was given that code.
    var communeRead: String?
    /// The answers to the form's other fields, as typed, by the field's name.
    var answers: [String: [String]] = [:]

    /// Whom the person's social security is with; `nil` when it is not told.
    var regime: Regime?
    /// How the person may travel; `nil` when it is not told, empty for no means.
    var mobilities: Set<String>?
    /// Whether it cannot wait.
    var isUrgent = false
    /// From which day on ways are asked for; `nil` for now.
    var fromDay: Day?
    /// From which time of that day on, or of today; `nil` when it does not matter.
    var fromTime: TimeOfDay?

    /// An empty sheet.
    init(key: String) {
        self.key = key
    }

    /// The sheet that a form brought back; identifiers that the words do not know are left out.
    init(_ typed: Fields, _ words: Words, _ form: Form, freshKey: @autoclosure () -> String) {
        key = typed["cle"].flatMap { VisitSheet.isKey($0) ? $0 : nil } ?? freshKey()
        begun = typed["debut"].flatMap { Int64($0) }.map { Instant(milliseconds: $0) }
        corrects = typed["corrige"].flatMap { VisitPlace($0) }
        entry = typed["saisie"]
        for number in 1...VisitSheet.requestsAtMost(form) {
            guard let motif = typed["motif.\(number)"], words.motif(motif) != nil else { break }
            lines.append(
                Line(
                    motif: motif,
                    outcome: typed["issue.\(number)"].flatMap { words.outcome($0)?.id },
                    operators: typed.all("operateur.\(number)").filter { words.serviceOperator($0) != nil },
                    form: typed["q.\(number)"].flatMap(FormStamp.init(written:)),
                    questions: typed.group("q.\(number)."),
                    orientation: typed["vers.\(number)"].flatMap(Orientation.init(written:))
                )
            )
        }
        regime = typed["regime"].flatMap(Regime.init(rawValue:))
        let means = typed.all("mobilite")
        mobilities = means.isEmpty ? nil : Set(means).subtracting([VisitSheet.noMobility])
        isUrgent = typed["urgent"] != nil
        fromDay = typed["quand"].flatMap { Day($0) }
        fromTime = typed["quand.heure"].flatMap { TimeOfDay($0) }
        communeText = typed["commune"]
        communeCode = typed["commune.code"]
        communeRead = typed["commune.lue"]
        for field in form.fields where field.isDetail {
            answers[field.name] = typed.all("champ." + field.name).map(\.trimmed)
        }
    }

    /// The one answer to a field; `nil` when blank.
    func answer(_ field: VisitField) -> String? { answers[field.rawValue]?.first { !$0.isEmpty } }

    /// Whether nothing has been told on it yet.
    var isBlank: Bool {
        entry == nil && lines.isEmpty && communeText == nil && corrects == nil
            && answers.values.allSatisfy { $0.allSatisfy(\.isEmpty) }
    }

    /// How many requests a visit may hold; 20 unless the form says.
    static func requestsAtMost(_ form: Form) -> Int {
        max(1, form.field(VisitField.motif.rawValue)?.constraint.maxItems ?? 20)
    }

    /// Whether a text may be a sheet's or a row's key.
    static func isKey(_ text: String) -> Bool {
        text.utf8.count == 64 && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    }
}

extension Form {
    /// The fields that the sheet folds under the requests: all but those it draws in their own way.
    var details: [FormField] { fields.filter(\.isDetail) }
}

extension FormField {
    /// Whether the sheet folds it under the requests.
    fileprivate var isDetail: Bool {
        switch VisitField(rawValue: name) {
        case .motif, .outcome, .operators, .commune: false
        default: true
        }
    }
}
