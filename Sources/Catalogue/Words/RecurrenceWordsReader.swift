public import Territory

/// Reads `config/words/recurrence.yaml`: the words in which people type when a presence is held.
public enum RecurrenceWordsReader {
    /// The words of a network.
    ///
    /// - Parameter tree: the files.
    /// - Returns: the words that could be read, and a fault for each phrase that means two things or nothing.
    public static func read(_ tree: SourceTree) -> Reading<RecurrenceWords> {
        let log = FaultLog()
        let root = YAMLFile("config/words/recurrence.yaml", in: tree, log: log).root
        var phrases = RecurrencePhrases()
        if let map = root?.map(["weekdays", "months", "ranks", "numbers", "signs", "ignored"]) {
            phrases.add(map, "weekdays") { word in
                Weekday.allCases.first { $0.word == word }.map(RecurrenceWords.Meaning.weekday)
            }
            phrases.add(map, "months") { number($0, 1...12).map(RecurrenceWords.Meaning.month) }
            phrases.add(map, "ranks") { number($0, -5...5).map(RecurrenceWords.Meaning.rank) }
            phrases.add(map, "numbers") { number($0, 1...99).map(RecurrenceWords.Meaning.number) }
            phrases.add(map, "signs") { RecurrenceWords.Sign(rawValue: $0).map(RecurrenceWords.Meaning.sign) }
            for (text, value) in map.texts("ignored") { phrases.add(text, .ignored, value) }
        }
        return Reading(RecurrenceWords(phrases.list), faults: log.faults)
    }

    private static func number(_ text: String, _ bounds: ClosedRange<Int>) -> Int? {
        Int(text).flatMap { bounds.contains($0) && $0 != 0 ? $0 : nil }
    }
}

/// The phrases that were read, each meaning one thing.
private struct RecurrencePhrases {
    var list: [(phrase: String, meaning: RecurrenceWords.Meaning)] = []
    private var taken: [String: RecurrenceWords.Meaning] = [:]

    /// A section whose keys each mean something.
    mutating func add(_ map: YAMLMap, _ section: String, _ meaning: (String) -> RecurrenceWords.Meaning?) {
        guard let found = map.required(section)?.map(nil) else { return }
        for (key, value) in found.entries {
            guard let meaning = key.read("words.unknownMeaning", meaning) else { continue }
            for item in value.items {
                if let text = item.text { add(text, meaning, item) }
            }
        }
    }

    mutating func add(_ text: String, _ meaning: RecurrenceWords.Meaning, _ value: YAMLValue) {
        let folded = text.folded
        guard !folded.isEmpty else {
            value.fault("words.emptySynonym", ["synonym": text])
            return
        }
        if let other = taken[folded], other != meaning {
            value.fault("words.twoMeanings", ["phrase": text])
            return
        }
        taken[folded] = meaning
        list.append((text, meaning))
    }
}
