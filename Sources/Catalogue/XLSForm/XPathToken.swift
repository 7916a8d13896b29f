/// What in an expression of an XLSForm is not taken: the sentence that says why.
struct XPathFault: Error {
    var textKey: String
    var places: [String: String] = [:]
}

/// One word or mark of an XPath expression, as XLSForms write them.
enum XPathToken: Equatable {
    case field(String)
    case own
    case text(String)
    case number(String)
    case function(String)
    case sign(String)
    case and, or, open, close, comma

    private static let longest = 2000

    /// The tokens of an expression.
    static func all(of text: String) throws(XPathFault) -> [XPathToken] {
        guard text.utf8.count <= longest else { throw XPathFault(textKey: "xlsform.tooLong") }
        var rest = text[...]
        var tokens: [XPathToken] = []
        while let first = rest.first {
            if first.isWhitespace {
                rest.removeFirst()
            } else if rest.hasPrefix("${"), let end = rest.firstIndex(of: "}") {
                tokens.append(.field(String(rest.dropFirst(2)[..<end]).trimmingSpaces))
                rest = rest[rest.index(after: end)...]
            } else if first == "'" || first == "\"", let end = rest.dropFirst().firstIndex(of: first) {
                tokens.append(.text(String(rest.dropFirst()[..<end])))
                rest = rest[rest.index(after: end)...]
            } else if let mark = mark(rest) {
                tokens.append(mark.token)
                rest = rest.dropFirst(mark.length)
            } else {
                tokens.append(try word(&rest))
            }
        }
        return tokens
    }

    private static func mark(_ rest: Substring) -> (token: XPathToken, length: Int)? {
        for sign in ["!=", "<=", ">=", "=", "<", ">"] where rest.hasPrefix(sign) { return (.sign(sign), sign.count) }
        switch rest.first {
        case "(": return (.open, 1)
        case ")": return (.close, 1)
        case ",": return (.comma, 1)
        case "." where rest.dropFirst().first?.isNumber != true: return (.own, 1)
        default: return nil
        }
    }

    /// A number, `and`, `or`, or the name of a function with what opens its arguments.
    private static func word(_ rest: inout Substring) throws(XPathFault) -> XPathToken {
        let word = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-._:".contains($0)) }
        guard !word.isEmpty else {
            throw XPathFault(textKey: "xlsform.unknownSign", places: ["found": String(rest.prefix(1))])
        }
        rest = rest.dropFirst(word.count)
        if word.first?.isNumber == true || word.first == "-" { return .number(String(word)) }
        if word == "and" { return .and }
        if word == "or" { return .or }
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        guard rest.first == "(" else {
            throw XPathFault(textKey: "xlsform.unknownWord", places: ["found": String(word)])
        }
        rest.removeFirst()
        return .function(String(word))
    }
}
