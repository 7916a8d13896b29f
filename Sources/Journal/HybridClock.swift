public import Territory

/// A hybrid logical clock: gives times that only grow, close to the wall's as long as the wall is sane.
///
/// A wall that jumps back is survived by counting on from the last reading; one that jumps forward moves the readings
/// with it, and they count on from there when it is set right again. Within a house the sequence orders entries, so a
/// wrong wall never makes an entry unwritable.
///
/// Source: Kulkarni and others, *Logical Physical Clocks*, 2014.
public struct HybridClock: Hashable, Sendable {
    /// The latest wall a reading takes from outside, in the year 4199: room is left above it to count on.
    private static let latestWall = Int64(1) << 46

    /// The last reading given.
    public private(set) var last: HybridTime

    /// A clock that goes on from a reading, or from the very beginning.
    public init(after last: HybridTime = HybridTime(packed: 0)) {
        self.last = last
    }

    /// The next reading, greater than every one before.
    public mutating func tick(now: Instant) -> HybridTime {
        let wall = min(max(now.milliseconds, 0), HybridClock.latestWall)
        if wall > last.wall.milliseconds {
            last = HybridTime(wall: Instant(milliseconds: wall), counter: 0)
        } else if last.counter < .max {
            last.counter += 1
        } else {
            last = HybridTime(wall: Instant(milliseconds: last.wall.milliseconds + 1), counter: 0)
        }
        return last
    }
}
