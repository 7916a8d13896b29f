internal import Access
internal import ArgumentParser
internal import Catalogue
internal import Foundation
internal import SecureTransport
internal import Storage

/// `maillage demo`: a trial network of real houses with a year of plausible visits, served on this machine.
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: Speech.text("command.demo"),
        discussion: Speech.text("command.demo.examples")
    )

    @Option(help: ArgumentHelp(Speech.text("command.demo.houses"), valueName: "n")) var houses = 3
    @Option(help: ArgumentHelp(Speech.text("command.demo.days"), valueName: "n")) var days = 365
    @Option(help: ArgumentHelp(Speech.text("command.demo.seed"), valueName: "n")) var seed: UInt64 = 1
    @Option(help: ArgumentHelp(Speech.text("option.listen"), valueName: "host:port")) var listen = "127.0.0.1:8071"
    @Option(help: ArgumentHelp(Speech.text("command.demo.dataHelp"), valueName: "dir")) var data = "maillage-demo"
    @OptionGroup var configurationOptions: ConfigurationOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        guard (1...500).contains(houses) else { throw Failure.outOfRange("houses", 1...500) }
        guard (1...3660).contains(days) else { throw Failure.outOfRange("days", 1...3660) }
        let address = try ListenAddress(listen)
        let files = try NetworkFiles.load(configurationOptions)
        let hasher = ScryptHasher(files.desk)
        let network = try DemoNetwork(folder: data, files: files, hasher: hasher)
        let stores = try await network.open(houses: houses, days: days, seed: seed)

        var desks: [(ServedHouse, ListenAddress)] = []
        for (index, store) in stores.enumerated() {
            desks.append((try await ServedHouse(store: store, files: files, hasher: hasher), address.offset(by: index)))
        }
        if !address.isLoopback { Console.say("command.demo.notLoopback", ["host": address.host]) }
        for account in network.demo.accounts {
            let role = Speech.text("access.role.\(account.role.rawValue)")
            Console.note("  \(account.login.text.padding(toLength: 16, withPad: " ", startingAt: 0)) \(role)")
        }
        Console.say("command.demo.password", ["password": network.demo.password])
        Console.say("command.demo.stop")
        try await ServedHouse.serve(desks)
    }
}
