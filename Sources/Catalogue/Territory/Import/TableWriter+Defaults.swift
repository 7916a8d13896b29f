internal import Foundation

extension TableWriter {
    /// Writes what an import does not make (words, texts, how the desk behaves), so that a folder is a whole configuration.
    ///
    /// It is taken from what the binary carries. A file that is there already is left as it is.
    ///
    /// - Parameters:
    ///   - folder: the configuration folder.
    ///   - defaults: where they are taken from; what the binary carries unless told.
    /// - Returns: the paths written, within the folder, in order.
    /// - Throws: `Failure`; what was written before stays.
    public static func writeDefaults(
        into folder: String,
        from defaults: SourceTree = .embedded
    ) throws(Failure) -> [String] {
        let base = URL(filePath: folder, directoryHint: .isDirectory)
        var written: [String] = []
        for path in defaults.paths(under: "config") where !isTerritory(path) {
            let name = String(path.dropFirst("config/".count))
            let place = base.appending(path: name)
            guard !FileManager.default.fileExists(atPath: place.path(percentEncoded: false)) else { continue }
            let parent = place.deletingLastPathComponent()
            guard
                (try? FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)) != nil
            else { throw .cannotMakeFolder(parent.path(percentEncoded: false)) }
            guard (try? Data((defaults.files[path] ?? "").utf8).write(to: place, options: .atomic)) != nil else {
                throw .cannotWrite(place.path(percentEncoded: false))
            }
            written.append(name)
        }
        return written
    }

    /// What of the routing is of one territory: where to get online, what takes people there, and the stops.
    private static let placesOfRouting: Set<String> = ["digital.yaml", "mobility.yaml"]

    /// Whether a file is one of a territory: another département's must never be taken for this one's.
    private static func isTerritory(_ path: String) -> Bool {
        path == "config/network.yaml"
            || (path.hasPrefix("config/territory/") && path != "config/territory/departements.csv")
            // Who is present where, and places: rules of the routing alone hold elsewhere.
            || path.hasPrefix("config/presences/")
            || (path.hasPrefix("config/routing/")
                && (path.hasSuffix(".csv") || placesOfRouting.contains(String(path.dropFirst("config/routing/".count)))))
    }
}
