import Territory
import Testing

@testable import Reception

@Suite("Persons, found and told apart")
struct PersonTests {
    static let rules = PersonRules(
        names: ["nom", "nomUsage", "prenoms"],
        birth: "naissance",
        contacts: ["telephone", "courriel"],
        forAll: ["nom", "prenoms", "naissance"],
        entitled: ["cpam": ["nir"], "caf": ["numeroCaf"]]
    )
    /// A stand-in for HMAC: the bytes themselves, which tells what was marked.
    static let index = PersonIndex(rules) { bytes in
        Array((String(decoding: bytes, as: UTF8.self) + "                ").utf8)
    }

    static func person(_ answers: [String: JSONValue], id: String = "p1") -> Person {
        Person(id: id, form: FormStamp(id: "personne", version: 1, hash: "0"), answers: answers)
    }

    static let rosalie = person(["nom": "Lefèvre", "prenoms": "Rosalie Zoé", "naissance": "1954-03-12"])

    @Test(
        "Spellings that a desk takes for one another sound the same",
        arguments: [
            ("Dupont", "DUPOND"), ("Lefèvre", "Lefebvre"), ("Sœur", "Soeur"), ("Philippe", "Filipe"),
            ("Beauchêne", "Bochène"), ("Martin", "Martins"), ("Renault", "Renaud"), ("Quentin", "Kentin"),
            ("Cyrille", "Sirille"), ("Hélène", "Elène"),
        ]
    )
    func sounds(_ left: String, _ right: String) {
        #expect(FrenchSound.words(left) == FrenchSound.words(right))
    }

    @Test(
        "Names that are not taken for one another do not",
        arguments: [("Dupont", "Durand"), ("Martin", "Morin"), ("Petit", "Pelletier"), ("Leroy", "Leblanc")]
    )
    func otherSounds(_ left: String, _ right: String) {
        #expect(FrenchSound.words(left) != FrenchSound.words(right))
    }

    @Test(
        "A person is found by names in any order, spelling or case, a day of birth or a telephone as people write them",
        arguments: [
            "rosalie lefevre", "LEFEBVRE Rosalie", "Zoé", "12/03/1954", "lefevre 12.03.1954", "02 43 54 72 00",
            "+33 2 43 54 72 00", "rosalie@exemple.fr",
        ]
    )
    func found(_ typed: String) {
        var person = Self.rosalie
        person.answers["telephone"] = "0243547200"
        person.answers["courriel"] = "Rosalie@Exemple.fr"
        let typedMarks = Self.index.marks(typed: typed)
        #expect(!typedMarks.isEmpty)
        #expect(typedMarks.isSubset(of: Self.index.marks(person)))
    }

    @Test("What is typed of somebody else finds nobody, and a letter alone is no name")
    func notFound() {
        let marks = Self.index.marks(Self.rosalie)
        #expect(!Self.index.marks(typed: "rosalie dupont").isSubset(of: marks))
        #expect(!Self.index.marks(typed: "13/03/1954").isSubset(of: marks))
        #expect(Self.index.marks(typed: " r - ").isEmpty)
    }

    @Test("Two records are one, likely or possibly one, or two, by their names and births")
    func likeness() {
        func like(_ answers: [String: JSONValue]) -> PersonLikeness? {
            PersonLikeness(Self.rosalie, Self.person(answers, id: "p2"), Self.rules)
        }
        #expect(like(["nom": "Zoe Rosalie", "prenoms": "LEFEBVRE", "naissance": "1954-03-12"]) == .same)
        #expect(like(["nom": "Lefèvre", "prenoms": "Marie", "naissance": "1954-03-12"]) == .likely)
        #expect(like(["nom": "Lefèvre", "prenoms": "Rosalie", "naissance": "1954-12-03"]) == .possible)
        #expect(like(["nom": "Lefèvre", "prenoms": "Rosalie"]) == .possible)
        #expect(like(["nom": "Lefèvre", "prenoms": "Rosalie", "naissance": "1961-07-01"]) == nil)
        #expect(like(["nom": "Lefèvre", "prenoms": "Jean"]) == nil)
        #expect(like(["nom": "Durand", "prenoms": "Paul", "naissance": "1954-03-12"]) == nil)
    }

    @Test("An operator is told what it is entitled to and nothing more")
    func entitled() {
        let person = Self.person([
            "nom": "Lefèvre", "prenoms": "Rosalie", "naissance": "1954-03-12", "telephone": "0243547200",
            "nir": "254037218100112", "numeroCaf": "1234567",
        ])
        let forCaf = Self.rules.told(person, to: "caf")
        #expect(Set(forCaf.keys) == ["nom", "prenoms", "naissance", "numeroCaf"])
        #expect(Set(Self.rules.told(person, to: "cpam").keys) == ["nom", "prenoms", "naissance", "nir"])
        #expect(Set(Self.rules.told(person, to: "ants").keys) == ["nom", "prenoms", "naissance"])
    }

    @Test(
        "A mandate is in force for its motifs, within its days, until it is revoked; its paper is awaited unless written"
    )
    func mandates() throws {
        let from = try #require(Day(year: 2026, month: 11, day: 2))
        var mandate = Mandate(
            MandateGiven(
                mandate: "m1",
                person: "p1",
                form: .oral,
                motifs: ["social.rsa"],
                from: from,
                through: from.advanced(by: 30),
                textVersion: "1",
                textHash: "00"
            ),
            takenBy: "a1"
        )
        #expect(mandate.covers("social.rsa", on: from) && mandate.covers("social.rsa", on: from.advanced(by: 30)))
        #expect(!mandate.covers("social.rsa", on: from.advanced(by: 31)))
        #expect(!mandate.covers("social.rsa", on: from.advanced(by: -1)))
        #expect(!mandate.covers("logement.apl", on: from))
        #expect(mandate.awaitsPaper)
        mandate.paperOn = from
        #expect(!mandate.awaitsPaper)
        mandate.revokedAt = Instant(milliseconds: 0)
        #expect(!mandate.covers("social.rsa", on: from))
    }
}
