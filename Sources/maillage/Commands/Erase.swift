internal import ArgumentParser
internal import Journal
internal import Reception
internal import Storage
internal import Territory

/// `maillage erase`: a person's right to erasure, from a terminal.
struct Erase: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: Speech.text("command.erase"),
        discussion: Speech.text("command.erase.examples")
    )

    @Argument(help: ArgumentHelp(Speech.text("command.erase.personHelp"))) var person: String
    @Flag(help: ArgumentHelp(Speech.text("option.json"))) var json = false
    @OptionGroup var dataOptions: DataOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let store = try HouseFolder.open(dataOptions.data, .writing)
        let now = World.now()
        let isErased: Bool
        do throws(StoreFault) {
            // A record that was merged is read as the one that stands for it: all of the person goes.
            let standing = try await store.person(person)?.mergedInto ?? person
            isErased = try await store.erase(standing, reason: .asked, actor: "system", now: now)
            try store.close()
        } catch {
            throw Failure(error)
        }
        guard isErased else {
            throw Failure(status: .wrongUse, textKey: "command.erase.unknown", places: ["person": person])
        }
        if json {
            Console.put(.object(["person": .string(person), "erasedAt": .string(now.isoAtZero)]))
        }
        Console.say("command.erase.done", ["person": person])
    }
}
