/// The shape that a text must have, in a small pattern language that always ends.
///
/// A pattern is what regular expressions have in common, without groups: characters, `\d`, `.`, classes such as
/// `[A-Z0-9-]` and `[^ ]`, the counts `?`, `*`, `+`, `{7}`, `{2,4}`, `{2,}`, and alternatives `|`. It is of the whole
/// text. Matching follows every possibility at once, in time proportional to the text.
public struct AnswerPattern: Hashable, Sendable {
    /// Characters, or all but those.
    struct CharacterSet: Hashable, Sendable {
        var ranges: [ClosedRange<UInt32>]
        var isNegative = false

        func contains(_ scalar: Unicode.Scalar) -> Bool {
            ranges.contains { $0.contains(scalar.value) } != isNegative
        }
    }

    /// Characters that follow each other: from `least` to `most` of a set; without `most`, as many as there are.
    struct Run: Hashable, Sendable {
        var set: CharacterSet
        var least = 1
        var most: Int? = 1
    }

    /// The text of the file.
    public let source: String
    /// Each alternative's runs.
    let alternatives: [[Run]]

    /// Whether a whole text has the shape.
    public func matches(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        return alternatives.contains { AnswerPattern.matches(scalars, AnswerPattern.steps($0)) }
    }

    /// One place of an expanded alternative.
    private struct Step {
        var set: CharacterSet
        var canSkip = false
        var repeats = false
    }

    private static func steps(_ runs: [Run]) -> [Step] {
        runs.flatMap { run -> [Step] in
            let needed = Array(repeating: Step(set: run.set), count: run.least)
            guard let most = run.most else { return needed + [Step(set: run.set, canSkip: true, repeats: true)] }
            return needed + Array(repeating: Step(set: run.set, canSkip: true), count: most - run.least)
        }
    }

    /// Follows every place that the text read so far may have led to.
    private static func matches(_ text: [Unicode.Scalar], _ steps: [Step]) -> Bool {
        var places = Array(repeating: false, count: steps.count + 1)
        places[0] = true
        skip(&places, steps)
        for scalar in text {
            var next = Array(repeating: false, count: steps.count + 1)
            var isAlive = false
            for (index, step) in steps.enumerated() where places[index] && step.set.contains(scalar) {
                next[step.repeats ? index : index + 1] = true
                isAlive = true
            }
            guard isAlive else { return false }
            places = next
            skip(&places, steps)
        }
        return places[steps.count]
    }

    private static func skip(_ places: inout [Bool], _ steps: [Step]) {
        for (index, step) in steps.enumerated() where places[index] && step.canSkip { places[index + 1] = true }
    }
}
