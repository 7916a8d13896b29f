import Journal
import Reception
import SecureTransport
import Territory
import Testing
import Wording

@Suite("Sealing the answers of a case")
struct AnswerVaultTests {
    private static let form = Form(
        id: "apl",
        version: 1,
        title: Label(fr: "Logement"),
        fields: [
            field("logement", .neutral, .unlimited), field("loyer", .personal, .period(months: 6, days: 0)),
            field("sante", .sensitive, .period(months: 6, days: 0)), field("nir", .nir, .period(months: 1, days: 0)),
        ],
        hash: "0123456789abcdef"
    )

    private static func field(_ name: String, _ dataClass: DataClass, _ retention: Retention) -> FormField {
        FormField(name: name, kind: .text, label: Label(fr: name), dataClass: dataClass, retention: retention)
    }

    private static let answers: [String: JSONValue] = [
        "logement": .text("location"), "loyer": .text("654"), "sante": .text("diabète"), "nir": .text("2 55 08"),
        "autre": .text("hors du formulaire"),
    ]

    private var vault: AnswerVault {
        AnswerVault(AES256GCM()) { (try? SecureRandom.bytes($0)) ?? [] }
    }

    private func day() throws -> Day { try #require(Day("2026-09-21")) }

    private func sealed(keys: [AnswerKey] = []) throws -> (recorded: AnswersRecorded, newKeys: [AnswerKey]) {
        let answered = [0, 2].map { AnswerVault.Answered(ordinal: $0, form: Self.form, answers: Self.answers) }
        let sealed = try vault.seal(answered, caseID: "c1", on: try day(), keys: keys)
        return try #require(sealed)
    }

    @Test("Neutral answers alone stay in clear, the others have one key a term, and all are read again")
    func sealedAndOpened() throws {
        let (recorded, keys) = try sealed()
        #expect(recorded.sheets.map(\.clear) == [["logement": .text("location")], ["logement": .text("location")]])
        #expect(keys.map(\.until.description).sorted() == ["2026-10-21", "2027-03-21"])
        #expect(recorded.sheets.flatMap(\.sealed).map(\.count) == [1, 2, 1, 2])
        let body = String(decoding: recorded.draft.body, as: UTF8.self)
        for secret in ["654", "diabète", "2 55 08", "hors"] { #expect(!body.contains(secret), "\(secret)") }
        var whole = Self.answers
        whole["autre"] = nil
        let opened = vault.open(recorded, keys: keys, on: try day())
        #expect(opened.map(\.answers) == [whole, whole] && opened.allSatisfy { $0.erased == 0 })
    }

    @Test("A term whose key is destroyed takes its answers with it and no other; keys are used again, nonces never")
    func oneTerm() throws {
        let (recorded, keys) = try sealed()
        let left = keys.filter { $0.until.description == "2027-03-21" }
        let opened = vault.open(recorded, keys: left, on: try day())
        #expect(opened.map(\.erased) == [1, 1])
        #expect(opened.allSatisfy { $0.answers["nir"] == nil && $0.answers["sante"] == .text("diabète") })
        let again = try sealed(keys: keys)
        #expect(again.newKeys.isEmpty)
        let nonces = (recorded.sheets + again.recorded.sheets).flatMap(\.sealed).map(\.nonce)
        #expect(Set(nonces).count == nonces.count)
    }

    @Test("An answer is read until the last day of its term and never after it, its key still there")
    func pastTerm() throws {
        let (recorded, keys) = try sealed()
        for (day, erased) in [("2026-10-21", 0), ("2026-10-22", 1), ("2027-03-22", 3)] {
            let opened = vault.open(recorded, keys: keys, on: try #require(Day(day)))
            #expect(opened.map(\.erased) == [erased, erased], "\(day)")
            #expect(opened.allSatisfy { ($0.answers["nir"] == nil) == (erased > 0) && $0.answers["logement"] != nil })
        }
    }

    @Test("Sealed answers moved to another case, request or form do not open")
    func moved() throws {
        let (recorded, keys) = try sealed()
        let today = try day()
        var other = recorded
        other.caseID = "c2"
        #expect(vault.open(other, keys: keys, on: today).allSatisfy { $0.erased == 3 })
        other = recorded
        other.sheets[0].ordinal = 1
        #expect(vault.open(other, keys: keys, on: today).map(\.erased) == [3, 0])
        other = recorded
        other.sheets[0].form.version = 2
        #expect(vault.open(other, keys: keys, on: today).map(\.erased) == [3, 0])
    }

    @Test("Nothing answered makes nothing to record")
    func nothing() throws {
        let none = [AnswerVault.Answered(ordinal: 1, form: Self.form, answers: [:])]
        let isNothing = try vault.seal(none, caseID: "c1", on: try day()) == nil
        #expect(isNothing)
    }
}
