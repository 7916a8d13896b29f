/// Years of segments, in the least memory that still answers at once when one can first be served.
///
/// Segments are kept apart and in order, so that a binary search finds the first that has not ended: sure ones that overlap
/// or touch become one, and of others what an earlier one covers is taken out of the later. Offers with the same hours
/// share one timetable.
public struct Timetable: Hashable, Sendable {
    /// The instant that seconds are counted from.
    private let origin: Instant
    private let starts: [Int32]
    private let ends: [Int32]
    /// One a segment, or none when all are sure.
    private let certainties: [UInt8]
    /// One a segment, -1 where nobody counts; none when nobody counts anywhere.
    private let capacities: [Int32]

    /// A first moment.
    public struct Moment: Hashable, Sendable {
        /// The instant at which the person is served.
        public var instant: Instant
        /// When the segment ends.
        public var end: Instant
        /// How sure the segment is.
        public var certainty: AvailableSegment.Certainty
        /// How many people may still come; `nil` when nobody counts.
        public var capacityLeft: Int?
    }

    /// A timetable of segments in any order; full ones are left out.
    ///
    /// Segments that begin over 68 years after the first are left out as well: seconds are counted in 32 bits.
    public init(_ segments: [AvailableSegment]) {
        let ordered = segments.filter { $0.capacityLeft != 0 }.sorted()
        let origin = ordered.first?.start ?? Instant(seconds: 0)
        var (starts, ends, certainties, capacities) = ([Int32](), [Int32](), [UInt8](), [Int32]())
        starts.reserveCapacity(ordered.count)
        ends.reserveCapacity(ordered.count)
        for segment in ordered {
            guard let start = Int32(exactly: origin.seconds(to: segment.start)),
                let end = Int32(exactly: origin.seconds(to: segment.end))
            else { continue }
            let begins = max(start, ends.last ?? start)
            guard begins < end else { continue }
            // Whoever is being served when one opening becomes the next is not sent away.
            if begins == ends.last, segment.certainty == .sure, segment.capacityLeft == nil,
                certainties.last == AvailableSegment.Certainty.sure.rawValue, capacities.last == -1
            {
                ends[ends.count - 1] = end
                continue
            }
            starts.append(begins)
            ends.append(end)
            certainties.append(segment.certainty.rawValue)
            capacities.append(segment.capacityLeft.map { Int32(clamping: $0) } ?? -1)
        }
        self.origin = origin
        self.starts = starts
        self.ends = ends
        self.certainties = certainties.allSatisfy { $0 == 0 } ? [] : certainties
        self.capacities = capacities.allSatisfy { $0 == -1 } ? [] : capacities
    }

    /// How many segments it holds.
    public var count: Int { starts.count }

    /// How many bytes its segments take.
    public var byteCount: Int { (starts.count + ends.count + capacities.count) * 4 + certainties.count }

    /// The first moment at which there is still time to be served.
    ///
    /// - Parameters:
    ///   - instant: when the person can be there.
    ///   - seconds: how long serving takes: a segment that ends sooner is passed over.
    /// - Returns: the moment; `nil` when there is none in the timetable.
    /// - Complexity: O(log n) when serving takes no longer than a segment lasts.
    public func first(from instant: Instant, serving seconds: Int) -> Moment? {
        let whole = origin.seconds(to: instant)
        let arrival = origin.adding(seconds: whole) < instant ? whole + 1 : whole
        var (low, high) = (0, ends.count)
        while low < high {
            let middle = (low + high) / 2
            if Int64(ends[middle]) < arrival + Int64(seconds) { low = middle + 1 } else { high = middle }
        }
        while low < ends.count {
            let begins = max(Int64(starts[low]), arrival)
            if begins + Int64(seconds) <= Int64(ends[low]) {
                return Moment(
                    instant: origin.adding(seconds: begins),
                    end: origin.adding(seconds: Int64(ends[low])),
                    certainty: certainties.isEmpty
                        ? .sure : AvailableSegment.Certainty(rawValue: certainties[low]) ?? .sure,
                    capacityLeft: capacities.isEmpty || capacities[low] < 0 ? nil : Int(capacities[low])
                )
            }
            low += 1
        }
        return nil
    }
}
