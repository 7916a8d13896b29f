internal import Journal
internal import Reception
internal import Synchronization
internal import Territory

/// Counts requests and how long they took, by the route that took them: nothing of who asked, nor of what.
///
/// What it tells is Prometheus' text, version 0.0.4.
final class DeskMeter: Sendable {
    private struct Place: Hashable, Comparable {
        let method: String
        let route: String

        var labels: String { "method=\"\(method)\",route=\"\(route)\"" }

        static func < (left: Place, right: Place) -> Bool { (left.route, left.method) < (right.route, right.method) }
    }

    private struct Tally {
        var byStatus: [Int: Int] = [:]
        /// How many took no longer than each bound, and no longer than the one before.
        var byDuration = [Int](repeating: 0, count: DeskMeter.bounds.count + 1)
        var microseconds: Int64 = 0
    }

    /// The bounds of the histogram, in microseconds, with how they are written in seconds.
    private static let bounds: [(microseconds: Int64, text: String)] = [
        (1_000, "0.001"), (2_500, "0.0025"), (5_000, "0.005"), (10_000, "0.01"), (25_000, "0.025"), (50_000, "0.05"),
        (100_000, "0.1"), (250_000, "0.25"), (1_000_000, "1"), (10_000_000, "10"),
    ]

    private let startedAt: Instant
    private let tallies = Mutex<[Place: Tally]>([:])

    init(startedAt: Instant) {
        self.startedAt = startedAt
    }

    /// Counts a request.
    /// - Parameters:
    ///   - method: one of those that the desk answers, or `other`.
    ///   - route: the pattern of the route, never the address itself; `none` when no route took it.
    ///   - status: of the answer.
    ///   - microseconds: how long it took.
    func count(method: String, route: String, status: Int, microseconds: Int64) {
        let slot = DeskMeter.bounds.firstIndex { microseconds <= $0.microseconds } ?? DeskMeter.bounds.count
        tallies.withLock { tallies in
            var tally = tallies[Place(method: method, route: route), default: Tally()]
            tally.byStatus[status, default: 0] += 1
            tally.byDuration[slot] += 1
            tally.microseconds += microseconds
            tallies[Place(method: method, route: route)] = tally
        }
    }

    /// All that was counted, how busy the store is and how its terms are kept.
    func text(_ load: StoreLoad, _ terms: TermState) -> String {
        let tallies = tallies.withLock { $0 }.sorted { $0.key < $1.key }
        var lines = [
            "# HELP maillage_http_requests_total Requests answered, by route and status.",
            "# TYPE maillage_http_requests_total counter",
        ]
        for (place, tally) in tallies {
            for (status, count) in tally.byStatus.sorted(by: { $0.key < $1.key }) {
                lines.append("maillage_http_requests_total{\(place.labels),status=\"\(status)\"} \(count)")
            }
        }
        let name = "maillage_http_request_duration_seconds"
        lines += ["# HELP \(name) How long requests took, by route.", "# TYPE \(name) histogram"]
        for (place, tally) in tallies {
            var total = 0
            for (bound, count) in zip(DeskMeter.bounds.map(\.text) + ["+Inf"], tally.byDuration) {
                total += count
                lines.append("\(name)_bucket{\(place.labels),le=\"\(bound)\"} \(total)")
            }
            lines.append("\(name)_sum{\(place.labels)} \(Double(tally.microseconds) / 1_000_000)")
            lines.append("\(name)_count{\(place.labels)} \(total)")
        }
        for (name, kind, help, value) in [
            ("maillage_store_commits_total", "counter", "Commits made since the start.", Int64(load.commits)),
            ("maillage_store_waiting", "gauge", "Pieces of work that wait for a commit.", Int64(load.waiting)),
            (
                "maillage_erasure_failures_total", "counter", "Turns of destroying what is past its term that failed.",
                Int64(terms.failures)
            ),
            (
                "process_start_time_seconds", "gauge", "When the desk was started, in seconds since 1970.",
                startedAt.milliseconds / 1000
            ),
        ] {
            lines += ["# HELP \(name) \(help)", "# TYPE \(name) \(kind)", "\(name) \(value)"]
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
