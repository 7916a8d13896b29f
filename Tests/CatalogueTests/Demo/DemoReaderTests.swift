import Access
import Catalogue
import Reception
import Territory
import Testing
import Wording

@Suite("The demonstration's file")
struct DemoReaderTests {
    private let words = WordsReader.read(.embedded).value

    private func read(replacing old: String, by new: String) throws -> Reading<Demo?> {
        var files = SourceTree.embedded.files
        let text = try #require(files["config/demo.yaml"])
        try #require(text.contains(old))
        files["config/demo.yaml"] = text.replacing(old, with: new)
        return DemoReader.read(SourceTree(files: files), words: words)
    }

    @Test("The file that is shipped has no fault")
    func shipped() throws {
        let reading = DemoReader.read(.embedded, words: words)
        #expect(reading.faults.isEmpty, "\(reading.faults)")
        let demo = try #require(reading.value)
        #expect(demo.profile.volume.requestsPerWeek == 61)
        #expect(demo.profile.rhythm.weekdays[.monday] == 1.15)
        #expect(demo.profile.visitors.ageBandsByOperator["carsat"]?["60-69"] == 52)
    }

    @Test("It gives the operators the national shares, and 18 requests in a hundred to hand over")
    func shares() throws {
        let requests = try #require(DemoReader.read(.embedded, words: words).value).profile.requests
        let total = requests.operators.values.reduce(requests.withoutOperator, +)
        for (name, share) in ["ants": 19.0, "caf": 16, "cpam": 16, "dgfip": 15, "carsat": 14] {
            #expect(abs(100 * (requests.operators[name] ?? 0) / total - share) < 0.5, "\(name)")
        }
        let outcomes = requests.outcomes
        let handed = outcomes.filter { words.outcome($0.key)?.effect == .transmits }.values.reduce(0, +)
        #expect(handed == 18)
        #expect(outcomes.values.reduce(0, +) == 100)
    }

    @Test("It opens one account of each role at least, with a password that the rules let them have")
    func accounts() throws {
        let demo = try #require(DemoReader.read(.embedded, words: words).value)
        #expect(Set(demo.accounts.map(\.role)) == Set(Role.allCases))
        var opened: [Account] = []
        for account in demo.accounts {
            let draft = AccountDraft(
                login: account.login.text,
                displayName: account.displayName,
                role: account.role,
                operatorID: account.operatorID,
                password: demo.password
            )
            let checked = try AccountRules().check(draft, by: .machine, among: opened)
            opened.append(
                Account(
                    id: checked.login,
                    login: checked.login,
                    displayName: checked.displayName,
                    role: checked.role,
                    passwordHash: ""
                )
            )
        }
    }

    @Test(
        "Each thing that is wrong is told at its line",
        arguments: [
            ("    caf: 16\n", "    caff: 16\n", "demo.unknownWord"),
            ("    caf: 16\n", "    caf: -1\n", "demo.badWeight"),
            ("    caf: 16\n", "    caf: much\n", "demo.badWeight"),
            ("requestsPerWeek: 61", "requestsPerWeek: 0", "demo.badMean"),
            ("waitNoted: 0.8", "waitNoted: 80", "demo.badChance"),
            ("{1: 88, 2: 10, 3: 2}", "{0: 88}", "demo.badKey"),
            ("{1: 88, 2: 10, 3: 2}", "{1: 0}", "demo.noWeight"),
            ("hours: {7: 0.5", "hours: {24: 0.5", "demo.badKey"),
            ("{monday: 1.15", "{lundi: 1.15", "demo.badKey"),
            ("bookedChannels: [accueilRdv, visio]", "bookedChannels: [rdv]", "demo.unknownWord"),
            ("role: observer", "role: spectator", "demo.unknownRole"),
            ("login: observation", "login: \"à voir\"", "demo.badLogin"),
            ("login: observation", "login: accueil1", "demo.duplicateLogin"),
            (", operator: caf}", "}", "demo.badOperator"),
            (", operator: caf}", ", operator: edf}", "demo.unknownWord"),
            ("la fontaine chante au village", "court", "demo.weakPassword"),
            ("untold: 0.05", "unsaid: 0.05", "check.missingKey"),
        ]
    )
    func faults(old: String, new: String, key: String) throws {
        let found = try read(replacing: old, by: new).faults
        #expect(found.contains { $0.textKey == key && $0.line != nil && $0.file == "config/demo.yaml" }, "\(found)")
        let texts = TextReader.read(.embedded).value
        for fault in found {
            #expect(!fault.sentence(texts, .fr).contains("⟦"))
            #expect(!fault.sentence(texts, .fr).contains("{"))
        }
    }

    @Test("A file that is not there is told, and makes no demonstration")
    func absent() {
        var files = SourceTree.embedded.files
        files["config/demo.yaml"] = nil
        let reading = DemoReader.read(SourceTree(files: files), words: words)
        #expect(reading.value == nil)
        #expect(reading.faults.map(\.textKey) == ["check.fileMissing"])
    }
}
