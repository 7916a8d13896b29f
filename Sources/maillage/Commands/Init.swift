internal import Access
internal import ArgumentParser

/// `maillage init`: a house's empty data folder and its first administrator.
struct Init: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: Speech.text("command.init"),
        discussion: Speech.text("command.init.examples")
    )

    @OptionGroup var dataOptions: DataOptions

    @Option(help: ArgumentHelp(Speech.text("option.house"), valueName: "id"))
    var house: String

    @Option(help: ArgumentHelp(Speech.text("command.init.login"), valueName: "login"))
    var login = "administrateur"

    @Option(help: ArgumentHelp(Speech.text("command.init.name"), valueName: "name"))
    var name: String?

    @Option(help: ArgumentHelp(Speech.text("option.passwordFile"), valueName: "file"))
    var passwordFile: String?

    @Flag(help: ArgumentHelp(Speech.text("option.json"))) var json = false
    @OptionGroup var configurationOptions: ConfigurationOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let files = try NetworkFiles.load(configurationOptions)
        let house = try files.house(house)
        // Read before anything is made, so that a faulty file leaves nothing behind.
        let password: String? = if let passwordFile { try PasswordFile.read(passwordFile) } else { nil }
        try Accounts.check(login: login, displayName: name ?? login, password: password)
        let store = try HouseFolder.make(dataOptions.data, house: house.id)
        let made = try await Accounts(store: store, desk: files.desk)
            .add(login: login, displayName: name ?? login, role: .administrator, password: password)

        Console.say("command.init.done", ["path": dataOptions.data, "house": house.name])
        Console.say("command.init.account", ["login": made.login])
        if let temporary = made.temporary {
            Console.say("command.init.temporaryPassword", ["password": temporary])
        }
        Console.say("command.init.next", ["path": dataOptions.data])
        if json {
            Console.put(
                .object([
                    "house": .string(house.id),
                    "data": .string(dataOptions.data),
                    "login": .string(made.login),
                    "temporaryPassword": JSON(made.temporary),
                ])
            )
        }
    }
}
