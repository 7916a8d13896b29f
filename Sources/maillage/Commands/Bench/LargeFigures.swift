/// What was measured with many years of visits under the desk.
struct LargeFigures {
    struct Page {
        let path: String
        var bytes = 0
        var firstBytes = Timings()
    }

    let visits: Int
    /// The house's files, in bytes.
    let bytes: Int
    var starts = Timings()
    var pages: [Page] = []
    var saves = Timings()
    var bareCommits = Timings()
    var memory: (resident: Int, peak: Int)?

    init(visits: Int, bytes: Int) {
        self.visits = visits
        self.bytes = bytes
    }

    var json: [String: JSON] {
        [
            "visits": .integer(visits),
            "bytes": .integer(bytes),
            "startSeconds": JSON(starts.median.asSeconds),
            "residentBytes": JSON(memory?.resident),
            "peakBytes": JSON(memory?.peak),
            "save": .object(Timings.json(saves, bare: bareCommits)),
            "pages": .array(
                pages.map { page in
                    .object([
                        "path": .string(page.path), "bytes": .integer(page.bytes),
                        "firstByteMedianSeconds": JSON(page.firstBytes.median.asSeconds),
                        "firstByteP99Seconds": JSON(page.firstBytes.p99.asSeconds),
                    ])
                }
            ),
        ]
    }

    var sentences: [(key: String, places: [String: String])] {
        let megabytes = { (bytes: Int?) in bytes.map { String($0 / 1_000_000) } ?? "?" }
        let head: [(String, [String: String])] = [
            (
                "command.bench.large",
                [
                    "visits": String(visits), "bytes": megabytes(bytes),
                    "start": String(starts.median.microseconds / 1000), "resident": megabytes(memory?.resident),
                    "peak": megabytes(memory?.peak),
                ]
            ),
            ("command.bench.http", Timings.places(saves, bare: bareCommits)),
        ]
        return head
            + pages.map { page in
                (
                    "command.bench.page",
                    [
                        "path": page.path, "bytes": String(page.bytes),
                        "median": String(page.firstBytes.median.microseconds),
                        "p99": String(page.firstBytes.p99.microseconds),
                    ]
                )
            }
    }
}
