import Access
import Dispatch
import Synchronization
import Testing

@testable import SecureTransport

@Suite("Few hashes at once")
struct BoundedWorkersTests {
    @Test("Two run, thirty-two wait, the next six are told that too many wait, and all who waited are served")
    func twoRunOthersWait() async {
        let workers = BoundedWorkers(atOnce: 2, mayWait: 32)
        let gate = DispatchSemaphore(value: 0)
        let tally = Tally()
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<40 {
                group.addTask {
                    do throws(BoundedWorkers.Refusal) {
                        try await workers.run {
                            tally.enter()
                            gate.wait()
                            tally.leave()
                        }
                        return true
                    } catch {
                        return false
                    }
                }
            }
            // Nobody passes the gate before it opens, so that the first six to come back are the refused ones.
            for _ in 0..<6 { #expect(await group.next() == false) }
            for _ in 0..<34 { gate.signal() }
            for _ in 0..<34 { #expect(await group.next() == true) }
        }
        #expect(tally.peak == 2)
        #expect(workers.peak == 2)
    }

    @Test("Of forty passwords asked for at once, each is answered rightly or refused as overloaded, two at a time")
    func fortyAtOnce() async throws {
        let parameters = try #require(ScryptParameters(logN: 14, blockSize: 8, parallelism: 1))
        let hasher = ScryptHasher(parameters: parameters)
        let stored = try await hasher.hash("une maison ouverte")
        let outcomes = await withTaskGroup(of: Result<Bool, PasswordFault>.self) { group in
            for index in 0..<40 {
                group.addTask {
                    let right = index.isMultiple(of: 2)
                    do throws(PasswordFault) {
                        let typed = right ? "une maison ouverte" : "une maison fermée"
                        return .success(try await hasher.verify(typed, against: stored) == (right ? .yes : .no))
                    } catch {
                        return .failure(error)
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.count == 40)
        #expect(outcomes.allSatisfy { $0 == .success(true) || $0 == .failure(.overloaded) })
        #expect(outcomes.count { $0 == .success(true) } >= 34)
        #expect(hasher.peak == 2)
    }

    @Test("Whoever was answered leaves the place free for the next, at once")
    func servesAgain() async throws {
        let workers = BoundedWorkers(atOnce: 1, mayWait: 0)
        for turn in 0..<200 {
            #expect(try await workers.run { turn } == turn)
        }
    }
}

/// Counts who is inside, and the most that ever were.
private final class Tally: Sendable {
    private let counts = Mutex((inside: 0, peak: 0))

    var peak: Int { counts.withLock { $0.peak } }

    func enter() {
        counts.withLock { counts in
            counts.inside += 1
            counts.peak = max(counts.peak, counts.inside)
        }
    }

    func leave() {
        counts.withLock { $0.inside -= 1 }
    }
}
