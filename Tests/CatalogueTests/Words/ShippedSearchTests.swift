import Catalogue
import Reception
import Testing
import Wording

@Suite("What people type at a desk of the Sarthe")
struct ShippedSearchTests {
    // Read once: a suite is made anew for each case of each test.
    private static let words = WordsReader.read(.embedded).value
    private static let index = MotifIndex(words)

    @Test(
        "It finds its motif first",
        arguments: [
            ("apl", "logement.apl"), ("carte grise", "transports.carteGrise"), ("rsa", "social.rsa"),
            ("cmu", "social.css"), ("mutuelle", "social.css"), ("carte vitale", "social.carteVitale"),
            ("aspa", "travail.aspa"), ("minimum vieillesse", "travail.aspa"),
            ("déclaration impots", "argent.declaration"), ("impôt", "argent.declaration"),
            ("cheque energie", "logement.energie"), ("crit'air", "transports.carteGrise"),
            ("aah", "social.handicap"), ("mdph", "social.handicap"), ("passeport", "papiers.identite"),
            ("CNI", "papiers.identite"), ("permis", "transports.permis"), ("franceconnect", "numerique.compte"),
            ("imprimer", "numerique.impression"), ("scanner", "numerique.impression"), ("caf apl", "logement.apl"),
            ("prime d'activité", "social.primeActivite"), ("retraite", "travail.retraite"),
            ("titre de sejour", "etranger.sejour"), ("chomage", "travail.chomage"),
        ]
    )
    func first(_ typed: String, _ motif: String) {
        #expect(Self.index.search(typed).first?.motif.id == motif)
    }

    @Test(
        "The name of an operator gives only its motifs, first of all",
        arguments: [
            ("pole emploi", "francetravail"), ("ants", "ants"), ("carsat", "carsat"), ("ameli", "cpam"),
            ("assedic", "francetravail"),
        ]
    )
    func operators(_ typed: String, _ id: String) {
        let found = Self.index.search(typed, limit: 3)
        #expect(!found.isEmpty)
        #expect(found.allSatisfy { $0.motif.operators.contains(id) }, "\(found.map(\.motif.id))")
    }

    @Test("Every motif is found by each of its synonyms and by its label")
    func all() {
        for motif in Self.words.motifs {
            for text in motif.synonyms + [motif.label.fr] {
                #expect(Self.index.search(text, limit: 60).contains { $0.motif.id == motif.id }, "\(motif.id): \(text)")
            }
        }
    }
}
