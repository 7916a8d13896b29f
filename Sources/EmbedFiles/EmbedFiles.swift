import Foundation
import PackagePlugin

/// Writes the text files that a target carries into one Swift source, so that the binary needs no folder beside it.
///
/// `Catalogue` carries the network's default `config/` and `forms/`; every other target carries its own `Pages/` and
/// `Assets/`.
@main
struct EmbedFiles: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let root = context.package.directoryURL
        let folders =
            target.name == "Catalogue"
            ? [root.appending(path: "config"), root.appending(path: "forms")]
            : [target.directoryURL.appending(path: "Pages"), target.directoryURL.appending(path: "Assets")]
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
        return [
            .buildCommand(
                displayName: "Embedding the files of \(target.name)",
                executable: try context.tool(named: "embed-files").url,
                arguments: [output.path()] + folders.map { $0.path() },
                inputFiles: folders.flatMap(files(in:)),
                outputFiles: [output]
            )
        ]
    }

    /// Every file below a folder, the folder itself first so that a new file is noticed.
    private func files(in folder: URL) -> [URL] {
        let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        let files = (found?.allObjects as? [URL] ?? []).filter { !$0.hasDirectoryPath }
        return files.sorted { $0.path() < $1.path() }
    }
}
