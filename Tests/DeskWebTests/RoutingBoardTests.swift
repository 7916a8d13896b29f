import Reception
import Synchronization
import Territory
import Testing
import Wording

@testable import DeskWeb

@Suite("The network laid out for the days that are asked about")
struct RoutingBoardTests {
    /// Counts how often the network is laid out, and from which days.
    private final class Counter: Sendable {
        let days = Mutex<[Day]>([])
        let revision = Mutex(0)
    }

    private let counter = Counter()
    private let board: RoutingBoard
    private let monday: Day

    init() throws {
        monday = try #require(Day(year: 2026, month: 11, day: 23))
        let zone = try #require(CivilZone("Europe/Paris"))
        let geography = Geography(SmallTerritory.territory(zone))
        let network = { @Sendable [counter] (days: ClosedRange<Day>) -> RoutingNetwork in
            counter.days.withLock { $0.append(days.lowerBound) }
            return RoutingNetwork(
                geography: geography,
                words: SmallWords.words,
                offers: [],
                model: RoutingModel(
                    travel: TravelModel(name: Label(fr: ""), errorPercent: 0, factor: 1, mobilities: [])
                )
            )
        }
        board = RoutingBoard(
            days: 7,
            revision: { [counter] in counter.revision.withLock(\.self) },
            network: network
        )
    }

    private func asked(_ offsets: Int...) -> [Int] {
        counter.days.withLock { $0 = [] }
        for offset in offsets { #expect(board.index(on: monday + offset).days.lowerBound == monday + offset) }
        return counter.days.withLock { days in days.map { monday.distance(to: $0) } }
    }

    @Test("Another day is laid out once, and today stays held beside it")
    func heldBeside() {
        #expect(asked(0, 1, 0, 1, 0) == [0, 1])
    }

    @Test("Few days are held: the one that nobody asked about for longest goes first")
    func bounded() {
        #expect(asked(0, 1, 2, 3) == [0, 1, 2, 3])
        #expect(asked(0, 4, 0, 2, 3) == [4])
        #expect(asked(1) == [1])
    }

    @Test("A change of the network lays out every day anew")
    func changed() {
        #expect(asked(0, 1) == [0, 1])
        counter.revision.withLock { $0 += 1 }
        #expect(asked(1, 0, 1) == [1, 0])
    }
}

extension Day {
    fileprivate static func + (day: Day, offset: Int) -> Day { day.advanced(by: offset) }
}
