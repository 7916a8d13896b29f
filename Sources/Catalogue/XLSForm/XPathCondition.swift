internal import Reception
internal import Territory

/// Translates an expression of an XLSForm into a condition of ours, for as far as both say exactly the same.
struct XPathCondition {
    /// A field as the spreadsheet named it, and the identifiers that its choices got.
    struct Source {
        var field: FormField
        var words: [String: String] = [:]
    }

    /// What is compared.
    private enum Operand {
        case field(Source)
        case text(String)
        case number(String)
        case day(String)
    }

    private static let deepest = 15

    private let tokens: [XPathToken]
    private let fields: [String: Source]
    private let own: Source?
    private var next = 0
    private var depth = 0

    /// An expression, the fields before it by their name in the spreadsheet, and the field that `.` stands for, if any.
    init(_ text: String, fields: [String: Source], own: Source? = nil) throws(XPathFault) {
        tokens = try XPathToken.all(of: text)
        self.fields = fields
        self.own = own
    }

    /// The whole expression as a condition.
    mutating func condition() throws(XPathFault) -> String {
        let condition = try alternatives()
        guard next == tokens.count else { throw XPathFault(textKey: "xlsform.malformed") }
        return condition
    }

    /// The whole expression as limits of the field itself, and a condition for what is none.
    mutating func constraint() throws(XPathFault) -> XLSFormLimits {
        var limits = XLSFormLimits()
        var checks: [String] = []
        repeat {
            let start = next
            if let found = try? limit(limits), isAtSeam {
                limits = found
            } else {
                next = start
                checks.append(try comparison())
            }
        } while take(.and)
        if next < tokens.count {
            // An « or » at the top: no part of it holds by itself.
            next = 0
            return XLSFormLimits(check: try condition())
        }
        limits.check = checks.isEmpty ? nil : checks.joined(separator: " et ")
        return limits
    }

    private var isAtSeam: Bool { next == tokens.count || tokens[next] == .and }

    private var token: XPathToken? { next < tokens.count ? tokens[next] : nil }

    private mutating func take(_ token: XPathToken) -> Bool {
        guard self.token == token else { return false }
        next += 1
        return true
    }

    private mutating func need(_ token: XPathToken) throws(XPathFault) {
        guard take(token) else { throw XPathFault(textKey: "xlsform.malformed") }
    }

    // MARK: conditions

    private mutating func alternatives() throws(XPathFault) -> String {
        depth += 1
        defer { depth -= 1 }
        guard depth <= XPathCondition.deepest else { throw XPathFault(textKey: "xlsform.tooLong") }
        var parts = [try conjunction()]
        while take(.or) { parts.append(try conjunction()) }
        return parts.joined(separator: " ou ")
    }

    private mutating func conjunction() throws(XPathFault) -> String {
        var parts = [try comparison()]
        while take(.and) { parts.append(try comparison()) }
        return parts.joined(separator: " et ")
    }

    private mutating func comparison() throws(XPathFault) -> String {
        if take(.open) {
            let inner = try alternatives()
            try need(.close)
            return "(\(inner))"
        }
        if take(.function("not")) {
            let inner = try alternatives()
            try need(.close)
            return "non (\(inner))"
        }
        if take(.function("selected")) { return try selected() }
        let left = try operand()
        guard case .sign(let sign)? = token else { throw XPathFault(textKey: "xlsform.noComparison") }
        next += 1
        let right = try operand()
        switch (left, right) {
        case (.field(let source), let value): return try compared(source, sign, value)
        case (let value, .field(let source)): return try compared(source, XPathCondition.flipped(sign), value)
        default: throw XPathFault(textKey: "xlsform.noQuestion")
        }
    }

    private mutating func selected() throws(XPathFault) -> String {
        guard case .field(let source) = try operand() else { throw XPathFault(textKey: "xlsform.noQuestion") }
        try need(.comma)
        guard case .text(let word)? = token else { throw XPathFault(textKey: "xlsform.malformed") }
        next += 1
        try need(.close)
        let literal = try XPathCondition.quoted(source.words[word] ?? word)
        return source.field.kind == .choices
            ? "\(literal) dans \(source.field.name)" : "\(source.field.name) == \(literal)"
    }

