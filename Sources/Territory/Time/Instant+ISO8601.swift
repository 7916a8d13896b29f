extension CivilZone {
    /// An instant as ISO 8601 with the offset of the zone, such as `2026-11-23T10:00:00+01:00`.
    ///
    /// Milliseconds are written only when there are some. Before the zones were made, offsets had seconds (Paris was
    /// 9 min 21 s ahead): the offset is then written in whole minutes and the time with it, so the instant is exact.
    public func iso(_ instant: Instant) -> String {
        let offset = floorDivision(offset(at: instant), 60)
        let wall = floorDivision(instant.milliseconds, 1000) + offset * 60
        let second = Int(floorRemainder(wall, CivilZone.secondsOfDay))
        let clock = "\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))"
        let fraction = Int(floorRemainder(instant.milliseconds, 1000))
        let ahead = Int(offset.magnitude)
        let sign = offset < 0 ? "-" : "+"
        return Day(number: Int(floorDivision(wall, CivilZone.secondsOfDay))).description + "T" + clock
            + (fraction == 0 ? "" : "." + padded(fraction, 3))
            + "\(sign)\(padded(ahead / 60, 2)):\(padded(ahead % 60, 2))"
    }
}

extension Instant {
    /// An instant from ISO 8601 with an offset, such as `2026-11-23T10:00:00+01:00` or `2026-11-23T09:00Z`.
    ///
    /// Seconds may be left out and may have a fraction, of which what is below a millisecond is dropped. `nil` for
    /// anything else, and for a time without offset, which names no instant.
    public init?(iso text: some StringProtocol) {
        var scanner = DigitScanner(text.utf8)
        guard let year = scanner.number(4), scanner.take("-"), let month = scanner.number(2), scanner.take("-"),
            let dayOfMonth = scanner.number(2), let day = Day(year: year, month: month, day: dayOfMonth),
            scanner.take("T") || scanner.take("t"),
            let hour = scanner.number(2), hour < 24, scanner.take(":"), let minute = scanner.number(2), minute < 60
        else { return nil }
        var second = 0
        var fraction = 0
        if scanner.take(":") {
            guard let value = scanner.number(2), value < 60 else { return nil }
            second = value
            if scanner.take(".") || scanner.take(",") {
                guard let value = scanner.thousandths() else { return nil }
                fraction = value
            }
        }
        guard let offset = scanner.offset(), scanner.isAtEnd else { return nil }
        let seconds = day.number * 86_400 + hour * 3600 + minute * 60 + second - offset
        self.init(milliseconds: Int64(seconds) * 1000 + Int64(fraction))
    }
}

extension Instant {
    /// The instant as ISO 8601 at the offset zero, such as `2026-11-23T09:00:00Z`; milliseconds only when there are some.
    public var isoAtZero: String {
        let seconds = floorDivision(milliseconds, 1000)
        let second = Int(floorRemainder(seconds, CivilZone.secondsOfDay))
        let clock = "\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))"
        let fraction = Int(floorRemainder(milliseconds, 1000))
        return Day(number: Int(floorDivision(seconds, CivilZone.secondsOfDay))).description + "T" + clock
            + (fraction == 0 ? "" : "." + padded(fraction, 3)) + "Z"
    }
}

/// Reads digits and marks one after the other.
private struct DigitScanner {
    private var rest: ArraySlice<UInt8>

    init(_ text: some Sequence<UInt8>) { rest = Array(text)[...] }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func take(_ mark: Unicode.Scalar) -> Bool {
        guard let first = rest.first, UInt32(first) == mark.value else { return false }
        rest.removeFirst()
        return true
    }

    mutating func digit() -> Int? {
        guard let first = rest.first, (48...57).contains(first) else { return nil }
        rest.removeFirst()
        return Int(first - 48)
    }

    mutating func number(_ width: Int) -> Int? {
        var value = 0
        for _ in 0..<width {
            guard let digit = digit() else { return nil }
            value = value * 10 + digit
        }
        return value
    }

    mutating func thousandths() -> Int? {
        guard var value = digit() else { return nil }
        var places = 1
        while let digit = digit() {
            if places < 3 { value = value * 10 + digit }
            places += 1
        }
        for _ in places..<max(places, 3) { value *= 10 }
        return value
    }

    /// `Z`, `+01:00`, `+0100` or `+01`, in seconds.
    mutating func offset() -> Int? {
        if take("Z") || take("z") { return 0 }
        let isAhead = take("+")
        guard isAhead || take("-"), let hours = number(2), hours <= 18 else { return nil }
        var minutes = 0
        if take(":") || !isAtEnd {
            guard let value = number(2), value < 60 else { return nil }
            minutes = value
        }
        return (hours * 3600 + minutes * 60) * (isAhead ? 1 : -1)
    }
}
