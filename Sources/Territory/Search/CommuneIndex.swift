/// Finds communes as people type them: by name, old name, postal code or INSEE code, at each keystroke.
///
/// Accents, hyphens, œ and capitals do not matter, `st` and `ste` stand for `saint` and `sainte`, and a name is found
/// without its article. Over the 35 000 communes of the country an answer takes a few milliseconds.
public struct CommuneIndex: Sendable {
    /// The communes that can be found, by code.
    let communes: [Commune]
    /// Their names, of today and of before.
    let names: [IndexedName]
    /// Every word of every name, in order, each with the place of the name it is of.
    let words: [IndexedWord]
    /// For each commune, how many names are before its own in the alphabet.
    let order: [Int]
    /// Postal codes in order, each with the place of a commune.
    let postalCodes: [(code: String, commune: Int)]
    /// INSEE codes, of today and of before, each with the places of the communes they became.
    let inseeCodes: [String: [Int]]

    struct IndexedWord {
        var word: String
        var name: Int
        /// Whether the name, or what follows its article, begins with the word.
        var isFirst: Bool
    }

    struct IndexedName {
        /// As it is written.
        var written: String
        /// The words that are searched for.
        var words: [String]
        /// The same, joined by spaces.
        var key: String
        /// The same without the article that begins it; `nil` when there is none.
        var keyWithoutArticle: String?
        /// The place of the commune.
        var commune: Int
        var isFormer: Bool
    }

    /// An index of the communes of a day, under their names and those they and what they absorbed bore before.
    ///
    /// - Parameters:
    ///   - geography: which communes, with their history.
    ///   - day: the day whose communes are given in answer.
    public init(_ geography: Geography, on day: Day) {
        let current = geography.versions.keys.sorted().compactMap { geography.commune($0, on: day) }
        var former: [(name: String, code: String, became: [String])] = []
        for (code, versions) in geography.versions {
            let past = versions.filter { version in version.validity.until.map { $0 <= day } ?? false }
            guard !past.isEmpty else { continue }
            let became = geography.resolve(code, on: day).codes
            for name in Set(past.map(\.name)) { former.append((name, code, became)) }
        }
        self.init(current: current, former: former)
    }

    /// An index of communes under their present names; versions that have ended only give their code's former names.
    public init(communes: [Commune]) {
        let current = communes.filter { $0.validity.until == nil }
        let former = communes.filter { $0.validity.until != nil }.map {
            (name: $0.name, code: $0.code, became: [$0.code])
        }
        self.init(current: current, former: former)
    }

    private init(current: [Commune], former: [(name: String, code: String, became: [String])]) {
        let communes = current.sorted { ($0.code, $0.name) < ($1.code, $1.name) }
        let places = Dictionary(zip(communes.map(\.code), communes.indices), uniquingKeysWith: { first, _ in first })
        var names = communes.indices.map { IndexedName(communes[$0].name, commune: $0, isFormer: false) }
        var codes = places.mapValues { [$0] }
        // In order, so that the same data always makes the same index.
        for (name, code, became) in former.sorted(by: { ($0.code, $0.name) < ($1.code, $1.name) }) {
            let targets = became.compactMap { places[$0] }
            if codes[code] == nil { codes[code] = targets }
            for target in targets where communes[target].name != name {
                names.append(IndexedName(name, commune: target, isFormer: true))
            }
        }
        words = names.enumerated()
            .flatMap { place, name in
                let first = name.keyWithoutArticle == nil ? 0 : 1
                return name.words.enumerated().map { position, word in
                    IndexedWord(word: word, name: place, isFirst: position <= first)
                }
            }
            .sorted { ($0.word, $0.name) < ($1.word, $1.name) }
        var order = Array(repeating: 0, count: communes.count)
        let inOrder = communes.indices.sorted { (names[$0].key, $0) < (names[$1].key, $1) }
        for (rank, place) in inOrder.enumerated() { order[place] = rank }
        self.order = order
        postalCodes = communes.enumerated()
            .flatMap { place, commune in commune.postalCodes.map { (code: $0, commune: place) } }
            .sorted { $0 < $1 }
        inseeCodes = codes
        self.communes = communes
        self.names = names
    }
}

extension CommuneIndex.IndexedName {
    init(_ written: String, commune: Int, isFormer: Bool) {
        let words = CommuneQuery.words(written)
        let articles: Set<String> = ["le", "la", "les", "l"]
        self.written = written
        self.words = words
        self.key = words.joined(separator: " ")
        let hasArticle = words.count > 1 && articles.contains(words.first ?? "")
        self.keyWithoutArticle = hasArticle ? words.dropFirst().joined(separator: " ") : nil
        self.commune = commune
        self.isFormer = isFormer
    }
}
