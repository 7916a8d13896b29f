internal import Territory

/// Regular expressions for JSON Schema that ECMAScript and the other engines read alike.
///
/// `\d`, `$` and `\s` are not among them: some engines let them match more.
enum SchemaPattern {
    /// The end of the text and nothing else: `$` also matches before a last line end in some engines.
    static let end = "(?![\\s\\S])"

    /// The whole text is one of these.
    static func whole(_ body: String) -> String { "^(?:\(body))\(end)" }

    /// One character of ranges, or any other.
    static func set(_ ranges: [ClosedRange<UInt32>], isNegative: Bool = false) -> String {
        let body = ranges.map { range in
            range.count == 1
                ? character(range.lowerBound) : "\(character(range.lowerBound))-\(character(range.upperBound))"
        }
        return "[\(isNegative ? "^" : "")\(body.joined())]"
    }

    private static func character(_ value: UInt32) -> String {
        if let scalar = Unicode.Scalar(value), scalar.isASCII,
            scalar.properties.isAlphabetic || (48...57).contains(value)
        {
            return String(Character(scalar))
        }
        let digits = String(value, radix: 16)
        return "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// A civil day that exists, from 0001-01-01 to 9999-12-31.
    static let day: String = {
        let year = "(?!0000)[0-9]{4}"
        let leap = "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)"
        return "\(year)-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
            + "|02-(?:0[1-9]|1[0-9]|2[0-8]))|\(leap)-02-29"
    }()

    /// An instant as `Instant(iso:)` reads it.
    static let instant =
        "(?:\(day))[Tt](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:[.,][0-9]+)?)?"
        + "(?:[Zz]|[+-](?:0[0-9]|1[0-8])(?::?[0-5][0-9])?)"

    /// INSEE's code of a commune.
    static let commune = "[0-9]{5}|2[AB][0-9]{3}"

    /// The days on one side of a day, as an alternative for each digit that may differ; `nil` when there is none.
    static func days(_ order: Condition.Order, _ day: Day) -> String? {
        let digits = Array(day.description)
        let isLess = order == .less || order == .atMost
        var alternatives: [String] = []
        for (index, digit) in digits.enumerated() {
            guard let value = digit.wholeNumberValue, isLess ? value > 0 : value < 9 else { continue }
            let range = isLess ? "[0-\(value - 1)]" : "[\(value + 1)-9]"
            alternatives.append(String(digits[..<index]) + range)
        }
        if order == .atMost || order == .atLeast { alternatives.append(day.description) }
        return alternatives.isEmpty ? nil : "^(?:\(alternatives.joined(separator: "|")))"
    }
}

extension AnswerPattern {
    /// The pattern for JSON Schema, the same whatever engine reads it.
    var schemaPattern: String {
        SchemaPattern.whole(
            alternatives.map { runs in
                runs.map { run in
                    let set = SchemaPattern.set(run.set.ranges, isNegative: run.set.isNegative)
                    return run.least == 1 && run.most == 1
                        ? set : "\(set){\(run.least),\(run.most.map(String.init) ?? "")}"
                }.joined()
            }.joined(separator: "|")
        )
    }
}
