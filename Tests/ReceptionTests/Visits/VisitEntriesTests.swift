import Foundation
import Journal
import Reception
import Territory
import Testing

@Suite("What the journal holds of visits")
struct VisitEntriesTests {
    private func visit(caseID: String? = nil) throws -> VisitRecorded {
        VisitRecorded(
            receivedAt: Instant(seconds: 1_789_977_600),
            day: try #require(Day("2026-09-21")),
            channel: "guichet",
            form: FormStamp(id: "visite", version: 1, hash: "0123456789abcdef"),
            requests: [.init(theme: "t", motif: "t.m", operators: ["caf"], outcome: "o", effect: .staysOpen)],
            caseID: caseID
        )
    }

    @Test("A visit without answers in forms is written as it always was; one with them names its case")
    func caseNumber() throws {
        let before = """
            {"channel":"guichet","day":"2026-09-21","form":{"hash":"0123456789abcdef","id":"visite","version":1},\
            "people":1,"receivedAt":1789977600000,"requests":[{"effect":"staysOpen","motif":"t.m",\
            "operators":["caf"],"outcome":"o","theme":"t"}]}
            """
        #expect(String(decoding: try visit().draft.body, as: UTF8.self) == before)
        #expect(try JSONDecoder().decode(VisitRecorded.self, from: Data(before.utf8)) == visit())
        let named = String(decoding: try visit(caseID: "c-1").draft.body, as: UTF8.self)
        #expect(named.hasPrefix(#"{"caseId":"c-1","channel""#))
        #expect(try JSONDecoder().decode(VisitRecorded.self, from: Data(named.utf8)) == visit(caseID: "c-1"))
    }

    @Test("A correction and a withdrawal name the visit by its day and the place of its first entry")
    func references() throws {
        let line = VisitLine(
            position: Position(epoch: 4_294_967_295, sequence: 12),
            number: 3,
            actor: "a.b",
            visit: try visit()
        )
        let withdrawn = VisitWithdrawn(of: VisitReference(line)).draft
        #expect((withdrawn.audience, withdrawn.kind, withdrawn.version) == (.hub, "visit.withdrawn", 1))
        #expect(
            String(decoding: withdrawn.body, as: UTF8.self)
                == #"{"of":{"day":"2026-09-21","epoch":4294967295,"sequence":12}}"#
        )
        let corrected = VisitCorrected(of: VisitReference(line), visit: try visit())
        #expect(
            (corrected.draft.audience, corrected.draft.kind, corrected.draft.version) == (.hub, "visit.corrected", 1)
        )
        #expect(try JSONDecoder().decode(VisitCorrected.self, from: Data(corrected.draft.body)) == corrected)
        #expect(corrected.of.position == line.position)
    }
}
