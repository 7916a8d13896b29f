public import Reception
internal import Territory
internal import Wording

/// Reads `config/sheets/`: one reflex sheet a file, checked against the network's words.
public enum ReflexSheetReader {
    /// The folder of the sheets within the configuration; a network may have none.
    public static let folder = "config/sheets"

    /// Reads every sheet.
    ///
    /// - Parameters:
    ///   - tree: the files, `config/sheets/` among them.
    ///   - words: the network's words, which every motif and operator is one of.
    /// - Returns: the sheets that could be read, and a fault for each part that could not.
    public static func read(_ tree: SourceTree, words: Words) -> Reading<[ReflexSheet]> {
        let log = FaultLog()
        var files: [String: String] = [:]
        var sheets: [ReflexSheet] = []
        for path in tree.paths(under: folder) {
            guard path.hasSuffix(".yaml") else {
                log.add(Fault(file: path, line: nil, textKey: "sheets.misplacedFile"))
                continue
            }
            guard let root = YAMLFile(path, in: tree, log: log).root, let sheet = sheet(root, words) else { continue }
            if let other = files[sheet.motif] {
                root.fault("sheets.duplicateMotif", ["motif": sheet.motif, "file": other])
                continue
            }
            files[sheet.motif] = path
            sheets.append(sheet)
        }
        return Reading(sheets, faults: log.faults)
    }

    private static let keys = [
        "motif", "title", "ask", "bring", "decides", "delay", "addresses", "author", "date", "reviewBy",
    ]

    private static func sheet(_ root: YAMLValue, _ words: Words) -> ReflexSheet? {
        guard let map = root.map(keys) else { return nil }
        let motif = map.required("motif")?.read("sheets.unknownMotif") { words.motif($0)?.id }
        let (title, author) = (map.label("title"), map.label("author"))
        let ask = labels("ask", of: map)
        let bring = labels("bring", of: map)
        let decides = map.required("decides").flatMap { decision($0, words) }
        let delay = map.required("delay").flatMap(delay)
        let addresses = map.texts("addresses").compactMap { text, value in
            if isAddress(text) { return text }
            value.fault("sheets.badAddress", ["value": text])
            return nil
        }
        let date = map.required("date")?.day
        let reviewBy = map.required("reviewBy")?.day
        guard let motif, let title, let author, let decides, let delay, let date, let reviewBy else { return nil }
        if reviewBy < date { map["reviewBy"]?.fault("sheets.reviewBeforeDate") }
        return ReflexSheet(
            motif: motif,
            title: title,
            ask: ask,
            bring: bring,
            decides: decides,
            delay: delay,
            addresses: addresses,
            author: author,
            date: date,
            reviewBy: reviewBy
        )
    }

    /// A list that a sheet must have, with something in it.
    private static func labels(_ key: String, of map: YAMLMap) -> [Label] {
        guard let list = map.required(key) else { return [] }
        let labels = list.items.compactMap(\.label)
        if labels.isEmpty { list.fault("sheets.emptyList") }
        return labels
    }

    private static func decision(_ value: YAMLValue, _ words: Words) -> ReflexSheet.Decision? {
        guard let map = value.map(["operators", "label"]) else { return nil }
        let operators = map.texts("operators").compactMap { text, item in
            if words.serviceOperator(text) != nil { return text }
            item.fault("words.unknownOperator", ["id": text])
            return nil
        }
        let label = map["label"]?.label
        if operators.isEmpty, label == nil { value.fault("sheets.noDecision") }
        return ReflexSheet.Decision(operators: operators, label: label)
    }

    private static func delay(_ value: YAMLValue) -> ReflexSheet.Delay? {
        guard let map = value.map(["text", "source"]), let text = map.label("text") else { return nil }
        return ReflexSheet.Delay(text: text, source: map["source"]?.label)
    }

    /// An address as a person types it: `caf.fr` or `https://…`, without spaces.
    private static func isAddress(_ text: String) -> Bool {
        text.contains(".") && text.utf8.count <= 200
            && text.unicodeScalars.allSatisfy { $0.value > 32 && !"<>\"\\^`{|}".unicodeScalars.contains($0) }
    }
}
