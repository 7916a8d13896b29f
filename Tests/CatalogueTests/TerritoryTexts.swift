import Wording

@testable import Catalogue

/// The sentences of the territory, for the tests that read what people would.
func texts(_ tree: SourceTree = .embedded) -> TextCatalogue {
    var read: [Language: [String: String]] = [:]
    for language in Language.allCases {
        let path = "config/texts/\(language.rawValue)/territory.yaml"
        let entries = YAMLFile(path, in: tree, log: FaultLog()).root?.map(nil)?.entries ?? []
        read[language] = Dictionary(
            entries.compactMap { entry in entry.value.text.map { (entry.value.name, $0) } },
            uniquingKeysWith: { first, _ in first }
        )
    }
    return TextCatalogue(read)
}
