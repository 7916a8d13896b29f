internal import Reception
internal import Territory
internal import Wording

/// Reads the lists that a visit is told with, and what may be typed for their words at the desk.
struct TermReader {
    private let folder: WordsFolder
    /// The words, folded, that already mean something in the entry line.
    private var taken: Set<String>

    init(folder: WordsFolder, motifs: [Motif], operators: [ServiceOperator]) {
        self.folder = folder
        let labels = (motifs.map(\.label) + operators.map(\.label)).flatMap { [$0.fr] + $0.others.values }
        let names = motifs.flatMap(\.synonyms) + operators.flatMap { [$0.id, $0.shortLabel] + $0.synonyms }
        taken = Set((labels + names).flatMap { $0.folded.split(separator: " ").map(String.init) })
    }

    /// The words of a list.
    ///
    /// - Parameters:
    ///   - list: the list's key.
    ///   - areAges: whether its words are age bands, which hold ages; not unless told.
    /// - Returns: the words that could be read.
    mutating func terms(_ list: String, areAges: Bool = false) -> [Term] {
        var terms: [Term] = []
        for (id, item) in folder.items(list, keys: ["label", "shortcuts"] + (areAges ? ["ages"] : [])) {
            let shortcuts = shortcuts(of: item)
            let ages = item["ages"]?.read("words.badAges") { TermReader.ages($0) }
            guard let label = item.label("label") else { continue }
            terms.append(Term(id: id, label: label, shortcuts: shortcuts, ages: ages))
        }
        return terms
    }

    /// The shortcuts of a word: one word each, that no other word, motif or operator goes by.
    private mutating func shortcuts(of item: YAMLMap) -> [String] {
        item.texts("shortcuts").compactMap { text, value in
            let folded = text.folded
            guard !folded.isEmpty, !text.contains(where: \.isWhitespace) else {
                value.fault("words.badShortcut", ["shortcut": text])
                return nil
            }
            guard taken.insert(folded).inserted else {
                value.fault("words.takenShortcut", ["shortcut": text])
                return nil
            }
            return text
        }
    }

    /// Ages written `18-24`, or `70+` for those that have no end.
    private static func ages(_ text: String) -> ClosedRange<Int>? {
        let highest = 150
        if text.hasSuffix("+") {
            return Int(text.dropLast()).flatMap { (0...highest).contains($0) ? $0...highest : nil }
        }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 2, let first = parts[0], let last = parts[1], first <= last, (0...highest).contains(first),
            last <= highest
        else { return nil }
        return first...last
    }
}
