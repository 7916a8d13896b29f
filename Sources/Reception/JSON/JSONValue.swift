public import Territory

/// A value of JSON, of no type until it is asked for one.
public enum JSONValue: Codable, Hashable, Sendable {
    /// Nothing.
    case null
    /// A string.
    case text(String)
    /// A number without a fraction that fits an `Int`.
    case integer(Int)
    /// Any other number.
    case number(Double)
    /// True or false.
    case boolean(Bool)
    /// An array.
    case list([JSONValue])
    /// An object; the order of its keys means nothing.
    case object([String: JSONValue])

    /// Reads any JSON.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        // The most usual first: each miss costs an error.
        if container.decodeNil() {
            self = .null
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let integer = try? container.decode(Int.self) {
            self = .integer(integer)
        } else if let list = try? container.decode([JSONValue].self) {
            self = .list(list)
        } else if let object = try? container.decode([String: JSONValue].self) {
            self = .object(object)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else {
            self = .boolean(try container.decode(Bool.self))
        }
    }

    /// Writes it as JSON.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .text(let text): try container.encode(text)
        case .integer(let integer): try container.encode(integer)
        case .number(let number): try container.encode(number)
        case .boolean(let boolean): try container.encode(boolean)
        case .list(let list): try container.encode(list)
        case .object(let object): try container.encode(object)
        }
    }

    /// Reads a text from outside; `nil` when it is not JSON or is more than eight lists and objects deep.
    public init?(untrusted text: [UInt8]) {
        guard let value = try? JSONValue.read(text, deepest: VisitFileLine.deepest) else { return nil }
        self = value
    }
}

extension JSONValue {
    /// A text, `null` for `nil`.
    public init(_ value: String?) { self = value.map(JSONValue.text) ?? .null }

    /// A whole number, `null` for `nil`.
    public init(_ value: Int?) { self = value.map(JSONValue.integer) ?? .null }

    /// A number, `null` for `nil` and for what is no number.
    public init(_ value: Double?) { self = value.flatMap { $0.isFinite ? JSONValue.number($0) : nil } ?? .null }

    /// A day as `YYYY-MM-DD`, `null` for `nil`.
    public init(_ value: Day?) { self = value.map { JSONValue.text($0.description) } ?? .null }

    /// A list of texts, `null` for `nil`.
    public init(_ value: [String]?) { self = value.map { .list($0.map(JSONValue.text)) } ?? .null }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    /// A text.
    public init(stringLiteral value: String) { self = .text(value) }

    /// A whole number.
    public init(integerLiteral value: Int) { self = .integer(value) }

    /// Yes or no.
    public init(booleanLiteral value: Bool) { self = .boolean(value) }

    /// A list.
    public init(arrayLiteral elements: JSONValue...) { self = .list(elements) }

    /// An object; of a key written twice the last value stands.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(Dictionary(elements, uniquingKeysWith: { $1 }))
    }
}
