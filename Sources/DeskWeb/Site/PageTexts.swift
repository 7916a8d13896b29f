internal import Mustache
internal import Wording

/// The pages' texts as a template reads them: `{{t.comptoir.title}}` is the text of the key `desk.comptoir.title`.
struct PageTexts: MustacheParent, Sendable {
    let catalogue: TextCatalogue
    let language: Language
    private let root: Branch

    /// All the texts of the desk in a language.
    init(_ catalogue: TextCatalogue, _ language: Language) {
        self.catalogue = catalogue
        self.language = language
        var tree = Growth()
        for key in catalogue.keys(.fr) where key.hasPrefix("desk.") {
            tree.add(catalogue.text(key, language), at: key.split(separator: ".").dropFirst().map(String.init)[...])
        }
        root = Branch(tree, path: "desk")
    }

    /// A text by the part of its key after `desk.`, with its places filled.
    func callAsFunction(_ key: String, _ places: [String: String] = [:]) -> String {
        catalogue.text("desk.\(key)", language, places)
    }

    func child(named name: String) -> Any? { root.child(named: name) }

    /// The texts whose keys begin in the same way.
    private final class Branch: MustacheParent, CustomStringConvertible, Sendable {
        private let path: String
        private let texts: [String: String]
        private let branches: [String: Branch]

        init(_ tree: Growth, path: String) {
            self.path = path
            texts = tree.texts
            branches = Dictionary(
                uniqueKeysWithValues: tree.branches.map { ($0.key, Branch($0.value, path: "\(path).\($0.key)")) }
            )
        }

        func child(named name: String) -> Any? {
            if let text = texts[name] { return text }
            return branches[name] ?? Branch(Growth(), path: "\(path).\(name)")
        }

        /// What a template shows of a key that is not in the catalogue: seen rather than hidden.
        var description: String { "⟦\(path)⟧" }
    }

    /// The same while it is being read.
    private struct Growth {
        var texts: [String: String] = [:]
        var branches: [String: Growth] = [:]

        mutating func add(_ text: String, at path: ArraySlice<String>) {
            guard let name = path.first else { return }
            if path.count == 1 {
                texts[name] = text
            } else {
                branches[name, default: Growth()].add(text, at: path.dropFirst())
            }
        }
    }
}