    private mutating func operand() throws(XPathFault) -> Operand {
        guard let token else { throw XPathFault(textKey: "xlsform.malformed") }
        next += 1
        switch token {
        case .field(let name):
            guard let source = fields[name] else {
                throw XPathFault(textKey: "xlsform.unknownReference", places: ["found": name])
            }
            return .field(source)
        case .own:
            guard let own else { throw XPathFault(textKey: "xlsform.ownOutside") }
            return .field(own)
        case .text(let text): return .text(text)
        case .number(let number): return .number(number)
        case .function("date"):
            guard case .text(let day)? = self.token else { throw XPathFault(textKey: "xlsform.malformed") }
            next += 1
            try need(.close)
            return .day(day)
        case .function(let name):
            throw XPathFault(textKey: "xlsform.unknownFunction", places: ["found": name])
        case .sign, .and, .or, .open, .close, .comma: throw XPathFault(textKey: "xlsform.malformed")
        }
    }

    private func compared(_ source: Source, _ sign: String, _ value: Operand) throws(XPathFault) -> String {
        let name = source.field.name
        if case .text("") = value {
            guard sign == "=" || sign == "!=" else { throw XPathFault(textKey: "xlsform.noComparison") }
            return (sign == "=" ? "" : "non ") + "vide \(name)"
        }
        return "\(name) \(sign == "=" ? "==" : sign) \(try literal(value, for: source))"
    }

    private func literal(_ value: Operand, for source: Source) throws(XPathFault) -> String {
        switch (source.field.kind, value) {
        case (.number, .number(let text)), (.number, .text(let text)):
            guard let number = Int(text) else {
                throw XPathFault(textKey: "xlsform.notWhole", places: ["found": text])
            }
            return String(number)
        case (.day, .day(let text)), (.day, .text(let text)):
            guard Day(text) != nil else { throw XPathFault(textKey: "xlsform.notDay", places: ["found": text]) }
            return text
        case (.choice, .text(let word)), (.choice, .number(let word)):
            return try XPathCondition.quoted(source.words[word] ?? word)
        case (.text, .text(let text)), (.longText, .text(let text)): return try XPathCondition.quoted(text)
        default: throw XPathFault(textKey: "xlsform.otherKind", places: ["field": source.field.name])
        }
    }

    private static func quoted(_ text: String) throws(XPathFault) -> String {
        if !text.contains("'") { return "'\(text)'" }
        guard !text.contains("\"") else { throw XPathFault(textKey: "xlsform.bothQuotes") }
        return "\"\(text)\""
    }

    private static func flipped(_ sign: String) -> String {
        switch sign {
        case "<": ">"
        case "<=": ">="
        case ">": "<"
        case ">=": "<="
        default: sign
        }
    }

    // MARK: limits

    /// One part of a constraint that one of our limits says.
    private mutating func limit(_ limits: XLSFormLimits) throws(XPathFault) -> XLSFormLimits {
        guard let own, let first = token else { throw XPathFault(textKey: "xlsform.malformed") }
        var limits = limits
        next += 1
        switch first {
        case .function("regex"):
            try need(.own)
            try need(.comma)
            guard case .text(let pattern)? = token, limits.pattern == nil, (try? AnswerPattern(pattern)) != nil,
                own.field.kind == .text || own.field.kind == .longText
            else { throw XPathFault(textKey: "xlsform.malformed") }
            next += 1
            try need(.close)
            limits.pattern = pattern
        case .function("string-length"):
            try need(.own)
            try need(.close)
            let (least, most) = try bounds()
            limits.minLength = least ?? limits.minLength
            limits.maxLength = most ?? limits.maxLength
        case .function("count-selected"):
            try need(.own)
            try need(.close)
            guard case (nil, let most?) = try bounds() else { throw XPathFault(textKey: "xlsform.malformed") }
            limits.maxItems = most
        case .own where own.field.kind == .number:
            let (least, most) = try bounds()
            limits.min = [limits.min, least].compactMap { $0 }.max()
            limits.max = [limits.max, most].compactMap { $0 }.min()
        default: throw XPathFault(textKey: "xlsform.malformed")
        }
        return limits
    }

    /// A sign and a whole number, as the least and the most that it allows.
    private mutating func bounds() throws(XPathFault) -> (least: Int?, most: Int?) {
        guard case .sign(let sign)? = token, next + 1 < tokens.count, case .number(let text) = tokens[next + 1],
            let number = Int(text), number.magnitude < 1 << 50
        else { throw XPathFault(textKey: "xlsform.malformed") }
        next += 2
        switch sign {
        case "<": return (nil, number - 1)
        case "<=": return (nil, number)
        case ">": return (number + 1, nil)
        case ">=": return (number, nil)
        case "=": return (number, number)
        default: throw XPathFault(textKey: "xlsform.malformed")
        }
    }
}

/// The limits of an answer, as a form's file writes them.
struct XLSFormLimits {
    var min: Int?
    var max: Int?
    var minLength: Int?
    var maxLength: Int?
    var maxItems: Int?
    var pattern: String?
    var check: String?
}
