internal import Territory

/// What the commune's field means.
enum CommuneField: Sendable {
    /// Nothing was typed: the visit tells no commune.
    case blank
    case one(Commune)
    /// Several communes bear that name or postal code.
    case several([Commune])
    case unknown

    /// Reads the field; a code holds only for the text it was given for.
    init(_ sheet: VisitSheet, _ finder: CommuneFinder, choices: Int) {
        guard let text = sheet.communeText else {
            self = .blank
            return
        }
        if text == sheet.communeRead, let known = sheet.communeCode.flatMap(finder.commune) {
            self = .one(known)
            return
        }
        let found = finder.matches(text, limit: choices)
        let exact = found.filter { $0.name.folded == text.folded || CommuneField.label($0) == text }
        switch (exact.count, found.count) {
        case (1, _): self = .one(exact[0])
        case (_, 0): self = .unknown
        case (_, 1): self = .one(found[0])
        default: self = .several(found)
        }
    }

    /// How a commune is told: `Brûlon (72350)`.
    static func label(_ commune: Commune) -> String {
        guard let postalCode = commune.postalCodes.first else { return commune.name }
        return "\(commune.name) (\(postalCode))"
    }
}

extension VisitSheet {
    /// The same sheet with the commune's field told in full, when it means one.
    func settling(_ field: CommuneField) -> VisitSheet {
        var sheet = self
        if case .one(let commune) = field {
            sheet.communeText = CommuneField.label(commune)
            sheet.communeCode = commune.code
            sheet.communeRead = sheet.communeText
        } else {
            sheet.communeCode = nil
            sheet.communeRead = sheet.communeText
        }
        return sheet
    }
}
