/// Where and why a text is no JSON document.
public struct JSONFault: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Another sign was due here, or the text ends too soon.
        case unexpected
        /// The text is not UTF-8.
        case notUTF8
        /// An object has the same key twice: nobody can tell which value was meant.
        case repeatedKey
        /// Lists and objects lie deeper in each other than is read.
        case tooDeep
        /// A number is too great to be kept.
        case tooGreat
    }

    /// What is wrong.
    public var kind: Kind
    /// The line, from 1.
    public var line: Int
    /// The character within the line, from 1.
    public var column: Int

    /// A fault at an offset of a text.
    init(_ kind: Kind, at offset: Int, in text: [UInt8]) {
        self.kind = kind
        let before = text.prefix(offset)
        let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        line = before.count { $0 == UInt8(ascii: "\n") } + 1
        column = String(decoding: before[start...], as: UTF8.self).unicodeScalars.count + 1
    }

    /// The key of its sentence in `config/texts/`; its places are `line` and `column`.
    public var textKey: String { "json.\(kind.rawValue)" }

    /// What the sentence's places hold.
    public var places: [String: String] { ["line": String(line), "column": String(column)] }
}
