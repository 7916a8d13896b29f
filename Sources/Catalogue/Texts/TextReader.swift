public import Wording

/// Reads `config/texts/<language>/*.yaml`: every text that people read.
public enum TextReader {
    /// Reads the texts of every language; each must have the same keys, with the same places.
    ///
    /// - Parameter tree: the files, `config/texts/` among them.
    /// - Returns: the catalogue, and a fault for each text that is missing, written twice or whose places differ.
    public static func read(_ tree: SourceTree) -> Reading<TextCatalogue> {
        let log = FaultLog()
        var texts: [Language: [String: Written]] = [:]
        for path in tree.paths(under: "config/texts") {
            let parts = path.split(separator: "/")
            guard parts.count == 4, parts[3].hasSuffix(".yaml"), let language = Language(rawValue: String(parts[2]))
            else {
                log.add(Fault(file: path, line: nil, textKey: "texts.misplacedFile"))
                continue
            }
            read(path, of: tree, into: &texts[language, default: [:]], log)
        }
        compare(texts, log)
        return Reading(TextCatalogue(texts.mapValues { $0.mapValues(\.text) }), faults: log.faults)
    }

    /// A text with where it is written.
    private struct Written {
        let text: String
        let file: String
        let line: Int?
    }

    private static func read(_ path: String, of tree: SourceTree, into texts: inout [String: Written], _ log: FaultLog)
    {
        guard let map = YAMLFile(path, in: tree, log: log).root?.map(nil) else { return }
        for (_, value) in map.entries {
            guard let text = value.text else { continue }
            if let first = texts[value.name] {
                value.fault("texts.duplicateKey", ["key": value.name, "file": first.file])
                continue
            }
            texts[value.name] = Written(text: text, file: path, line: value.line)
        }
    }

    /// A fault at the text that has no counterpart, or whose counterpart has other places.
    private static func compare(_ texts: [Language: [String: Written]], _ log: FaultLog) {
        for (language, own) in texts {
            for other in Language.allCases where other != language {
                for (key, written) in own {
                    let counterpart = texts[other]?[key]
                    let places = TextPattern(written.text).places
                    let others = counterpart.map { TextPattern($0.text).places }
                    let textKey: String
                    switch others {
                    case nil: textKey = "texts.missingIn"
                    case places: continue
                    default: textKey = "texts.otherPlaces"
                    }
                    log.add(
                        Fault(
                            file: written.file,
                            line: written.line,
                            textKey: textKey,
                            places: ["key": key, "language": other.rawValue]
                        )
                    )
                }
            }
        }
    }
}
