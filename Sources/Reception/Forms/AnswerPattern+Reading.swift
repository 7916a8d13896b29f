extension AnswerPattern {
    /// What is wrong with a pattern, and the character that it is about, from 1.
    public struct Fault: Error, Hashable, Sendable {
        /// The character, from 1.
        public var position: Int
    }

    /// The highest count, and the most characters that a pattern may stand for.
    static let limits = (count: 100, places: 400)

    /// Reads a pattern; `^` before and `$` after it change nothing.
    ///
    /// - Throws: where it is not of this language, or counts too much.
    public init(_ source: String) throws(Fault) {
        var reader = PatternReader(source)
        self.source = source
        alternatives = try reader.alternatives()
    }
}

/// Reads a pattern from left to right.
private struct PatternReader {
    private let scalars: [Unicode.Scalar]
    private let end: Int
    private var next: Int
    private var places = 0

    init(_ source: String) {
        scalars = Array(source.unicodeScalars)
        next = scalars.first == "^" ? 1 : 0
        let isEscaped = scalars.count >= 2 && scalars[scalars.count - 2] == "\\"
        end = scalars.last == "$" && !isEscaped ? scalars.count - 1 : scalars.count
    }

    private var isAtEnd: Bool { next >= end }

    private var here: AnswerPattern.Fault { AnswerPattern.Fault(position: min(next, scalars.count) + 1) }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard !isAtEnd, scalars[next] == scalar else { return false }
        next += 1
        return true
    }

    mutating func alternatives() throws(AnswerPattern.Fault) -> [[AnswerPattern.Run]] {
        var alternatives = [try runs()]
        while take("|") { alternatives.append(try runs()) }
        guard isAtEnd else { throw here }
        return alternatives
    }

    private mutating func runs() throws(AnswerPattern.Fault) -> [AnswerPattern.Run] {
        var runs: [AnswerPattern.Run] = []
        while !isAtEnd, scalars[next] != "|" {
            let start = here
            var run = AnswerPattern.Run(set: try set())
            if let count = try count() { (run.least, run.most) = count }
            places += max(run.least, run.most ?? run.least + 1)
            guard places <= AnswerPattern.limits.places else { throw start }
            runs.append(run)
        }
        guard !runs.isEmpty else { throw here }
        return runs
    }

    private mutating func set() throws(AnswerPattern.Fault) -> AnswerPattern.CharacterSet {
        let scalar = scalars[next]
        switch scalar {
        case ".":
            next += 1
            return AnswerPattern.CharacterSet(ranges: TextRules.controls(lines: false), isNegative: true)
        case "[":
            next += 1
            return try characterClass()
        case "\\": return try escape()
        case "(", ")", "*", "+", "?", "{", "}", "]", "^", "$": throw here
        default: return AnswerPattern.CharacterSet(ranges: [try plain()])
        }
    }

    private mutating func plain() throws(AnswerPattern.Fault) -> ClosedRange<UInt32> {
        // Beyond U+FFFF engines disagree on what one character is.
        guard !isAtEnd, scalars[next].value >= 0x20, scalars[next].value <= 0xFFFF else { throw here }
        next += 1
        return scalars[next - 1].value...scalars[next - 1].value
    }

    private mutating func escape() throws(AnswerPattern.Fault) -> AnswerPattern.CharacterSet {
        guard next + 1 < scalars.count else { throw here }
        let escaped = scalars[next + 1]
        switch escaped {
        case "d":
            next += 2
            return AnswerPattern.CharacterSet(ranges: [0x30...0x39])
        case "\\", ".", "-", "[", "]", "(", ")", "{", "}", "*", "+", "?", "|", "^", "$", "/":
            next += 2
            return AnswerPattern.CharacterSet(ranges: [escaped.value...escaped.value])
        default: throw here
        }
    }

    private mutating func characterClass() throws(AnswerPattern.Fault) -> AnswerPattern.CharacterSet {
        var set = AnswerPattern.CharacterSet(ranges: [], isNegative: take("^"))
        while !take("]") {
            guard !isAtEnd, scalars[next] != "[" else { throw here }
            if scalars[next] == "\\" {
                set.ranges += try escape().ranges
                continue
            }
            let first = try plain()
            guard next + 1 < end, scalars[next] == "-", scalars[next + 1] != "]" else {
                set.ranges.append(first)
                continue
            }
            next += 1
            guard scalars[next] != "\\" else { throw here }
            let last = try plain()
            guard first.lowerBound <= last.lowerBound else { throw here }
            set.ranges.append(first.lowerBound...last.lowerBound)
        }
        guard !set.ranges.isEmpty else { throw here }
        return set
    }

    private mutating func count() throws(AnswerPattern.Fault) -> (Int, Int?)? {
        if take("?") { return (0, 1) }
        if take("*") { return (0, nil) }
        if take("+") { return (1, nil) }
        guard take("{") else { return nil }
        let least = try number()
        var most: Int? = least
        if take(",") { most = !isAtEnd && scalars[next] == "}" ? nil : try number() }
        guard take("}"), most.map({ $0 >= least && $0 > 0 }) != false else { throw here }
        return (least, most)
    }

    private mutating func number() throws(AnswerPattern.Fault) -> Int {
        var value = 0
        let start = next
        while !isAtEnd, (0x30...0x39).contains(scalars[next].value), value <= AnswerPattern.limits.count {
            value = value * 10 + Int(scalars[next].value) - 0x30
            next += 1
        }
        guard next > start, value <= AnswerPattern.limits.count else { throw here }
        return value
    }
}
