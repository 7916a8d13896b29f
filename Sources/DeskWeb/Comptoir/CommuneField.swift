internal import Territory

/// What the commune's field means.
enum CommuneField: Sendable {
    /// Nothing was typed: the visit tells no commune.
    case blank
    case one(Commune)
    /// Several communes bear that name or postal code.
    case several([CommuneMatch])
    case unknown

    /// Reads the field; a code holds only for the text it was given for.
    init(_ sheet: VisitSheet, _ finder: Finder, now: Instant) {
        guard let text = sheet.communeText else {
            self = .blank
            return
        }
        let known = sheet.communeCode.flatMap { finder.commune($0, now: now) }
        if text == sheet.communeRead, let known {
            self = .one(known)
            return
        }
        if let only = finder.onlyCommune(text) {
            self = .one(only)
        } else {
            let found = finder.communes(text)
            self = found.isEmpty ? .unknown : .several(found)
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
        sheet.communeCode = nil
        if case .one(let commune) = field {
            sheet.communeText = CommuneField.label(commune)
            sheet.communeCode = commune.code
        }
        sheet.communeRead = sheet.communeText
        return sheet
    }
}
