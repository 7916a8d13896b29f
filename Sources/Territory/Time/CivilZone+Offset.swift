internal import struct Foundation.Date

extension CivilZone {
    /// How far the clock of the wall is ahead of UTC, in seconds, at a second since 1970.
    func offset(atSecond second: Int64) -> Int64 {
        // The tables of the system end long before; the limit keeps absurd instants out of its arithmetic.
        let limit: Int64 = 400_000_000_000
        let held = min(max(second, -limit), limit)
        return Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(held))))
    }
}
