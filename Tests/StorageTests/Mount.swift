import Foundation
import Journal

/// A small disk for one test, for whoever may mount one.
struct Mount {
    let path: String

    /// Whether this process may mount a disk in memory; tried, for root in a container may not.
    static let isAllowed = allowed { try memory("64k") }

    /// Whether this process may mount a file as a disk.
    static let isFileAllowed = allowed {
        let file = NSTemporaryDirectory() + "maillage-disk-\(UUID().uuidString).img"
        defer { try? FileManager.default.removeItem(atPath: file) }
        try Mount.format(file, megabytes: 4)
        return try Mount.file(file)
    }

    /// A disk in memory, of a size as `mount` writes it.
    static func memory(_ size: String) throws -> Mount { try Mount("-t", "tmpfs", "-o", "size=\(size)", "tmpfs") }

    /// A file mounted as a disk.
    static func file(_ file: String) throws -> Mount { try Mount("-o", "loop", file) }

    /// Makes a file that is an empty ext4 disk.
    static func format(_ file: String, megabytes: Int) throws {
        try run("truncate", "-s", "\(megabytes)M", file)
        try run("mkfs.ext4", "-q", "-F", file)
    }

    private init(_ arguments: String...) throws {
        path = NSTemporaryDirectory() + "maillage-mount-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        do {
            try Mount.run(["mount"] + arguments + [path])
        } catch {
            try? FileManager.default.removeItem(atPath: path)
            throw error
        }
    }

    func remount(_ option: String) throws { try Mount.run("mount", "-o", "remount,\(option)", path) }

    func unmount() {
        try? Mount.run("umount", "-l", path)
        try? FileManager.default.removeItem(atPath: path)
    }

    private static func allowed(_ make: () throws -> Mount) -> Bool {
        guard getuid() == 0, let mount = try? make() else { return false }
        mount.unmount()
        return true
    }

    private static func run(_ command: String...) throws { try run(command) }

    private static func run(_ command: [String]) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = command
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw StoreFault.refused(code: 0) }
    }
}
