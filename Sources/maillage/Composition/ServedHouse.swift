internal import Access
internal import Catalogue
internal import DeskWeb
internal import Foundation
internal import Logging
internal import Reception
internal import SecureTransport
internal import ServiceLifecycle
internal import Storage
internal import Territory
internal import UnixSignals

/// A house's desk, composed and ready to be served.
struct ServedHouse {
    let house: House
    let store: HouseStore
    private let terms: Terms
    private let watch: TermWatch
    private let site: DeskSite

    /// Composes the rooms for a house.
    ///
    /// - Parameters:
    ///   - store: the house's journal, open for writing.
    ///   - files: the network's configuration.
    ///   - hasher: shared by the houses of one process, so that the limit on memory is the process's.
    /// - Throws: bad configuration when the house or the visit's form is not in it; what kept the journal from being read.
    init(store: HouseStore, files: NetworkFiles, hasher: ScryptHasher) async throws(Failure) {
        guard let house = files.territory.houses.first(where: { $0.id == store.house }) else {
            throw Failure(
                status: .badConfiguration,
                textKey: "command.serve.unknownHouse",
                places: ["house": store.house]
            )
        }
        self.house = house
        self.store = store
        terms = Terms(store: store, files: files)
        let watch = TermWatch()
        self.watch = watch
        let catalogue = FormCatalogue(files: files)
        let visitStamp = try files.visitForm().stamp
        let editions = catalogue.editions
        guard let visit = editions.first(where: { $0.form.stamp == visitStamp }) else {
            throw Failure(status: .badConfiguration, textKey: "command.serve.noForm")
        }
        let forms = FormsInForce(
            visit: visit,
            others: editions.filter { $0.form.stamp != visitStamp },
            book: store,
            checker: catalogue
        )
        let presences = PresencesInForce(
            files: files.presences,
            words: files.recurrenceWords,
            book: store,
            limits: files.desk.presences
        )
        let offers = OffersInForce(book: store)
        do {
            try await forms.refresh()
            try await presences.refresh()
            try await offers.refresh()
        } catch {
            throw Failure(error)
        }
        let secret = try HouseFolder.deviceSecret(in: store.folder)
        let today = files.territory.network.zone.day(of: World.now())
        let services = DeskServices(
            house: house,
            geography: Geography(files.territory),
            words: files.words,
            forms: forms,
            presences: presences,
            offers: offers,
            sheets: files.sheets,
            routing: files.routingBoard(presences, offers),
            texts: files.texts,
            visits: store,
            answers: store,
            cases: files.persons.map {
                CaseDesk(store, $0, files.clockBoard(from: today, through: today), secret: secret)
            },
            sealing: AES256GCM(),
            drafts: store,
            accounts: store,
            sessions: store,
            tokens: store,
            passwords: hasher,
            now: World.now,
            randomBytes: World.randomBytes,
            digest: Digests.sha256,
            load: { store.load },
            terms: { watch.state },
            deviceSecret: secret,
            logger: Logger(label: "maillage.desk") { _ in JSONLineLog() }
        )
        do {
            site = try DeskSite(services: services, settings: DeskSettings(files.desk))
        } catch {
            throw Failure(status: .ourFault, textKey: "command.serve.stopped", places: ["problem": "pages"])
        }
    }

    /// The desk as a service that tells its address once it answers.
    func service(at address: ListenAddress, listening: @escaping @Sendable (Int) async -> Void) -> any Service {
        site.service(host: address.host, port: address.port, listening: listening)
    }

    /// Serves desks until SIGTERM or Ctrl+C, lets the answers under way finish, then closes the journals.
    ///
    /// - Throws: an address that cannot be taken, or an unforeseen stop.
    static func serve(_ desks: [(ServedHouse, ListenAddress)]) async throws(Failure) {
        var services: [any Service] = desks.map { desk, address in
            desk.service(at: address) { port in
                let url = "http://\(address.urlHost):\(port)/"
                Console.say("command.serve.listening", ["house": desk.house.name, "address": url])
            }
        }
        services += desks.map { FileCheck(store: $0.0.store) }
        let logger = Logger(label: "maillage.services") { _ in JSONLineLog() }
        services += desks.map { TermKeeper(terms: $0.0.terms, watch: $0.0.watch, logger: logger) }
        let group = ServiceGroup(
            services: services,
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: logger
        )
        do {
            try await group.run()
        } catch let damaged as FileCheck.Damaged {
            throw Failure(damaged.fault)
        } catch {
            throw Failure(stop: error, addresses: desks.map(\.1))
        }
        for (desk, _) in desks {
            do {
                try desk.store.close()
            } catch {
                throw Failure(error)
            }
        }
    }
}

extension Failure {
    /// Why serving stopped: an address that cannot be taken is the administrator's to change, the rest is ours.
    fileprivate init(stop error: any Error, addresses: [ListenAddress]) {
        let address = addresses.map { "\($0.host):\($0.port)" }.joined(separator: ", ")
        if let number = ListenFault.systemNumber(of: error) {
            let problem = String(cString: strerror(number))
            let places = ["address": address, "problem": problem]
            self.init(status: .unreachable, textKey: "command.serve.cannotListen", places: places)
        } else {
            let places = ["problem": String(describing: type(of: error))]
            self.init(status: .ourFault, textKey: "command.serve.stopped", places: places)
        }
    }
}

extension CaseDesk {
    /// The persons of a house, found under a secret that lies beside its journal.
    fileprivate convenience init(
        _ store: HouseStore,
        _ rules: PersonRules,
        _ clocks: ClockBoard,
        secret: [UInt8]
    ) {
        self.init(
            book: store,
            rules: rules,
            keyed: { Digests.hmac(secret, $0) },
            vault: PersonVault(AES256GCM(), randomBytes: World.randomBytes),
            clocks: clocks
        )
    }
}

extension DeskSettings {
    /// The settings that `config/desk.yaml` gives, the desk's own where it says nothing.
    init(_ file: DeskFile) {
        self.init()
        hosts = file.hosts
        secureCookies = file.behindTLS
        sessions = file.sessions
        throttle = file.throttle
        passwords = file.passwords
        sharedDesk = file.sharedDesk
        pins = file.pins
        pinThrottle = file.pinThrottle
        neighbours = file.neighbours
        motifChoices = file.motifChoices
        communeChoices = file.communeChoices
        undoSeconds = file.undoSeconds
        correctionDays = file.correctionDays
        listedVisits = file.listedVisits
        draftsAtMost = file.draftsAtMost
        draftDays = file.draftDays
        timerSecondsAtMost = file.timerSecondsAtMost
        figureDays = file.figureDays
        figureDaysAtMost = file.figureDaysAtMost
        hiddenBelow = file.hiddenBelow
        tokenDays = file.tokenDays
        tokenDaysAtMost = file.tokenDaysAtMost
        if let accent = file.accent { colours.accent = accent }
        if let accentDark = file.accentDark { colours.accentOnDark = accentDark }
    }
}
