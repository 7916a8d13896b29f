public import Reception
internal import Territory

/// Reads `config/words/`: themes, motifs, operators and the lists that a visit is told with.
public enum WordsReader {
    /// The most motifs that a desk can still choose from at a glance.
    static let motifLimit = 60

    /// What every network's words must let a desk say: answered, not answered, handed over.
    static let neededEffects: [Outcome.Effect] = [.closesOnSite, .closesWithout, .transmits]

    /// Reads the words of a network.
    ///
    /// - Parameter tree: the files, `config/words/` among them.
    /// - Returns: the words that could be read, and a fault for each that could not or contradicts another.
    public static func read(_ tree: SourceTree) -> Reading<Words> {
        let log = FaultLog()
        let folder = WordsFolder(tree: tree, log: log)
        folder.checkNames()
        let themes = folder.themes()
        let operators = folder.operators(themes: Set(themes.map(\.id)))
        let motifs = folder.motifs(operators: operators, themes: Set(themes.map(\.id)))
        var reader = TermReader(folder: folder, motifs: motifs, operators: operators)
        let words = Words(
            themes: themes,
            motifs: motifs,
            operators: operators,
            channels: reader.terms("channels"),
            levels: reader.terms("levels"),
            publics: reader.terms("publics"),
            obstacles: reader.terms("obstacles"),
            ageBands: reader.terms("ageBands", areAges: true),
            outcomes: folder.outcomes(),
            ignored: folder.ignored()
        )
        return Reading(words, faults: log.faults)
    }
}

/// The files of `config/words/`, each with the one list that it holds.
struct WordsFolder {
    /// Every file.
    let tree: SourceTree
    /// Where faults go.
    let log: FaultLog

    private static let names: Set<String> = [
        "themes", "motifs", "operators", "channels", "levels", "publics", "obstacles", "age-bands", "outcomes",
        "search", "recurrence",
    ]

    /// Notes each file that nothing reads: a misspelt name would leave its words out in silence.
    func checkNames() {
        let known = Set(WordsFolder.names.map { "config/words/\($0).yaml" })
        for path in tree.paths(under: "config/words") where !known.contains(path) {
            let names = WordsFolder.names.sorted().joined(separator: ", ")
            log.add(Fault(file: path, line: nil, textKey: "words.unknownFile", places: ["known": names]))
        }
    }

    /// The items of a list that its file must hold, with their identifiers, each identifier once.
    ///
    /// - Parameters:
    ///   - list: the list's key; its file has the same name, with hyphens.
    ///   - keys: what an item may say, beside its `id`.
    ///   - isIdentifier: whether a text may name an item.
    /// - Returns: the items that have an identifier; a fault for each that has none, and when there is no item.
    func items(
        _ list: String,
        keys: [String],
        isIdentifier: (String) -> Bool = { $0.isWordIdentifier }
    ) -> [(id: String, item: YAMLMap)] {
        let name = list == "ageBands" ? "age-bands" : list
        guard let root = YAMLFile("config/words/\(name).yaml", in: tree, log: log).root,
            let found = root.map([list])?.required(list)
        else { return [] }
        var seen: Set<String> = []
        var items: [(id: String, item: YAMLMap)] = []
        for value in found.items {
            guard let map = value.map(["id"] + keys), let idValue = map.required("id"),
                let id = idValue.read("words.badId", { isIdentifier($0) ? $0 : nil })
            else { continue }
            guard seen.insert(id).inserted else {
                idValue.fault("words.duplicateId", ["id": id])
                continue
            }
            items.append((id, map))
        }
        if items.isEmpty { found.fault("words.emptyList") }
        return items
    }

    /// The themes.
    func themes() -> [Theme] {
        items("themes", keys: ["label"]).compactMap { id, item in item.label("label").map { Theme(id: id, label: $0) } }
    }

    /// The words that a search leaves out, folded; the file may be absent.
    func ignored() -> [String] {
        YAMLFile("config/words/search.yaml", in: tree, log: log, required: false)
            .root?.map(["ignored"])?.texts("ignored").map(\.text.folded) ?? []
    }

    /// The texts of a list that must each be known, without the others.
    func known(_ key: String, of item: YAMLMap, among known: Set<String>, _ textKey: String) -> [String] {
        item.texts(key).compactMap { text, value in
            if known.contains(text) { return text }
            value.fault(textKey, ["id": text])
            return nil
        }
    }

    /// The synonyms of an item; two that read the same once folded are a fault.
    func synonyms(of item: YAMLMap) -> [String] {
        var seen: Set<String> = []
        return item.texts("synonyms").compactMap { text, value in
            guard !text.folded.isEmpty else {
                value.fault("words.emptySynonym", ["synonym": text])
                return nil
            }
            guard seen.insert(text.folded).inserted else {
                value.fault("words.duplicateSynonym", ["synonym": text])
                return nil
            }
            return text
        }
    }
}

extension String {
    /// Whether it can name a word in files, exports and addresses: 1 to 64 letters and digits of ASCII, `_`, `-`, `+`.
    var isWordIdentifier: Bool {
        (1...64).contains(utf8.count)
            && utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"):
                    true
                default: "_-+".utf8.contains(byte)
                }
            }
    }
}
