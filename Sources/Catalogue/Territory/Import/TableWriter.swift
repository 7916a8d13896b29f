internal import Foundation

/// Writes an import's tables into a configuration folder, each of them whole.
public enum TableWriter {
    /// Why nothing was written.
    public enum Failure: Error, Hashable, Sendable {
        /// A folder could not be made; its path.
        case cannotMakeFolder(String)
        /// A file could not be written; its path.
        case cannotWrite(String)
    }

    /// Writes the tables that a plan changes: `config/x` of the plan goes to `x` in the folder.
    ///
    /// Every text is first written beside its place and then renamed over it, so that a reader never
    /// meets half a file; nothing is renamed unless all could be written.
    ///
    /// - Parameters:
    ///   - plan: what to write.
    ///   - folder: the configuration folder, made when missing.
    /// - Returns: the paths written, within the folder, in order.
    /// - Throws: `Failure`, the files that were not renamed yet taken away.
    public static func write(_ plan: ImportPlan, into folder: String) throws(Failure) -> [String] {
        let base = URL(filePath: folder, directoryHint: .isDirectory)
        var staged: [(draft: URL, place: URL, name: String)] = []
        do throws(Failure) {
            for table in plan.differences.map(\.table).sorted() {
                guard let text = plan.tables[table] else { continue }
                let name = table.hasPrefix("config/") ? String(table.dropFirst("config/".count)) : table
                let place = base.appending(path: name)
                try makeFolder(place.deletingLastPathComponent())
                let draft = place.appendingPathExtension("import")
                staged.append((draft, place, name))
                guard (try? Data(text.utf8).write(to: draft)) != nil else { throw .cannotWrite(path(draft)) }
            }
            for (draft, place, _) in staged {
                guard rename(path(draft), path(place)) == 0 else { throw .cannotWrite(path(place)) }
            }
        } catch {
            for (draft, _, _) in staged { try? FileManager.default.removeItem(at: draft) }
            throw error
        }
        return staged.map(\.name)
    }

    private static func makeFolder(_ folder: URL) throws(Failure) {
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw .cannotMakeFolder(path(folder))
        }
    }

    private static func path(_ url: URL) -> String { url.path(percentEncoded: false) }
}
