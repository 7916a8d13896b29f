import Journal
import Reception
import Synchronization
import Territory

extension MemoryBooks {
    func visits(on day: Day) async throws(StoreFault) -> [VisitLine] {
        try readable()
        return state.withLock { state in state.standing.filter { $0.visit.day == day } }
    }

    func visit(on day: Day, number: Int) async throws(StoreFault) -> VisitLine? {
        try await visits(on: day).first { $0.number == number }
    }

    func visit(at position: Position, on day: Day) async throws(StoreFault) -> VisitLine? {
        try readable()
        return state.withLock { state in state.standing.first { $0.position == position } }
    }

    func visit(at position: Position) async throws(StoreFault) -> VisitLine? {
        try readable()
        return state.withLock { state in state.standing.first { $0.position == position } }
    }

    func number(at position: Position, on day: Day) async throws(StoreFault) -> Int? {
        try await visit(at: position, on: day)?.number
    }

    func motifCounts(from: Day, through: Day) async throws(StoreFault) -> [String: Int] {
        try readable()
        return state.withLock { state in
            var counts: [String: Int] = [:]
            for found in state.standing where (from...through).contains(found.visit.day) {
                for request in found.visit.requests { counts[request.motif, default: 0] += 1 }
            }
            return counts
        }
    }

    func dailyVolumes(from: Day, through: Day) async throws(StoreFault) -> [DailyVolume] {
        try readable()
        return state.withLock { state in
            let days = Dictionary(grouping: state.standing) { $0.visit.day }
            return days.filter { (from...through).contains($0.key) }.sorted { $0.key < $1.key }.map { day, found in
                DailyVolume(
                    day: day,
                    visits: found.count,
                    requests: found.reduce(0) { $0 + $1.visit.requests.count }
                )
            }
        }
    }
}
