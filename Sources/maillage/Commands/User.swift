internal import Access
internal import ArgumentParser
internal import Reception
internal import SecureTransport
internal import Storage

/// `maillage user`: a house's accounts, from a terminal.
struct User: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: Speech.text("command.user"),
        discussion: Speech.text("command.user.examples"),
        subcommands: [Add.self, List.self, Password.self, Close.self, Reopen.self, Token.self]
    )

    /// What every one of them takes.
    struct Options: ParsableArguments {
        @OptionGroup var dataOptions: DataOptions
        @OptionGroup var configurationOptions: ConfigurationOptions
        @OptionGroup var common: CommonOptions

        func accounts(_ purpose: HouseStore.Purpose = .writing) throws(Failure) -> Accounts {
            let files = try NetworkFiles.load(configurationOptions)
            let store = try HouseFolder.open(dataOptions.data, purpose)
            return Accounts(store: store, hasher: ScryptHasher(files.desk), desk: files.desk)
        }
    }

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: Speech.text("command.user.add"))

        @Argument(help: ArgumentHelp(Speech.text("command.user.loginHelp"))) var login: String
        @Option(help: ArgumentHelp(Speech.text("command.user.nameHelp"))) var name: String
        @Option(help: ArgumentHelp(Speech.text("command.user.roleHelp"))) var role: RoleArgument
        @Option(name: .customLong("operator"), help: ArgumentHelp(Speech.text("command.user.operatorHelp")))
        var operatorID: String?
        @Option(help: ArgumentHelp(Speech.text("option.passwordFile"), valueName: "file")) var passwordFile: String?
        @OptionGroup var options: Options

        func run() async throws {
            let files = try NetworkFiles.load(options.configurationOptions)
            if let operatorID, files.words.serviceOperator(operatorID) == nil {
                let places = ["operator": operatorID]
                throw Failure(status: .wrongUse, textKey: "command.user.unknownOperator", places: places)
            }
            let password = try ChosenPassword(file: passwordFile)
            let draft = AccountDraft(
                login: login,
                displayName: name,
                role: role.role,
                operatorID: operatorID,
                password: password.text
            )
            let opened = try await options.accounts().open(draft, isTemporary: password.isTemporary)
            let places = ["login": opened.login, "role": Speech.text("access.role.\(role.role.rawValue)")]
            Console.say("command.user.added", places)
            password.tell()
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: Speech.text("command.user.list"))

        @Flag(help: ArgumentHelp(Speech.text("option.json"))) var json = false
        @OptionGroup var options: Options

        func run() async throws {
            let accounts = try await options.accounts(.reading).all()
            if json {
                return Console.put(.array(accounts.map(document)))
            }
            for account in accounts {
                let role = Speech.text("access.role.\(account.role.rawValue)")
                let mark = account.disabledAt == nil ? "" : " [\(Speech.text("command.user.closedMark"))]"
                Console.put("\(account.login)\t\(account.displayName)\t\(role)\(mark)")
            }
        }

        private func document(_ account: Account) -> JSON {
            .object([
                "id": .string(account.id),
                "login": .string(account.login),
                "displayName": .string(account.displayName),
                "role": .string(account.role.rawValue),
                "operator": JSON(account.operatorID),
                "open": .bool(account.disabledAt == nil),
            ])
        }
    }

    struct Password: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: Speech.text("command.user.password"))

        @Argument(help: ArgumentHelp(Speech.text("command.user.loginHelp"))) var login: String
        @Option(help: ArgumentHelp(Speech.text("option.passwordFile"), valueName: "file")) var passwordFile: String?
        @OptionGroup var options: Options

        func run() async throws {
            let password = try ChosenPassword(file: passwordFile)
            let hadPin = try await options.accounts().setPassword(login: login, password: password.text)
            Console.say("command.user.passwordSet", ["login": login])
            if hadPin { Console.say("command.user.pinCleared", ["login": login]) }
            password.tell()
        }
    }

    struct Close: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: Speech.text("command.user.close"))

        @Argument(help: ArgumentHelp(Speech.text("command.user.loginHelp"))) var login: String
        @OptionGroup var options: Options

        func run() async throws {
            try await options.accounts().close(login: login)
            Console.say("command.user.closed", ["login": login])
        }
    }

    struct Reopen: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: Speech.text("command.user.reopen"))

        @Argument(help: ArgumentHelp(Speech.text("command.user.loginHelp"))) var login: String
        @OptionGroup var options: Options

        func run() async throws {
            try await options.accounts().reopen(login: login)
            Console.say("command.user.reopened", ["login": login])
        }
    }
}

/// A role as typed.
struct RoleArgument: ExpressibleByArgument {
    let role: Role

    static var allValueStrings: [String] { Role.allCases.map(\.rawValue) }

    init?(argument: String) {
        guard let role = Role(rawValue: argument) else { return nil }
        self.role = role
    }
}
