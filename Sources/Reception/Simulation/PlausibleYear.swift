public import Territory

/// A visit that might have been, with the key that makes writing it twice write it once.
public struct PlausibleVisit: Hashable, Sendable {
    /// Such as `demo:425:2025-03-04:7`: the house, the day and the visit's number in it.
    public var key: String
    /// The visit, to be checked like any other.
    public var draft: VisitDraft
}

/// Makes plausible visits of one house, for demonstrations and trials.
///
/// They come only while the house is really open, in the proportions of its profile; the same seed makes the same ones.
public struct PlausibleYear: Sendable {
    private let house: House
    private let territory: Territory
    private let profile: DemoProfile
    private let errands: Errands
    private let channels: Weighted<String>
    private let levels: Weighted<String>
    private let ageBands: Weighted<String>
    private let ageBandsByOperator: [String: Weighted<String>]
    private let publics: [(id: String, chance: Double)]
    private let obstacles: [(id: String, chance: Double)]
    private let people: Weighted<Int>

    /// The simulator of a house; words that the network does not have are left out of the profile.
    ///
    /// - Parameters:
    ///   - house: whose visits.
    ///   - territory: its network: communes, populations, houses, holidays.
    ///   - words: what may be asked for and told.
    ///   - profile: the proportions.
    public init(house: House, territory: Territory, words: Words, profile: DemoProfile) {
        func known(_ weights: [String: Double], _ terms: [Term]) -> [String: Double] {
            let ids = Set(terms.map(\.id))
            return weights.filter { ids.contains($0.key) }
        }
        func chances(_ weights: [String: Double], _ terms: [Term]) -> [(id: String, chance: Double)] {
            known(weights, terms).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        }
        self.house = house
        self.territory = territory
        self.profile = profile
        let visitors = profile.visitors
        let booked = house.takesAppointments == false ? visitors.bookedChannels : []
        errands = Errands(words, profile.requests)
        channels = Weighted(known(visitors.channels, words.channels).filter { !booked.contains($0.key) })
        levels = Weighted(known(visitors.levels, words.levels))
        ageBands = Weighted(known(visitors.ageBands, words.ageBands))
        ageBandsByOperator = visitors.ageBandsByOperator.mapValues { Weighted(known($0, words.ageBands)) }
        publics = chances(visitors.publics, words.publics)
        obstacles = chances(visitors.obstacles, words.obstacles)
        people = Weighted(visitors.people)
    }

    /// The visits of a period, oldest first.
    ///
    /// - Parameters:
    ///   - first: the first day.
    ///   - last: the last day, included; nothing when before the first.
    ///   - generator: where chance comes from, a `SeededGenerator` to have the same again.
    /// - Returns: the visits, each during an opening of the house.
    public func visits(
        from first: Day,
        through last: Day,
        using generator: inout some RandomNumberGenerator
    ) -> [PlausibleVisit] {
        guard first <= last else { return [] }
        let visitsPerWeight = visitsPerWeight(from: first)
        guard visitsPerWeight > 0 else { return [] }
        var changes = territory.changes(from: first, through: last)[...]
        var catchment = Catchment(house, in: territory, on: first, profile.residence)
        var visits: [PlausibleVisit] = []
        var today: (day: Day, count: Int) = (first, 0)
        for slot in slots(from: first, through: last) {
            if slot.day != today.day { today = (slot.day, 0) }
            while let change = changes.first, change <= slot.day {
                if change > first { catchment = Catchment(house, in: territory, on: change, profile.residence) }
                changes.removeFirst()
            }
            let count = generator.poisson(mean: slot.weight * visitsPerWeight)
            let seconds = (0..<count).map { _ in generator.below(slot.seconds) }.sorted()
            for second in seconds {
                let draft = visit(at: slot.start.adding(seconds: Int64(second)), from: catchment, using: &generator)
                guard let draft else { continue }
                today.count += 1
                visits.append(PlausibleVisit(key: "demo:\(house.id):\(slot.day):\(today.count)", draft: draft))
            }
        }
        return visits
    }
}

