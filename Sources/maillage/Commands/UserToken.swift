internal import Access
internal import ArgumentParser
internal import Catalogue
internal import Storage
internal import Territory

extension User {
    /// `maillage user token`: what machines show to use the API.
    struct Token: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Speech.text("command.user.token"),
            discussion: Speech.text("command.user.token.examples"),
            subcommands: [Issue.self, List.self, Revoke.self]
        )

        struct Issue: AsyncParsableCommand {
            static let configuration = CommandConfiguration(abstract: Speech.text("command.user.token.issue"))

            @Argument(help: ArgumentHelp(Speech.text("command.user.token.nameHelp"))) var name: String
            @Option(help: ArgumentHelp(Speech.text("command.user.token.scopeHelp"))) var scope: [ScopeArgument]
            @Option(help: ArgumentHelp(Speech.text("command.user.token.daysHelp"))) var days: Int?
            @Flag(help: ArgumentHelp(Speech.text("option.json"))) var json = false
            @OptionGroup var options: Options

            func run() async throws {
                let tokens = try options.tokens(.writing)
                let issued = try await tokens.issue(name: name, scopes: Set(scope.map(\.scope)), days: days)
                let places = ["name": issued.name, "day": issued.expiresOn.description]
                Console.say("command.user.token.issued", places)
                guard json else { return Console.put(issued.text) }
                Console.put(
                    .object([
                        "id": .string(issued.id), "name": .string(issued.name), "token": .string(issued.text),
                        "expiresOn": JSON(issued.expiresOn),
                    ])
                )
            }
        }

        struct List: AsyncParsableCommand {
            static let configuration = CommandConfiguration(abstract: Speech.text("command.user.token.list"))

            @Flag(help: ArgumentHelp(Speech.text("option.json"))) var json = false
            @OptionGroup var options: Options

            func run() async throws {
                let tokens = try options.tokens(.reading)
                let (all, today) = (try await tokens.all(), tokens.today)
                if json { return Console.put(.array(all.map { document($0, today) })) }
                for token in all {
                    let scopes = token.scopes.map(\.rawValue).sorted().joined(separator: ",")
                    let mark = token.stands(on: today) ? "" : " [\(Speech.text("command.user.closedMark"))]"
                    Console.put("\(token.id)\t\(token.name)\t\(scopes)\t\(token.expiresOn)\(mark)")
                }
            }

            private func document(_ token: AccessToken, _ today: Day) -> JSON {
                .object([
                    "id": .string(token.id),
                    "name": .string(token.name),
                    "scopes": .array(token.scopes.map(\.rawValue).sorted().map(JSON.string)),
                    "expiresOn": JSON(token.expiresOn),
                    "lastUsedOn": JSON(token.lastUsedOn),
                    "stands": .bool(token.stands(on: today)),
                ])
            }
        }

        struct Revoke: AsyncParsableCommand {
            static let configuration = CommandConfiguration(abstract: Speech.text("command.user.token.revoke"))

            @Argument(help: ArgumentHelp(Speech.text("command.user.token.revokeHelp"))) var token: String
            @OptionGroup var options: Options

            func run() async throws {
                let name = try await options.tokens(.writing).revoke(token)
                Console.say("command.user.token.revoked", ["name": name])
            }
        }
    }
}

extension User.Options {
    /// The tokens of the house.
    func tokens(_ purpose: HouseStore.Purpose) throws(Failure) -> MachineAccess {
        let files = try NetworkFiles.load(configurationOptions)
        let store = try HouseFolder.open(dataOptions.data, purpose)
        return MachineAccess(store: store, desk: files.desk, zone: files.territory.network.zone)
    }
}

/// A scope as typed.
struct ScopeArgument: ExpressibleByArgument {
    let scope: TokenScope

    static var allValueStrings: [String] { TokenScope.allCases.map(\.rawValue) }

    init?(argument: String) {
        guard let scope = TokenScope(rawValue: argument) else { return nil }
        self.scope = scope
    }
}
