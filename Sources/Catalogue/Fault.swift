public import Wording

/// Something wrong in a file: where, what, and what to do.
///
/// The sentence is in the text catalogue.
public struct Fault: Error, Hashable, Sendable {
    /// The file's path as the person gave it, or within `config/` or `forms/`.
    public var file: String
    /// The line, from 1; `nil` when the fault is of the whole file.
    public var line: Int?
    /// The key of the sentence in `config/texts/`, which says what is wrong and what to do.
    public var textKey: String
    /// What the sentence's places hold.
    public var places: [String: String]

    /// A fault from its parts.
    public init(file: String, line: Int?, textKey: String, places: [String: String] = [:]) {
        self.file = file
        self.line = line
        self.textKey = textKey
        self.places = places
    }

    /// `file:line: what is wrong; what to do`.
    public func sentence(_ texts: TextCatalogue, _ language: Language) -> String {
        let place = line.map { "\(file):\($0)" } ?? file
        return "\(place): \(texts.text(textKey, language, places))"
    }
}

/// What was read, and everything wrong that was met on the way.
public struct Reading<Value: Sendable>: Sendable {
    /// What could be read; the faulty parts are absent.
    public var value: Value
    /// The faults, by file and line.
    public var faults: [Fault]

    /// A reading from its value and faults.
    public init(_ value: Value, faults: [Fault] = []) {
        self.value = value
        self.faults = faults
    }
}
