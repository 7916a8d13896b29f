internal import Access
internal import ArgumentParser
internal import Foundation
internal import Journal
internal import Reception
internal import SecureTransport
internal import Storage
internal import Synchronization
internal import Territory

/// `maillage export`: the facts without personal data, one row a service request.
struct Export: AsyncParsableCommand {
    /// How rows are written.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case csv
        case jsonl
    }

    static let configuration = CommandConfiguration(
        abstract: Speech.text("command.export"),
        discussion: Speech.text("command.export.examples")
    )

    @OptionGroup var dataOptions: DataOptions
    @OptionGroup var period: PeriodOptions
    @Option(help: ArgumentHelp(Speech.text("command.export.format"))) var format = Format.csv
    @Flag(help: ArgumentHelp(Speech.text("command.export.exact"))) var exact = false
    @Option(help: ArgumentHelp(Speech.text("command.export.login"), valueName: "login")) var login: String?
    @Option(help: ArgumentHelp(Speech.text("option.passwordFile"), valueName: "file")) var passwordFile: String?
    @OptionGroup var configurationOptions: ConfigurationOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let days = try period.days()
        let files = try NetworkFiles.load(configurationOptions)
        let store = try HouseFolder.open(dataOptions.data, .reading)
        let house = try files.house(store.house)
        if exact { try await checkRight(Accounts(store: store, hasher: ScryptHasher(files.desk), desk: files.desk)) }

        let maker = files.factMaker(for: house, exact: exact, on: days.upperBound)
        if format == .csv { Console.write(FactRow.csvHeader, to: .standardOutput) }
        let count = Mutex(0)
        let format = format
        do {
            try await store.forEachVisit(from: days.lowerBound, through: days.upperBound) { line in
                let rows = maker.rows(of: line)
                for row in rows {
                    Console.write(format == .csv ? row.csv : row.json + "\n", to: .standardOutput)
                }
                count.withLock { $0 += rows.count }
                return true
            }
        } catch {
            throw Failure(error)
        }
        Console.say("command.export.done", ["count": String(count.withLock { $0 })])
    }

    /// Exact instants are for an account that may see them.
    private func checkRight(_ accounts: Accounts) async throws(Failure) {
        guard let login, let passwordFile else {
            throw Failure(status: .notAllowed, textKey: "command.export.exactNeedsAccount")
        }
        try await accounts.allow(login: login, password: PasswordFile.read(passwordFile), to: .exportExact)
    }
}
