internal import ArgumentParser

@main
struct Maillage: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "maillage")
}
