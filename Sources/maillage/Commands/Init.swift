internal import Access
internal import ArgumentParser
internal import SecureTransport
internal import Territory

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
        let password = try ChosenPassword(file: passwordFile)
        let draft = AccountDraft(
            login: login,
            displayName: name ?? login,
            role: .administrator,
            password: password.text
        )
        // Checked before anything is made, so that a faulty login leaves nothing behind.
        _ = try Accounts.checked(draft, desk: files.desk)
        let store = try HouseFolder.make(dataOptions.data, house: house.id)
        let accounts = Accounts(store: store, hasher: ScryptHasher(files.desk), desk: files.desk)
        let opened = try await accounts.open(draft, isTemporary: password.isTemporary)

        Console.say("command.init.done", ["path": dataOptions.data, "house": house.name])
        Console.say("command.init.account", ["login": opened.login])
        password.tell()
        Console.say("command.init.next", ["path": dataOptions.data])
        if json {
            Console.put(
                .object([
                    "house": .string(house.id),
                    "data": .string(dataOptions.data),
                    "login": .string(opened.login),
                    "temporaryPassword": JSON(password.isTemporary ? password.text : nil),
                ])
            )
        }
    }
}
