extension Sequence<YAMLValue> {
    /// The items of a list that have an identifier, each identifier once in the list.
    func identified(_ keys: [String]) -> [(id: String, map: YAMLMap)] {
        var seen: Set<String> = []
        return compactMap { item in
            guard let map = item.map(["id"] + keys), let value = map.required("id"),
                let id = value.read("words.badId", { $0.isWordIdentifier ? $0 : nil })
            else { return nil }
            guard seen.insert(id).inserted else {
                value.fault("words.duplicateId", ["id": id])
                return nil
            }
            return (id, map)
        }
    }
}

extension YAMLMap {
    /// The texts of a key's list that are known; a fault for each other, saying where the known ones are.
    func known(_ key: String, among known: Set<String>, in file: String) -> [String] {
        texts(key).compactMap { text, value in
            if known.contains(text) { return text }
            value.fault("routing.unknownWord", ["id": text, "file": file])
            return nil
        }
    }
}

extension SourceTree {
    /// Notes each file of a folder that nothing reads.
    func noteUnread(in folder: String, read names: [String], _ log: FaultLog) {
        let known = Set(names.map { "\(folder)/\($0)" })
        for path in paths(under: folder) where !known.contains(path) {
            let places = ["known": names.joined(separator: ", "), "folder": folder + "/"]
            log.add(Fault(file: path, line: nil, textKey: "routing.unknownFile", places: places))
        }
    }
}
