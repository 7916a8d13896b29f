internal import Territory

/// Makes the project's own tables out of official files, for `maillage territory import`.
///
/// Files come in any order and are known by their columns. Nothing is dropped or mended without a remark, nothing is
/// written: that is ``TableWriter``'s. The same files give the same bytes.
public enum TerritoryImport {
    /// What an import would write.
    ///
    /// - Parameters:
    ///   - files: the official files.
    ///   - request: the départements, the vintage of files that do not tell it, whether share-alike files are taken.
    ///   - existing: the configuration already there, for what the files do not say and for the differences; `nil` for
    ///     a new one.
    ///   - defaults: where the départements' names and zones are looked up; what the binary carries unless told.
    /// - Returns: the tables, the remarks and the differences; never fails.
    public static func plan(
        files: [ImportFile],
        request: ImportRequest,
        existing: SourceTree? = nil,
        defaults: SourceTree = .embedded
    ) -> ImportPlan {
        let log = ImportLog()
        var session = ImportSession(request: request, existing: existing, defaults: defaults, log: log)
        let read = files.sorted { ($0.name, $0.path) < ($1.name, $1.path) }
            .compactMap { OfficialFile($0, request: request, log: log) }
        session.take(read)
        let tables = session.tables()
        let differences = tables.keys.sorted().compactMap { path in
            TableDifference(table: path, before: existing?.files[path], after: tables[path] ?? "")
        }
        var written = existing?.files ?? [:]
        written.merge(tables) { _, new in new }
        let faults = TerritoryReader.read(SourceTree(files: written)).faults
        return ImportPlan(tables: tables, remarks: log.remarks, differences: differences, faults: faults)
    }
}
