public import Territory

extension WorkingTime {
    /// How far ahead of the present days a date is looked for: beyond, a calendar is as good as never open.
    static let farthest = 3660

    /// Working time between two instants, in whole seconds; 0 when the second is not after the first.
    public func seconds(from start: Instant, to end: Instant) -> Int64 {
        milliseconds(from: start, to: end) / 1000
    }

    /// The same in milliseconds.
    func milliseconds(from start: Instant, to end: Instant) -> Int64 {
        guard start < end else { return 0 }
        guard covers(start), covers(end) else { return around(start, end).milliseconds(from: start, to: end) }
        return before(end) - before(start)
    }

    /// How many working days close after an instant and up to another: the days of work that have passed whole.
    public func closings(after start: Instant, through end: Instant) -> Int {
        guard start < end else { return 0 }
        guard covers(start), covers(end) else { return around(start, end).closings(after: start, through: end) }
        return closed(end) - closed(start)
    }

    /// The closing of the nth working day to close after an instant; `nil` when there is none within ten years.
    public func closing(_ count: Int, after start: Instant) -> Instant? {
        found(from: start) { time in
            let index = time.closed(start) + count - 1
            return index < time.closings.count ? Instant(milliseconds: time.closings[index]) : nil
        }
    }

    /// The earliest instant at which so much working time has passed since another; `nil` when not within ten years.
    public func instant(after start: Instant, working seconds: Int64) -> Instant? {
        instant(after: start, workingMilliseconds: seconds * 1000)
    }

    /// The same in milliseconds.
    func instant(after start: Instant, workingMilliseconds count: Int64) -> Instant? {
        guard count > 0 else { return start }
        return found(from: start) { time in
            let wanted = time.before(start) + count
            var (low, high) = (Int(time.firsts[time.index(start)]), time.stretches.count)
            while low < high {
                let middle = (low + high) / 2
                let stretch = time.stretches[middle]
                if stretch.before + stretch.end - stretch.start < wanted { low = middle + 1 } else { high = middle }
            }
            guard low < time.stretches.count else { return nil }
            let stretch = time.stretches[low]
            return Instant(milliseconds: stretch.start + wanted - stretch.before)
        }
    }

    /// Whether somebody works at an instant; the closing instant is no longer work.
    public func isOpen(at instant: Instant) -> Bool { nextOpen(onOrAfter: instant) == instant }

    /// The instant itself when somebody works then, else the next at which somebody does; `nil` when not within ten years.
    public func nextOpen(onOrAfter instant: Instant) -> Instant? {
        found(from: instant) { time in
            let first = Int(time.firsts[time.index(instant)])
            let stretch = time.stretches[first...].first { instant.milliseconds < $0.end }
            return stretch.map { Instant(milliseconds: max($0.start, instant.milliseconds)) }
        }
    }

    /// The start of work on the working day that many working days before an instant's own.
    ///
    /// On a day without work, 0 is the next working day. `nil` when there is none within ten years.
    public func opening(_ count: Int, before instant: Instant) -> Instant? {
        if let found = openingLaidOut(count, before: instant) { return found }
        let day = zone.day(of: instant)
        return laidOut(day.advanced(by: -WorkingTime.farthest)...day.advanced(by: WorkingTime.farthest))
            .openingLaidOut(count, before: instant)
    }

    private func openingLaidOut(_ count: Int, before instant: Instant) -> Instant? {
        guard covers(instant) else { return nil }
        let index = Int(worked[index(instant)]) - count
        guard closings.indices.contains(index) else { return nil }
        // The closing may be the midnight that begins the next day.
        let within = Instant(milliseconds: closings[index] - 1)
        return Instant(milliseconds: stretches[Int(firsts[self.index(within)])].start)
    }

    /// The end of an instant's civil day.
    func endOfDay(_ instant: Instant) -> Instant {
        covers(instant)
            ? Instant(milliseconds: starts[index(instant) + 1])
            : zone.startOfDay(zone.day(of: instant).advanced(by: 1))
    }

    /// What is found in the days laid out, else in more and more of them after an instant.
    private func found<Value>(from start: Instant, _ look: (WorkingTime) -> Value?) -> Value? {
        if covers(start), let value = look(self) { return value }
        let first = zone.day(of: start)
        for ahead in [60, 400, WorkingTime.farthest] {
            if let value = look(laidOut(first...first.advanced(by: ahead))) { return value }
        }
        return nil
    }

    private func around(_ start: Instant, _ end: Instant) -> WorkingTime {
        laidOut(zone.day(of: start)...zone.day(of: end))
    }
}