extension PlausibleYear {
    /// A stretch of opening within one hour of the clock.
    private struct Slot {
        let day: Day
        let start: Instant
        let seconds: Int
        let weight: Double
    }

    /// How many visits one unit of weight brings, so that a year from a day has the house's volume.
    private func visitsPerWeight(from first: Day) -> Double {
        let weeks = 52
        let weight = slots(from: first, through: first.advanced(by: 7 * weeks - 1)).reduce(0) { $0 + $1.weight }
        guard weight > 0 else { return 0 }
        let requests = HouseVolume.requestsPerWeek(of: house, in: territory, on: first, profile.volume)
        return requests * Double(weeks) / profile.requests.meanPerVisit / weight
    }

    private func slots(from first: Day, through last: Day) -> [Slot] {
        var isSchoolHoliday = (day: first, answer: territory.schoolHoliday(on: first) != nil)
        return house.openings(from: first, through: last, in: territory.network).flatMap { segment in
            if segment.day != isSchoolHoliday.day {
                isSchoolHoliday = (segment.day, territory.schoolHoliday(on: segment.day) != nil)
            }
            return slots(of: segment, isSchoolHoliday: isSchoolHoliday.answer)
        }
    }

    private func slots(of segment: OpenSegment, isSchoolHoliday: Bool) -> [Slot] {
        var slots: [Slot] = []
        var start = segment.start
        while start < segment.end {
            let time = territory.network.zone.timeOfDay(of: start)
            let toNextHour = Int64(60 - time.minutes % 60) * 60
            let end = min(segment.end, start.adding(seconds: toNextHour))
            let seconds = Int((end.milliseconds - start.milliseconds) / 1000)
            let hourly = profile.rhythm.weight(
                segment.day,
                hour: time.minutes / 60,
                isSchoolHoliday: isSchoolHoliday
            )
            slots.append(
                Slot(day: segment.day, start: start, seconds: seconds, weight: hourly * Double(seconds) / 3600)
            )
            start = end
        }
        return slots
    }

    /// One visit; `nil` when the words leave nothing to come for.
    private func visit(
        at instant: Instant,
        from catchment: Catchment,
        using generator: inout some RandomNumberGenerator
    ) -> VisitDraft? {
        let requests = errands.draw(using: &generator)
        guard let first = requests.first else { return nil }
        let channel = channels.draw(using: &generator)
        let level = levels.draw(using: &generator)
        let bands = first.operators.first.flatMap { ageBandsByOperator[$0] } ?? ageBands
        let durations = profile.durations
        return VisitDraft(
            receivedAt: instant,
            channel: channel,
            level: level,
            commune: catchment.draw(using: &generator),
            people: people.draw(using: &generator) ?? 1,
            ageBand: bands.draw(using: &generator),
            publics: publics.filter { generator.happens($0.chance) }.map(\.id),
            obstacles: obstacles.filter { generator.happens($0.chance) }.map(\.id),
            waitSeconds: seconds(durations.waitSeconds[channel ?? ""], durations.waitNoted, using: &generator),
            handlingSeconds: seconds(
                durations.handlingSeconds[level ?? ""],
                durations.handlingNoted,
                using: &generator
            ),
            requests: requests
        )
    }

    /// A time in whole minutes, never shorter than a quarter of its mean nor longer than five times it; `nil` when it was
    /// not noted.
    private func seconds(
        _ mean: Double?,
        _ noted: Double,
        using generator: inout some RandomNumberGenerator
    ) -> Int? {
        guard let mean, mean > 0, generator.happens(noted) else { return nil }
        let drawn = mean / 4 + generator.exponential(mean: mean * 3 / 4)
        return max(60, Int(min(drawn, 5 * mean) / 60) * 60)
    }
}
