internal import Catalogue
internal import Journal
internal import Logging
internal import Reception
internal import ServiceLifecycle
internal import Storage
internal import Synchronization
internal import Territory

/// How long what a house holds of people is kept, and its end.
struct Terms {
    let store: HouseStore
    /// How long a house that is served waits before it looks again.
    let secondsBetweenTurns: Int
    private let zone: CivilZone
    private let draftDays: Int
    private let persons: PersonRules?

    init(store: HouseStore, files: NetworkFiles) {
        self.store = store
        zone = files.territory.network.zone
        draftDays = files.desk.draftDays
        secondsBetweenTurns = files.desk.termSeconds
        persons = files.persons
    }

    /// What is past its term now.
    ///
    /// - Throws: what kept the store from reading.
    func past() async throws(StoreFault) -> RetentionRun {
        let now = World.now()
        return try await store.pastTerm(
            on: zone.day(of: now),
            draftsBefore: oldest(now),
            contactsBefore: contact(now)
        )
    }

    /// Destroys what is past its term now, and leaves the proof in the journal.
    ///
    /// - Throws: what kept the store from writing.
    func run() async throws(StoreFault) -> RetentionRun {
        let now = World.now()
        return try await store.destroyPastTerm(
            on: zone.day(of: now),
            draftsBefore: oldest(now),
            contactsBefore: contact(now),
            actor: "system",
            now: now
        )
    }

    /// The instant before which a person's last contact is too old; `nil` where nobody is kept.
    private func contact(_ now: Instant) -> Instant? {
        let today = zone.day(of: now)
        return persons?.oldestContact(on: today).map(zone.startOfDay)
    }

    private func oldest(_ now: Instant) -> Instant { now.adding(seconds: -Int64(draftDays) * 86_400) }
}

/// Destroys what is past its term while a house is served, whether or not anybody uses the desk.
struct TermKeeper: Service {
    let terms: Terms
    let watch: TermWatch
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await turn()
                try? await Task.sleep(for: .seconds(terms.secondsBetweenTurns))
            }
        }
    }

    /// Looks once; what fails is tried again at the next turn, and told meanwhile by the log, the counts and the health.
    private func turn() async {
        do throws(StoreFault) {
            if try await !terms.past().isEmpty { _ = try await terms.run() }
            watch.note(nil)
        } catch {
            watch.note(error)
            logger.error("erasure", metadata: ["fault": "\(error.textKey)"])
        }
    }
}

/// Tells the desk how its terms are kept.
final class TermWatch: Sendable {
    private let current = Mutex(TermState())

    /// How it goes now.
    var state: TermState { current.withLock(\.self) }

    /// Notes what a turn failed of, or that it went well.
    func note(_ fault: StoreFault?) {
        current.withLock { state in
            state.fault = fault
            if fault != nil { state.failures += 1 }
        }
    }
}
