internal import Foundation
internal import Synchronization

/// How far a long work is, on standard error: a bar that moves for a person, a line every quarter for a log.
///
/// It may be told from whatever thread the work runs on.
final class ProgressBar: Sendable {
    private let label: String
    private let isWatched = Console.isWatched
    private let shownPercent = Mutex(-1)

    /// A bar; the label says what goes on.
    init(_ label: String) {
        self.label = label
    }

    /// Shows that so many steps of a total are done.
    func show(_ done: Int, of total: Int) {
        let percent = total <= 0 ? 100 : min(100, done * 100 / total)
        shownPercent.withLock { shown in
            guard percent != shown else { return }
            if isWatched {
                let filled = percent * 30 / 100
                let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 30 - filled)
                Console.write("\r\(label) \(bar) \(percent) %", to: .standardError)
                if percent == 100 { Console.write("\n", to: .standardError) }
            } else if shown < 0 || percent / 25 != shown / 25 {
                Console.note("\(label) \(percent) %")
            }
            shown = percent
        }
    }
}
