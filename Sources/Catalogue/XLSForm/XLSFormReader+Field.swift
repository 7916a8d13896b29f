internal import Access
internal import Reception
internal import Wording

extension XLSFormReader {
    /// The lines of the field that a row is; `nil`, and remarks, when the row is not taken.
    mutating func field(_ row: XLSFormRow, _ type: String) -> String? {
        let parts = type.split(whereSeparator: \.isWhitespace).map(String.init)
        guard var kind = kind(parts) else {
            refuse(row, XLSFormReader.refusals[parts.first?.lowercased() ?? ""] ?? "xlsform.type", ["type": type])
            return nil
        }
        guard let written = row["name"] else {
            refuse(row, "xlsform.noName")
            return nil
        }
        let name = XLSFormReader.fieldName(written.text)
        guard name.isFieldName, !names.contains(name) else {
            refuse(row, "xlsform.duplicateName", ["name": written.text])
            return nil
        }
        var list: (terms: [Term], words: [String: String]) = ([], [:])
        if kind.isChosen {
            guard parts.count >= 2, let found = choices.list(parts[1], &ledger) else {
                refuse(row, "xlsform.unknownList", ["list": parts.dropFirst().first ?? "-"])
                return nil
            }
            list = found
        }
        note(type: row, parts, kind)
        if let appearance = row["appearance"] {
            if appearance.text == "multiline", kind == .text {
                kind = .longText
                ledger.take("survey", appearance.place)
            } else {
                ledger.tell("survey", appearance.place, .notTaken, "xlsform.appearance")
            }
        }
        if name == written.text {
            ledger.take("survey", written.place)
        } else {
            ledger.tell("survey", written.place, .changed, "xlsform.renamed", ["name": name])
        }
        let label = label(row, "label") ?? Label(fr: name)
        if row.texts("label").isEmpty { ledger.tell("survey", written.place, .completed, "xlsform.noLabel") }
        var source = XPathCondition.Source(
            field: FormField(
                name: name,
                kind: kind,
                options: list.terms,
                label: label,
                dataClass: .neutral,
                retention: .unlimited
            ),
            words: list.words
        )
        var lines = ["  - name: \(name)", "    type: \(kind.rawValue)"]
        if !list.terms.isEmpty { lines.append("    options:\n" + YAMLText.options(list.terms).dropLast()) }
        lines.append("    label: " + YAMLText.label(label))
        if let help = self.label(row, "hint") { lines.append("    help: " + YAMLText.label(help)) }
        lines += asked(row)
        lines += constraint(row, &source)
        if let message = self.label(row, "constraint_message") {
            lines.append("    message: " + YAMLText.label(message))
        }
        lines += usual(row, source)
        lines += privacy(row)
        sources[written.text] = source
        names.insert(name)
        return lines.joined(separator: "\n") + "\n"
    }

    private static let refusals = [
        "decimal": "xlsform.decimal", "note": "xlsform.note", "calculate": "xlsform.calculate",
        "time": "xlsform.time", "rank": "xlsform.rank",
    ]

    private func kind(_ parts: [String]) -> FormField.Kind? {
        switch parts.first?.lowercased() {
        case "text", "string": .text
        case "integer", "int": .number
        case "date": .day
        case "datetime": .instant
        case "select_one": .choice
        case "select_multiple": .choices
        default: nil
        }
    }

    private mutating func note(type row: XLSFormRow, _ parts: [String], _ kind: FormField.Kind) {
        guard let place = row["type"]?.place else { return }
        let isPlain = parts.count == (kind.isChosen ? 2 : 1)
        if isPlain {
            ledger.take("survey", place)
        } else {
            let rest = parts.dropFirst(kind.isChosen ? 2 : 1).joined(separator: " ")
            ledger.tell("survey", place, .notTaken, "xlsform.restOfType", ["found": rest])
        }
    }

