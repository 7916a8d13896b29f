internal import Foundation
internal import Journal
internal import Storage
internal import Territory

/// Fills a house with more visits than one will ever have: four hundred a day up to yesterday, then sixty today.
struct LargeHouse {
    private static let aDay = 400
    private static let today = 60
    private static let aCommit = 2000

    let visits: Int

    /// Writes them all, thousands a commit.
    ///
    /// - Throws: what kept the store from writing.
    func fill(_ store: HouseStore, _ source: BenchVisits) async throws {
        let bar = ProgressBar(Speech.text("command.bench.filling", ["count": String(visits)]))
        let now = World.now()
        let days = (visits + LargeHouse.aDay - 1) / LargeHouse.aDay
        var written = 0
        while written < visits {
            let items = (written..<min(visits, written + LargeHouse.aCommit)).map { turn in
                let instant = moment(turn, days: days, now: now)
                let key = "visit:bench:" + BenchVisits.key(turn)
                return BulkAppend(drafts: [source.draft(turn, at: instant)], key: key, now: instant)
            }
            for case .failure(let fault) in try await store.appendAll(items, actor: "bench", batch: items.count) {
                throw Failure(fault)
            }
            written += items.count
            bar.show(written, of: visits)
        }
    }

    /// When a visit took place: the last ones today, the others day after day up to yesterday, three a quarter of an hour.
    private func moment(_ turn: Int, days: Int, now: Instant) -> Instant {
        let left = visits - turn
        if left <= LargeHouse.today { return now.adding(seconds: -Int64(left)) }
        let (day, ofDay) = turn.quotientAndRemainder(dividingBy: LargeHouse.aDay)
        return now.adding(seconds: Int64(day - days) * 86_400 + Int64(ofDay))
    }

    /// What a folder holds, in bytes.
    static func size(of folder: String) -> Int {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return files.reduce(0) { sum, file in
            let attributes = try? FileManager.default.attributesOfItem(atPath: folder + "/" + file)
            return sum + ((attributes?[.size] as? NSNumber)?.intValue ?? 0)
        }
    }
}
