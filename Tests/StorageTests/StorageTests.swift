import Foundation
import Journal
import Reception
import Storage
import Territory
import Testing

@Suite("A house's store")
struct StorageTests {
    @Test("A visit recorded is found again, whole, after the store was closed and opened")
    func recordedVisitIsReadBack() async throws {
        let desk = Desk()
        let store = try desk.create()
        let recorded = try visit(motifs: ["logement.apl", "sante.css"])
        let appended = try await store.append([recorded.draft], actor: "agent-1", key: "k1", now: Desk.morning)
        #expect(appended == .recorded([Position(epoch: 7, sequence: 1)]))
        try store.close()

        let again = try desk.open()
        let lines = try await again.visits(on: try day())
        #expect(
            lines == [
                VisitLine(position: Position(epoch: 7, sequence: 1), number: 1, actor: "agent-1", visit: recorded)
            ]
        )
        #expect(again.house == "425")
        try again.close()
    }

    @Test("The same key twice makes one visit")
    func sameKeyMakesOne() async throws {
        let desk = Desk()
        let store = try desk.create()
        let draft = try visit().draft
        let first = try await store.append([draft], actor: "agent-1", key: "k1", now: Desk.morning)
        let second = try await store.append([draft], actor: "agent-1", key: "k1", now: Desk.morning)
        #expect(first == .recorded([Position(epoch: 7, sequence: 1)]))
        #expect(second == .already(Position(epoch: 7, sequence: 1)))
        #expect(try await store.visits(on: try day()).count == 1)
        try store.close()
    }
}
