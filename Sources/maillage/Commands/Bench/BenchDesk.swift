internal import Access
internal import Foundation
internal import Journal
internal import SecureTransport
internal import Storage
internal import Territory

/// A house of its own for a benchmark, and this very program serving it in another process.
final class BenchDesk {
    private static let password = "mesure-du-comptoir-72"

    let folder: String
    let house: String
    private let process = Process()
    private let errors = Pipe()
    private(set) var port = 0
    /// From the program started to its first answer.
    private(set) var startedIn = Duration.zero

    /// Makes the house, with one account that may do all of a house's work.
    ///
    /// - Throws: what kept the folder from being made.
    static func makeHouse(in folder: String, _ files: NetworkFiles) async throws(Failure) -> HouseStore {
        guard let house = files.territory.houses.first else {
            throw Failure(status: .badConfiguration, textKey: "command.serve.unknownHouse", places: ["house": ""])
        }
        let store = try HouseFolder.make(folder + "/house", house: house.id)
        let draft = AccountDraft(login: "mesure", displayName: "Mesure", role: .houseManager, password: password)
        let accounts = Accounts(store: store, hasher: ScryptHasher(files.desk), desk: files.desk)
        _ = try await accounts.open(draft, isTemporary: false)
        return store
    }

    /// Serves a house made before on a free port, and waits for its first answer.
    ///
    /// - Throws: what kept it from answering.
    init(folder: String) throws(Failure) {
        self.folder = folder
        house = folder + "/house"
        let start = ContinuousClock.now
        process.executableURL = Bundle.main.executableURL
        process.arguments = ["serve", "--data", house, "--listen", "127.0.0.1:0"]
        process.standardError = errors
        process.standardOutput = FileHandle.nullDevice
        do { try process.run() } catch {
            throw Failure(status: .unreachable, textKey: "command.bench.noAnswer")
        }
        var said = ""
        while port == 0 {
            let data = errors.fileHandleForReading.availableData
            guard !data.isEmpty else {
                Console.note(said)
                throw Failure(status: .unreachable, textKey: "command.bench.noAnswer")
            }
            said += String(decoding: data, as: UTF8.self)
            port = said.firstMatch(of: #/http:\/\/127\.0\.0\.1:(\d+)\//#).flatMap { Int($0.1) } ?? 0
        }
        _ = try WireClient(port: port).get("/health/live")
        startedIn = ContinuousClock.now - start
    }

    deinit { stop() }

    /// Ends the server as the system does, and waits for it.
    func stop() {
        guard process.isRunning else { return }
        process.terminate()
        process.waitUntilExit()
    }

    /// A client signed in, and the token that its forms must bring.
    func signIn() throws(Failure) -> (client: WireClient, token: String) {
        let client = try WireClient(port: port)
        let token = hidden("jeton", try client.get("/connexion"))
        let form = "jeton=\(token)&identifiant=mesure&motdepasse=\(BenchDesk.password)"
        let answer = try client.post("/connexion", form)
        guard answer.status == 303 else { throw refused(answer) }
        return (client, hidden("jeton", try client.get("/comptoir")))
    }

    /// Saves a visit as the desk's page does.
    func save(_ turn: Int, _ visits: BenchVisits, _ client: WireClient, _ token: String) throws(Failure) {
        let answer = try client.post("/comptoir", visits.form(turn, token: token))
        guard answer.status == 303 else { throw refused(answer) }
    }

    /// What the server holds in memory, and has held at most, in bytes; `nil` where the system does not tell.
    var memory: (resident: Int, peak: Int)? { BenchDesk.memory(of: process.processIdentifier) }

    /// The same for any process.
    static func memory(of process: Int32) -> (resident: Int, peak: Int)? {
        guard let text = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8) else { return nil }
        func kibibytes(_ name: String) -> Int? {
            text.split(separator: "\n").first { $0.hasPrefix(name + ":") }
                .flatMap { Int($0.filter(\.isNumber)) }
        }
        guard let resident = kibibytes("VmRSS"), let peak = kibibytes("VmHWM") else { return nil }
        return (resident * 1024, peak * 1024)
    }

    /// An answer that a benchmark cannot go on with.
    func refused(_ answer: WireClient.Answer) -> Failure {
        Failure(status: .unreachable, textKey: "command.bench.refused", places: ["status": String(answer.status)])
    }

    private func hidden(_ name: String, _ page: WireClient.Answer) -> String {
        let text = String(decoding: page.body, as: UTF8.self)
        guard let found = text.range(of: "name=\"\(name)\" value=\"") else { return "" }
        return String(text[found.upperBound...].prefix { $0 != "\"" })
    }
}
