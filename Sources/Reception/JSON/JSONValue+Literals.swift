extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    /// A text written in code.
    public init(stringLiteral value: String) { self = .text(value) }
    /// A whole number written in code.
    public init(integerLiteral value: Int) { self = .integer(value) }
    /// True or false written in code.
    public init(booleanLiteral value: Bool) { self = .boolean(value) }
    /// A list written in code.
    public init(arrayLiteral elements: JSONValue...) { self = .list(elements) }
    /// An object written in code; a key written twice keeps its first value.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(Dictionary(elements, uniquingKeysWith: { first, _ in first }))
    }
}
