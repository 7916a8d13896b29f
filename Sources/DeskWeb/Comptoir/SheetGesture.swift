internal import Reception

/// What the agent pressed.
enum SheetGesture: Hashable, Sendable {
    /// Enter in a field, or the button beside the entry line.
    case look
    /// A motif of the list, with the operator that was named when one was.
    case add(String, operatorID: String?)
    /// A commune of the list, by its code.
    case commune(String)
    /// Opens the reflex sheet of a motif beside what is being typed.
    case consult(String)
    /// Takes a way that is proposed for a request, counted from 1: by its offer.
    case orient(Int, offer: String)
    /// Takes the way chosen for a request back.
    case reorient(Int)
    /// Takes a request off, counted from 1.
    case remove(Int)
    /// Takes back what a chip tells.
    case untell(VisitField)
    /// Puts what a chip tells back in the entry line, to be typed again.
    case retell(VisitField)
    case save
    /// The same, what looks personal in a free text hidden first.
    case saveMasked
    /// The same, free texts as they were typed.
    case saveAnyway
    /// Puts the sheet aside for later, and begins another.
    case putAside
    /// Throws the sheet away, and begins another.
    case restart
    /// Takes a draft back from those put aside, by its key.
    case resume(String)
    /// Throws a draft away, by its key.
    case discard(String)
    /// Corrects a recorded visit.
    case correct(VisitPlace)
    /// Begins a visit like a recorded one.
    case duplicate(VisitPlace)
    /// Takes the visit just saved back on the sheet.
    case undo(VisitPlace)
    /// Asks whether the visit being corrected is to be taken out of the list.
    case askWithdrawal
    /// Takes the visit being corrected out of the list.
    case withdraw

    /// Reads a button's value, such as `ajouter:logement.apl:caf`.
    init(_ text: String?) {
        let parts = (text ?? "").split(separator: ":", maxSplits: 1).map(String.init)
        self = SheetGesture.read(parts.first ?? "", parts.count == 2 ? parts[1] : nil) ?? .look
    }

    private static func read(_ name: String, _ object: String?) -> SheetGesture? {
        guard let object else {
            switch name {
            case "enregistrer": return .save
            case "enregistrer-masque": return .saveMasked
            case "enregistrer-tel-quel": return .saveAnyway
            case "cote": return .putAside
            case "recommencer": return .restart
            case "supprimer": return .askWithdrawal
            case "supprimer-oui": return .withdraw
            default: return nil
            }
        }
        switch name {
        case "ajouter":
            let parts = object.split(separator: ":").map(String.init)
            guard (1...2).contains(parts.count) else { return nil }
            return .add(parts[0], operatorID: parts.count == 2 ? parts[1] : nil)
        case "commune": return .commune(object)
        case "fiche": return .consult(object)
        case "orienter":
            let parts = object.split(separator: ":", maxSplits: 1).map(String.init)
            guard parts.count == 2, let number = Int(place: parts[0]) else { return nil }
            return .orient(number, offer: parts[1])
        case "desorienter": return Int(place: object).map(SheetGesture.reorient)
        case "retirer": return Int(place: object).map(SheetGesture.remove)
        case "oter": return VisitField(rawValue: object).map(SheetGesture.untell)
        case "reprendre": return VisitField(rawValue: object).map(SheetGesture.retell)
        case "rappeler": return .resume(object)
        case "jeter": return .discard(object)
        case "modifier": return VisitPlace(object).map(SheetGesture.correct)
        case "dupliquer": return VisitPlace(object).map(SheetGesture.duplicate)
        case "annuler": return VisitPlace(object).map(SheetGesture.undo)
        default: return nil
        }
    }

    /// The value of the button that adds what was found.
    static func adding(_ motif: String, _ operatorID: String?) -> String {
        ["ajouter", motif, operatorID].compactMap(\.self).joined(separator: ":")
    }
}

extension Int {
    /// A place counted from 1, as a page writes it; `nil` for anything else, such as what would not stand one less.
    init?(place text: String) {
        guard let number = Int(text), number >= 1 else { return nil }
        self = number
    }
}
