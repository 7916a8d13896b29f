import Foundation
import Journal
import Reception
import Storage
import Testing

@Suite("Measuring a commit")
struct CommitBenchmarkTests {
    @Test("The store's commits and bare ones are measured side by side, and nothing is left behind")
    func measured() async throws {
        let desk = Desk()
        try FileManager.default.createDirectory(atPath: desk.folder, withIntermediateDirectories: true)
        let draft = try visit().draft
        let measure = try await CommitBenchmark.run(
            folder: desk.folder,
            count: 40,
            now: Desk.morning,
            digest: Desk.digest,
            draft: { _ in draft }
        )
        #expect(measure.count == 40)
        #expect(measure.bare > .zero && measure.store > .zero && measure.ratio > 0)
        #expect(measure.bare <= measure.bareP99 && measure.store <= measure.storeP99)
        #expect(try FileManager.default.contentsOfDirectory(atPath: desk.folder).isEmpty)
    }
}
