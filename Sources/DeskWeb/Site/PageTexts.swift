internal import Mustache
internal import Wording

/// The pages' texts as a template reads them: `{{t.comptoir.title}}` is the text of the key `desk.comptoir.title`.
struct PageTexts: MustacheParent, CustomStringConvertible, Sendable {
    let catalogue: TextCatalogue
    let language: Language
    private let keys: Set<String>
    private let path: String

    /// All the texts of the desk in a language.
    init(_ catalogue: TextCatalogue, _ language: Language) {
        self.init(catalogue, language, keys: catalogue.keys(.fr), path: "desk")
    }

    private init(_ catalogue: TextCatalogue, _ language: Language, keys: Set<String>, path: String) {
        self.catalogue = catalogue
        self.language = language
        self.keys = keys
        self.path = path
    }

    /// A text by the part of its key after `desk.`, with its places filled.
    func callAsFunction(_ key: String, _ places: [String: String] = [:]) -> String {
        catalogue.text("desk.\(key)", language, places)
    }

    func child(named name: String) -> Any? {
        let key = "\(path).\(name)"
        return keys.contains(key)
            ? catalogue.text(key, language) : PageTexts(catalogue, language, keys: keys, path: key)
    }

    /// What a template shows of a key that is not in the catalogue: seen rather than hidden.
    var description: String { "⟦\(path)⟧" }
}
