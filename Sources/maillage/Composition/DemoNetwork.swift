internal import Access
internal import Catalogue
internal import Foundation
internal import Journal
internal import Reception
internal import SecureTransport
internal import Storage
internal import Territory

/// The houses of a demonstration: made once from the configuration, then served as they were left.
struct DemoNetwork {
    let demo: Catalogue.Demo
    private let folder: String
    private let files: NetworkFiles
    private let hasher: ScryptHasher

    /// - Throws: bad configuration when it has no `demo.yaml`.
    init(folder: String, files: NetworkFiles, hasher: ScryptHasher) throws(Failure) {
        guard let demo = files.demo else {
            throw Failure(status: .badConfiguration, textKey: "command.demo.noFile")
        }
        self.demo = demo
        self.folder = folder
        self.files = files
        self.hasher = hasher
    }

    /// The houses' stores, made now or opened as they were left.
    ///
    /// - Throws: a folder that is something else, or what kept it from being made.
    func open(houses count: Int, days: Int, seed: UInt64) async throws(Failure) -> [HouseStore] {
        let mark = folder + "/demo"
        if let made = try? String(contentsOfFile: mark, encoding: .utf8) {
            Console.say("command.demo.again", ["path": folder])
            var stores: [HouseStore] = []
            for house in made.split(separator: "\n") {
                stores.append(try HouseFolder.open("\(folder)/\(house)", .writing))
            }
            return stores
        }
        guard !FileManager.default.fileExists(atPath: folder) else {
            throw Failure(status: .cannotWrite, textKey: "command.demo.incomplete", places: ["path": folder])
        }
        let houses = try chosen(count)
        var visits = 0
        var stores: [HouseStore] = []
        for house in houses {
            let store = try HouseFolder.make("\(folder)/\(house.id)", house: house.id)
            stores.append(store)
            let agents = try await openAccounts(in: store)
            visits += try await fill(store, house: house, agents: agents, days: days, seed: seed)
        }
        // Written last: a demonstration cut short is not taken for a whole one.
        guard (try? Data(houses.map(\.id).joined(separator: "\n").utf8).write(to: URL(filePath: mark))) != nil else {
            throw Failure(status: .cannotWrite, textKey: "command.cannotWrite", places: ["path": mark])
        }
        Console.say("command.demo.made", ["count": String(visits), "houses": String(houses.count)])
        return stores
    }

    /// The houses in the order that they were labelled: the first ones are those people know.
    private func chosen(_ count: Int) throws(Failure) -> [House] {
        let known = files.territory.houses.sorted { left, right in
            (left.labelledOn ?? Day(number: .max), left.id) < (right.labelledOn ?? Day(number: .max), right.id)
        }
        guard known.count >= count else {
            let places = ["count": String(known.count)]
            throw Failure(status: .wrongUse, textKey: "command.demo.tooManyHouses", places: places)
        }
        return Array(known.prefix(count))
    }

    /// The demonstration's accounts; one hash serves them all, for they share one password.
    ///
    /// - Returns: the identifiers of those who keep the desk.
    /// - Throws: what kept the store from writing.
    private func openAccounts(in store: HouseStore) async throws(Failure) -> [String] {
        let hash: String
        do {
            hash = try await hasher.hash(demo.password)
        } catch {
            throw Failure(error)
        }
        var accounts: [Account] = []
        var generator = SecureRandom.generator
        for account in demo.accounts {
            let draft = AccountDraft(
                login: account.login.text,
                displayName: account.displayName,
                role: account.role,
                operatorID: account.operatorID,
                password: demo.password
            )
            let change = try Accounts.checked(draft, among: accounts, desk: files.desk).opened(
                id: AccountID.make(now: World.now(), using: &generator),
                passwordHash: hash,
                mustChangePassword: false
            )
            do {
                _ = try await store.append([change.draft], actor: "system", key: nil, now: World.now())
                accounts = try await store.accounts()
            } catch {
                throw Failure(error)
            }
        }
        return accounts.filter { $0.role == .deskAgent }.map(\.id).sorted()
    }

    /// A year of plausible visits, up to now; the desk's own rules decide each.
    private func fill(
        _ store: HouseStore,
        house: House,
        agents: [String],
        days: Int,
        seed: UInt64
    ) async throws(Failure) -> Int {
        let bar = ProgressBar(Speech.text("command.demo.making", ["house": house.name]))
        let now = World.now()
        let today = files.territory.network.zone.day(of: now)
        let year = PlausibleYear(
            house: house,
            territory: files.territory,
            words: files.words,
            profile: demo.profile
        )
        var generator = SeededGenerator(seed: seed, name: house.id)
        let visits = year.visits(from: today.advanced(by: -days), through: today, using: &generator)
            .filter { $0.draft.receivedAt < now }
        let rules = try files.visitRules()
        var items: [BulkAppend] = []
        for visit in visits {
            do throws(VisitFaults) {
                let recorded = try rules.decide(visit.draft, now: now, source: "demo")
                items.append(BulkAppend(drafts: [recorded.draft], key: visit.key, now: visit.draft.receivedAt))
            } catch {
                // The simulator makes only what the rules take: anything else is a fault of ours, told.
                for fault in error.faults {
                    Console.note("\(fault.field): \(Speech.text(fault.textKey, fault.places))")
                }
                throw .told(.ourFault)
            }
        }
        let total = items.count
        var written = 0
        bar.show(written, of: total)
        for (day, ofDay) in items.chunked(by: { files.territory.network.zone.day(of: $0.now) }) {
            // The agents take turns, a day each.
            let agent =
                agents.isEmpty ? "demo" : agents[day.number.quotientAndRemainder(dividingBy: agents.count).remainder]
            let results: [Result<Appended, StoreFault>]
            do {
                results = try await store.appendAll(ofDay, actor: agent)
            } catch {
                throw Failure(error)
            }
            for case .failure(let fault) in results { throw Failure(fault) }
            written += ofDay.count
            bar.show(written, of: total)
        }
        return total
    }
}

extension Array {
    /// Runs of neighbours that share a key, in order.
    fileprivate func chunked<Key: Equatable>(by key: (Element) -> Key) -> [(key: Key, elements: [Element])] {
        reduce(into: []) { runs, element in
            let its = key(element)
            if let last = runs.indices.last, runs[last].key == its {
                runs[last].elements.append(element)
            } else {
                runs.append((its, [element]))
            }
        }
    }
}
