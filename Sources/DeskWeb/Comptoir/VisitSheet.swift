internal import Reception

/// A visit being typed, as the form on the page carries it: no name in it, and nothing of it in an address.
struct VisitSheet: Sendable {
    /// One request of it.
    struct Line: Sendable {
        var motif: String
        var outcome: String?
        var operators: [String]
    }

    /// Makes the saving happen once however often the form is sent.
    var key: String
    /// What stands in the entry line.
    var entry: String?
    var lines: [Line] = []
    /// What stands in the commune's field.
    var communeText: String?
    /// The code of the commune it meant the last time.
    var communeCode: String?
    /// What stood in the field when it was given that code.
    var communeRead: String?
    var channel: String?
    var level: String?
    var people: String?
    var ageBand: String?
    var publics: [String] = []
    var obstacles: [String] = []
    /// Minutes, as typed.
    var wait: String?
    /// Minutes, as typed.
    var handling: String?

    /// An empty sheet.
    init(key: String) {
        self.key = key
    }

    /// The sheet that a form brought back; identifiers that the words do not know are left out.
    init(_ form: Fields, _ words: Words, atMost: Int, freshKey: String) {
        key = form["cle"].flatMap { VisitSheet.isKey($0) ? $0 : nil } ?? freshKey
        entry = form["saisie"]
        for number in 1...max(1, atMost) {
            guard let motif = form["motif.\(number)"], words.motif(motif) != nil else { break }
            lines.append(
                Line(
                    motif: motif,
                    outcome: form["issue.\(number)"].flatMap { words.outcome($0)?.id },
                    operators: form.all("operateur.\(number)").filter { words.serviceOperator($0) != nil }
                )
            )
        }
        communeText = form["commune"]
        communeCode = form["commune.code"]
        communeRead = form["commune.lue"]
        channel = form["canal"]
        level = form["niveau"]
        people = form["personnes"]
        ageBand = form["age"]
        publics = form.all("publics")
        obstacles = form.all("freins")
        wait = form["attente"]
        handling = form["duree"]
    }

    private static func isKey(_ text: String) -> Bool {
        text.utf8.count == 64 && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    }
}

/// What the agent pressed.
enum SheetGesture: Hashable, Sendable {
    /// Enter in a field, or the button beside the entry line.
    case look
    /// A motif of the list.
    case add(String)
    /// Takes a request off, counted from 1.
    case remove(Int)
    case save

    /// Reads a button's value, such as `ajouter:logement.apl`.
    init(_ text: String?) {
        let parts = (text ?? "").split(separator: ":", maxSplits: 1).map(String.init)
        switch (parts.first, parts.dropFirst().first) {
        case ("ajouter", let motif?): self = .add(motif)
        case ("retirer", let number?): self = Int(number).map(SheetGesture.remove) ?? .look
        case ("enregistrer", nil): self = .save
        default: self = .look
        }
    }
}
