import Access
import Foundation
import Journal
import Logging
import Reception
import SecureTransport
import Synchronization
import Territory
import Testing
import Wording

@testable import DeskWeb

/// A desk of a small network, its books in memory, its clock and its chance given.
struct SmallDesk {
    static let password = "pommes de terre au four"
    let books = MemoryBooks()
    let clock = TestClock()
    let chance = Chance(seed: 72)
    let log = LogLines()
    let hasher = PlainHasher()
    var settings: DeskSettings
    /// Whether it says who can serve a person.
    var isRouting = false
    /// How the destruction of what is past its term goes.
    var terms = TermState()

    /// Signs in as `agent`, `responsable`, `coordination`, `operateur`, `observateur` or `administration`.
    static let logins: [Role: String] = [
        .deskAgent: "agent", .houseManager: "responsable", .coordinator: "coordination",
        .operatorReferent: "operateur", .observer: "observateur", .administrator: "administration",
    ]

    init(settings: DeskSettings = DeskSettings()) {
        self.settings = settings
        for (role, login) in SmallDesk.logins {
            books.put(
                Account(
                    id: "c-\(login)",
                    login: login,
                    displayName: login == "agent" ? "Camille D." : login.capitalized,
                    role: role,
                    passwordHash: PlainHasher.stored(SmallDesk.password)
                )
            )
        }
    }

    func site() throws -> DeskSite {
        let zone = try #require(CivilZone("Europe/Paris"))
        return try DeskSite(services: services(zone), settings: settings)
    }

    var logger: Logger {
        var logger = Logger(label: "desk") { _ in log }
        logger.logLevel = .trace
        return logger
    }

    private func services(_ zone: CivilZone) throws -> DeskServices {
        let (presences, offers) = (try SmallPresences.inForce(books), OffersInForce(book: books))
        return DeskServices(
            house: SmallTerritory.house,
            geography: Geography(SmallTerritory.territory(zone)),
            words: SmallWords.words,
            forms: try SmallForm.inForce(books),
            presences: presences,
            offers: offers,
            sheets: SmallSheets.sheets,
            routing: isRouting ? SmallRouting.board(zone, presences, offers) : nil,
            texts: try DeskTexts.catalogue(),
            visits: books,
            answers: books,
            sealing: AES256GCM(),
            drafts: books,
            accounts: books,
            sessions: books,
            tokens: books,
            passwords: hasher,
            now: { [clock] in clock.now },
            randomBytes: { [chance] in chance.bytes($0) },
            digest: TestDigest.sha256,
            terms: { [terms] in terms },
            deviceSecret: [UInt8](repeating: 72, count: 32),
            logger: logger
        )
    }
}

/// A clock that stands still until it is moved.
///
/// It starts on Monday 23 November 2026, 10:00 in Paris.
final class TestClock: Sendable {
    private let instant = Mutex(Instant(seconds: 1_795_424_400))

    var now: Instant { instant.withLock { $0 } }

    func advance(seconds: Int64) { instant.withLock { $0 = $0.adding(seconds: seconds) } }
}

/// The same bytes for the same seed.
final class Chance: Sendable {
    private let state: Mutex<UInt64>

    init(seed: UInt64) { state = Mutex(seed) }

    func bytes(_ count: Int) -> [UInt8] {
        state.withLock { state in
            (0..<count).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(truncatingIfNeeded: state >> 33)
            }
        }
    }
}

/// Every line that the desk logs.
final class LogLines: LogHandler, Sendable {
    private let lines = Mutex<[String]>([])
    let isEchoed = Mutex(false)

    var text: String { lines.withLock { $0.joined(separator: "\n") } }
    var metadata: Logger.Metadata {
        get { [:] }
        set {}
    }
    var logLevel: Logger.Level {
        get { .trace }
        set {}
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { nil }
        set {}
    }

    func log(event: LogEvent) {
        let pairs = (event.metadata ?? [:]).map { "\($0)=\($1)" }.sorted().joined(separator: " ")
        lines.withLock { $0.append("\(event.level) \(event.message) \(pairs)") }
        if isEchoed.withLock({ $0 }) { print("\(event.message) \(pairs)") }
    }
}

/// Passwords as they are, for tests alone; overloaded when asked to be.
final class PlainHasher: PasswordHashing, Sendable {
    private let load = Mutex(false)
    private let counted = Mutex(0)

    static func stored(_ password: String) -> String { "plain:\(password)" }

    static func outdated(_ password: String) -> String { "weak:\(password)" }

    /// How many checks were made.
    var checks: Int { counted.withLock { $0 } }

    func overload(_ isOverloaded: Bool) { load.withLock { $0 = isOverloaded } }

    func hash(_ password: String) async throws(PasswordFault) -> String { PlainHasher.stored(password) }

    func verify(_ password: String, against stored: String?) async throws(PasswordFault) -> PasswordVerdict {
        if load.withLock({ $0 }) { throw .overloaded }
        counted.withLock { $0 += 1 }
        if stored == PlainHasher.outdated(password) { return .yesButOutdated }
        return stored == PlainHasher.stored(password) ? .yes : .no
    }
}