    /// A name that conditions can use: what they cannot becomes `_`.
    private static func fieldName(_ written: String) -> String {
        var name = String(written.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
        if name.first?.isLetter != true { name = "q" + name }
        return FormCondition.reservedWords.contains(name) ? name + "_" : name
    }

    private mutating func label(_ row: XLSFormRow, _ use: String) -> Label? {
        let texts = row.texts(use)
        for cell in texts.values { ledger.take("survey", cell.place) }
        ledger.note(labels: texts, of: "survey")
        return Label(xlsform: texts.mapValues(\.text))
    }

    /// When it is asked, and when it must be answered.
    private mutating func asked(_ row: XLSFormRow) -> [String] {
        var lines: [String] = []
        var conditions = groupConditions
        if let relevant = row["relevant"] { conditions.append(condition(relevant.text, at: relevant.place)) }
        if !conditions.isEmpty {
            let isUnsettled = conditions.contains(XLSFormReader.placeholder)
            let whole = conditions.count == 1 ? conditions[0] : conditions.map { "(\($0))" }.joined(separator: " et ")
            lines.append("    if: " + YAMLText.quoted(isUnsettled ? XLSFormReader.placeholder : whole))
        }
        guard let required = row["required"] else { return lines }
        if XLSFormReader.yes.contains(required.text.lowercased()) {
            ledger.take("survey", required.place)
            lines.append("    required: true")
        } else if XLSFormReader.no.contains(required.text.lowercased()) {
            ledger.take("survey", required.place)
        } else {
            lines.append("    requiredIf: " + YAMLText.quoted(condition(required.text, at: required.place)))
        }
        return lines
    }

    private mutating func constraint(_ row: XLSFormRow, _ source: inout XPathCondition.Source) -> [String] {
        guard let cell = row["constraint"] else { return [] }
        var limits = XLSFormLimits(check: XLSFormReader.placeholder)
        do throws(XPathFault) {
            var translation = try XPathCondition(cell.text, fields: sources, own: source)
            let found = try translation.constraint()
            if let check = found.check {
                if self.check(check, at: cell.place, own: source) { limits = found }
            } else {
                limits = found
                ledger.take("survey", cell.place)
            }
        } catch {
            ledger.tell("survey", cell.place, .notTaken, error.textKey, error.places)
        }
        source.field.constraint = FieldConstraint(
            min: limits.min,
            max: limits.max,
            minLength: limits.minLength,
            maxLength: limits.maxLength,
            pattern: limits.pattern.flatMap { try? AnswerPattern($0) },
            maxItems: limits.maxItems
        )
        var parts: [String] = []
        let numbers = [
            ("min", limits.min), ("max", limits.max), ("minLength", limits.minLength), ("maxLength", limits.maxLength),
            ("maxItems", limits.maxItems),
        ]
        for case (let key, let number?) in numbers { parts.append("\(key): \(number)") }
        if let pattern = limits.pattern { parts.append("pattern: " + YAMLText.quoted(pattern)) }
        if let check = limits.check { parts.append("check: " + YAMLText.quoted(check)) }
        return ["    constraint: {\(parts.joined(separator: ", "))}"]
    }

    private mutating func usual(_ row: XLSFormRow, _ source: XPathCondition.Source) -> [String] {
        guard let cell = row["default"] else { return [] }
        switch (source.field.kind, cell.text) {
        case (.day, "today()"):
            ledger.take("survey", cell.place)
            return ["    default: today"]
        case (.instant, "now()"):
            ledger.take("survey", cell.place)
            return ["    default: now"]
        default: break
        }
        let text = source.words[cell.text] ?? cell.text
        guard !cell.text.contains("${"), source.field.kind != .instant, source.field.canDefault(to: text, words: words)
        else {
            ledger.tell("survey", cell.place, .notTaken, "xlsform.badDefault")
            return []
        }
        ledger.take("survey", cell.place)
        return ["    default: " + YAMLText.quoted(text)]
    }

    /// The class, the retention and the readers; what the spreadsheet does not say is left for a person to decide.
    private mutating func privacy(_ row: XLSFormRow) -> [String] {
        guard let type = row["type"]?.place else { return [] }
        let dataClass = row["rgpd"].flatMap { DataClass(rawValue: $0.text.lowercased()) }
        let retention = row["retention"].flatMap { Retention($0.text) }
        note(row["rgpd"], dataClass != nil, "xlsform.badClass", missing: "xlsform.noClass", at: type)
        note(row["retention"], retention != nil, "xlsform.badRetention", missing: "xlsform.noRetention", at: type)
        var lines = [
            "    rgpd: " + (dataClass?.rawValue ?? XLSFormReader.placeholder),
            "    retention: " + (retention == nil ? XLSFormReader.placeholder : row["retention"]?.text ?? ""),
        ]
        if let cell = row["visible_to"] {
            let roles = cell.text.split { ",; ".contains($0) }.map(String.init)
            if roles.allSatisfy({ Role(rawValue: $0) != nil }) {
                ledger.take("survey", cell.place)
                lines.append("    visibleTo: [\(roles.joined(separator: ", "))]")
                return lines
            }
            let known = Role.allCases.map(\.rawValue).joined(separator: ", ")
            ledger.tell("survey", cell.place, .notTaken, "xlsform.badRoles", ["known": known])
        }
        if let dataClass, dataClass != .neutral {
            ledger.tell("survey", type, .completed, "xlsform.noRoles")
            lines.append("    visibleTo: [deskAgent, houseManager]")
        }
        return lines
    }

    private mutating func note(
        _ cell: (place: Spreadsheet.Place, text: String)?,
        _ isGood: Bool,
        _ bad: String,
        missing: String,
        at type: Spreadsheet.Place
    ) {
        guard let cell else { return ledger.tell("survey", type, .completed, missing) }
        if isGood { ledger.take("survey", cell.place) } else { ledger.tell("survey", cell.place, .notTaken, bad) }
    }
}
