internal import Yams

/// One YAML file of a configuration, read into nodes that know their line.
struct YAMLFile {
    /// More aliases than a person writes: nested ones multiply, and a small file could then take for ever.
    private static let aliasLimit = 20

    /// The file's path in its tree.
    let path: String
    /// What the file says; `nil` when it is absent, empty or not YAML, which is then a fault in the log.
    let root: YAMLValue?

    /// Reads a file's text; what is not YAML becomes a fault at its line.
    init(path: String, text: String, log: FaultLog) {
        self.path = path
        root = YAMLFile.compose(path, text, log).map { YAMLValue(node: $0, name: path, path: path, log: log) }
    }

    /// Reads a file of a tree.
    ///
    /// - Parameters:
    ///   - path: where the file is, such as `config/words/motifs.yaml`.
    ///   - tree: the files.
    ///   - log: where faults go.
    ///   - required: whether an absent file is a fault; it is unless told.
    init(_ path: String, in tree: SourceTree, log: FaultLog, required: Bool = true) {
        self.path = path
        guard let text = tree.files[path] else {
            if required { log.add(Fault(file: path, line: nil, textKey: "check.fileMissing")) }
            root = nil
            return
        }
        root = YAMLFile.compose(path, text, log).map { YAMLValue(node: $0, name: path, path: path, log: log) }
    }

    private static func compose(_ path: String, _ text: String, _ log: FaultLog) -> Node? {
        guard aliases(in: text) <= aliasLimit else {
            log.add(Fault(file: path, line: nil, textKey: "check.tooManyAliases"))
            return nil
        }
        do {
            if let node = try Yams.compose(yaml: text, .default, .default, .utf8) { return node }
            log.add(Fault(file: path, line: nil, textKey: "check.fileEmpty"))
        } catch let error as YamlError {
            log.add(fault(of: error, path))
        } catch {
            log.add(Fault(file: path, line: nil, textKey: "check.notYAML", places: ["problem": ""]))
        }
        return nil
    }

    /// How many `*name` may be aliases: a star at the start of a word.
    private static func aliases(in text: String) -> Int {
        var count = 0
        var previous = UInt8(ascii: " ")
        var opened = false
        for byte in text.utf8 {
            let isBreak = byte <= UInt8(ascii: " ")
            if opened, !isBreak { count += 1 }
            opened = byte == UInt8(ascii: "*") && (previous <= UInt8(ascii: " ") || "[{,:?-".utf8.contains(previous))
            previous = byte
        }
        return count
    }

    private static func fault(of error: YamlError, _ path: String) -> Fault {
        func notYAML(_ line: Int?, _ problem: String) -> Fault {
            Fault(file: path, line: line, textKey: "check.notYAML", places: ["problem": problem])
        }
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return notYAML(mark.line, problem)
        case .reader(let problem, let offset, _, let yaml):
            let line = offset.map { yaml.prefix($0).reduce(1) { $1.isNewline ? $0 + 1 : $0 } }
            return notYAML(line, problem)
        case .duplicatedKeysInMapping(let duplicates, let context):
            return Fault(
                file: path,
                line: context.mark.line,
                textKey: "check.duplicateKey",
                places: ["key": duplicates.joined(separator: ", ")]
            )
        case .writer(let problem), .emitter(let problem), .representer(let problem):
            return notYAML(nil, problem)
        case .no, .memory, .dataCouldNotBeDecoded:
            return notYAML(nil, "")
        }
    }
}
