/// What the agent pressed.
enum SheetGesture: Hashable, Sendable {
    /// Enter in a field, or the button beside the entry line.
    case look
    /// A motif of the list, with the operator that was named when one was.
    case add(String, operatorID: String?)
    /// Takes a request off, counted from 1.
    case remove(Int)
    case save

    /// Reads a button's value, such as `ajouter:logement.apl:caf`.
    init(_ text: String?) {
        let parts = (text ?? "").split(separator: ":").map(String.init)
        switch (parts.first, parts.count) {
        case ("ajouter", 2...3): self = .add(parts[1], operatorID: parts.count == 3 ? parts[2] : nil)
        case ("retirer", 2): self = Int(parts[1]).map(SheetGesture.remove) ?? .look
        case ("enregistrer", 1): self = .save
        default: self = .look
        }
    }

    /// The value of the button that adds what was found.
    static func adding(_ motif: String, _ operatorID: String?) -> String {
        ["ajouter", motif, operatorID].compactMap(\.self).joined(separator: ":")
    }
}
