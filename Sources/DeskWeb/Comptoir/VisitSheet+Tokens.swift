internal import Reception
internal import Wording

extension VisitSheet {
    /// Tells what a token of the entry line says; the one told last holds.
    mutating func tell(_ token: EntryToken) {
        let name = token.field.rawValue
        switch token {
        case .duration(let seconds): answers[name] = [Minutes.text(seconds)]
        case .people(let people): answers[name] = [String(people)]
        case .place(let code):
            communeText = code
            communeCode = nil
            communeRead = nil
        case .term(_, let id):
            // Of several, another one is added; of one, it takes the place of the other.
            let isOne = token.field.kind == .choice
            let told = isOne ? [] : (answers[name] ?? []).filter { $0 != id && !$0.isEmpty }
            answers[name] = told + [id]
        }
    }

    /// Takes back what is told of a field.
    mutating func untell(_ field: VisitField) {
        guard field == .commune else {
            answers[field.rawValue] = nil
            return
        }
        communeText = nil
        communeCode = nil
        communeRead = nil
    }

    /// Puts what is told of a field back in the entry line, to be typed again.
    mutating func retell(_ field: VisitField, _ words: Words, _ language: Language) {
        let text = typedAgain(field, words, language)
        untell(field)
        entry = [entry, text].compactMap(\.self).joined(separator: " ")
    }

    /// What one would type for what is told of a field.
    private func typedAgain(_ field: VisitField, _ words: Words, _ language: Language) -> String? {
        switch field {
        case .commune: return communeText.map { $0.prefix { $0 != "(" }.trimmed }
        case .people: return answer(field).map { "x\($0)" }
        case .handlingSeconds: return answer(field).map { "\($0)m" }
        case .ageBand:
            let band = answer(field).flatMap { id in words.ageBands.first { $0.id == id } }
            return band?.ages.map { "+\($0.lowerBound)" } ?? band?.label.text(language)
        default:
            guard let list = field.list, let told = answers[field.rawValue] else { return answer(field) }
            let terms = words.terms(list).filter { told.contains($0.id) }
            return terms.map { $0.shortcuts.first ?? $0.label.text(language) }.joined(separator: " ")
        }
    }
}
