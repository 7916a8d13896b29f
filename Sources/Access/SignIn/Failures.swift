internal import Territory

/// Counts failures by key, makes each one beyond a few wait longer than the last, and forgets the oldest.
struct Failures<Key: Hashable & Sendable>: Sendable {
    /// How failures are forgotten.
    enum Forgiveness: Sendable {
        /// All together, so long after the last.
        case allAfter(seconds: Int64)
        /// One by one.
        case oneEvery(seconds: Int64)
    }

    private struct Record {
        var count: Int
        var last: Instant
    }

    let free: Int
    let firstWait: Int64
    let longestWait: Int64
    let forgiveness: Forgiveness
    let most: Int
    private var records: [Key: Record] = [:]

    init(free: Int, firstWait: Int64, longestWait: Int64, forgiveness: Forgiveness, most: Int) {
        self.free = max(0, free)
        self.firstWait = max(1, firstWait)
        self.longestWait = max(1, longestWait)
        self.forgiveness = forgiveness
        self.most = max(1, most)
    }

    var count: Int { records.count }

    /// How many seconds before the next try; 0 for none.
    ///
    /// Should the clock have been put back, the last failure is taken to be now: nobody waits longer for it.
    mutating func wait(_ key: Key, _ now: Instant) -> Int64 {
        guard var record = records[key] else { return 0 }
        record.last = min(record.last, now)
        record = forgiven(record, now)
        guard record.count > 0 else {
            records[key] = nil
            return 0
        }
        records[key] = record
        guard record.count >= free, record.count > 0 else { return 0 }
        let left = record.last.adding(seconds: delay(record.count - free)).milliseconds - now.milliseconds
        return left > 0 ? (left + 999) / 1000 : 0
    }

    /// How many failures of a key are still held against it, as of the last `wait`.
    func count(of key: Key) -> Int { records[key]?.count ?? 0 }

    mutating func add(_ key: Key, _ now: Instant) {
        if records[key] == nil { makeRoom() }
        records[key] = Record(count: (records[key]?.count ?? 0) + 1, last: now)
    }

    mutating func takeBack(_ key: Key) {
        guard let record = records[key] else { return }
        records[key] = record.count > 1 ? Record(count: record.count - 1, last: record.last) : nil
    }

    mutating func remove(_ key: Key) {
        records[key] = nil
    }

    private func delay(_ doublings: Int) -> Int64 {
        guard doublings < 40, firstWait <= longestWait >> Int64(doublings) else { return longestWait }
        return firstWait << Int64(doublings)
    }

    private func forgiven(_ record: Record, _ now: Instant) -> Record {
        let elapsed = (now.milliseconds - record.last.milliseconds) / 1000
        switch forgiveness {
        case .allAfter(let seconds):
            return elapsed >= seconds ? Record(count: 0, last: record.last) : record
        case .oneEvery(let seconds):
            let forgiven = elapsed / max(1, seconds)
            guard forgiven > 0 else { return record }
            let left = max(0, Int64(record.count) - forgiven)
            return Record(count: Int(left), last: record.last.adding(seconds: forgiven * max(1, seconds)))
        }
    }

    /// Forgets a tenth at a time, so that a flood of new keys does not search for the oldest at each.
    private mutating func makeRoom() {
        guard records.count >= most else { return }
        let oldest = records.sorted { $0.value.last < $1.value.last }.prefix(max(1, most / 10))
        for (key, _) in oldest { records[key] = nil }
    }
}
