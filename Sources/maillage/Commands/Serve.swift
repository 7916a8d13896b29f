internal import ArgumentParser
internal import SecureTransport
internal import Storage

/// `maillage serve`: a house's desk.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: Speech.text("command.serve"),
        discussion: Speech.text("command.serve.examples")
    )

    @OptionGroup var dataOptions: DataOptions
    @Option(help: ArgumentHelp(Speech.text("option.listen"), valueName: "host:port"))
    var listen = "127.0.0.1:8080"
    @OptionGroup var configurationOptions: ConfigurationOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let address = try ListenAddress(listen)
        let files = try NetworkFiles.load(configurationOptions)
        let store = try HouseFolder.open(dataOptions.data, .writing)
        let desk = try await ServedHouse(store: store, files: files, hasher: ScryptHasher(files.desk))
        Console.say("command.serve.stop")
        try await ServedHouse.serve([(desk, address)])
    }
}
