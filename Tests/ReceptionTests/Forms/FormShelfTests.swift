import Reception
import Testing

@Suite("The forms of a house")
struct FormShelfTests {
    private let shelf = FormShelf([
        SmallQuestions.form([], id: "rsa", version: 1, motifs: ["social.rsa", "social.css"]),
        SmallQuestions.form([], id: "rsa", version: 2, motifs: ["social.rsa"]),
        SmallQuestions.form([], id: "apl", version: 1, motifs: ["logement.apl"]),
    ])

    @Test("The highest version is current, and alone decides for which motifs")
    func current() {
        #expect(shelf.current.map { "\($0.id)@\($0.version)" } == ["apl@1", "rsa@2"])
        #expect(shelf.form(forMotif: "social.rsa")?.version == 2)
        #expect(shelf.form(forMotif: "social.css") == nil)
        #expect(shelf.form(FormStamp(id: "rsa", version: 1, hash: "0123456789abcdef"))?.version == 1)
        #expect(shelf.form(FormStamp(id: "rsa", version: 1, hash: "autre")) == nil)
    }

    @Test("A published version never changes, the next is one higher, and a motif has one form")
    func publishing() {
        func objection(_ id: String, _ version: Int, hash: String = "f", motifs: [String] = []) -> String? {
            var form = SmallQuestions.form([], id: id, version: version, motifs: motifs)
            form.hash = hash
            return shelf.objection(to: form)?.textKey
        }
        #expect(objection("rsa", 2, hash: "0123456789abcdef") == "forms.alreadyPublished")
        #expect(objection("rsa", 2) == "forms.changedVersion")
        #expect(objection("rsa", 4) == "forms.wrongVersion")
        #expect(objection("neuf", 2) == "forms.wrongVersion")
        #expect(objection("neuf", 1, motifs: ["logement.apl"]) == "forms.motifTaken")
        #expect(objection("neuf", 1, motifs: ["social.css"]) == nil)
        #expect(objection("rsa", 3, motifs: ["social.rsa"]) == nil)
    }
}
