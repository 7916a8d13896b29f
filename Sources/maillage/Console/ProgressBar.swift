internal import Foundation

/// How far a long work is, on standard error: a bar that moves for a person, a line every quarter for a log.
struct ProgressBar: ~Copyable {
    private let label: String
    private let total: Int
    private let isWatched = Console.isWatched
    private var shownPercent = -1

    /// A bar for a work of `total` steps; the label says what goes on.
    init(_ label: String, total: Int) {
        self.label = label
        self.total = max(total, 1)
    }

    /// Shows that so many steps are done.
    mutating func show(_ done: Int) {
        let percent = min(100, done * 100 / total)
        guard percent != shownPercent else { return }
        if isWatched {
            let filled = percent * 30 / 100
            let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 30 - filled)
            Console.write("\r\(label) \(bar) \(percent) %", to: .standardError)
            if percent == 100 { Console.write("\n", to: .standardError) }
        } else if percent / 25 != shownPercent / 25 || shownPercent < 0 {
            Console.note("\(label) \(percent) %")
        }
        shownPercent = percent
    }
}
