import Foundation
import Journal
import Reception
import Storage
import Territory
import Testing

@Suite("A store whose machine loses its power")
struct PowerCutTests {
    /// The disk is a file; what the system has not written in it at the cut is what a power cut loses.
    @Test(
        "Every confirmed visit is on the disk when the power goes",
        .enabled(if: Mount.isFileAllowed),
        .timeLimit(.minutes(2))
    )
    func confirmedVisitsSurvivePowerCuts() async throws {
        let seed = UInt64.random(in: 1...UInt64.max)
        print("PowerCutTests seed \(seed)")
        var random = SeededRandom(seed: seed)
        for run in 1...6 {
            let disk = NSTemporaryDirectory() + "maillage-disk-\(UUID().uuidString).img"
            let after = disk + ".after"
            defer { for file in [disk, after] { try? FileManager.default.removeItem(atPath: file) } }
            try Mount.format(disk, megabytes: 32)
            let mount = try Mount.file(disk)
            defer { mount.unmount() }
            let desk = Desk(in: mount.path)
            try desk.create().close()

            let writer = try CrashingRun(folder: desk.folder, run: run)
            try writer.confirm(Int.random(in: 50...400, using: &random))
            writer.freeze()
            try FileManager.default.copyItem(atPath: disk, toPath: after)
            let keys = try writer.kill()

            let revived = try Mount.file(after)
            defer { revived.unmount() }
            let folder = desk.folder.replacingOccurrences(of: mount.path, with: revived.path)
            let store = try HouseStore.open(folder: folder, digest: Desk.digest)
            let lines = try await store.visits(on: Day(number: 20_000 + run))
            #expect(keys.count >= 50)
            #expect(Set(lines.compactMap(\.visit.source)).isSuperset(of: keys), "run \(run), seed \(seed)")
            #expect(try await store.verify().isClean, "run \(run), seed \(seed)")
            try store.close()
        }
    }
}
