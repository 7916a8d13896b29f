import GRDB
import Journal
import Reception
import Territory
import Testing

@testable import Storage

@Suite("Offers made sure of at the desk")
struct OfferCheckTests {
    @Test("The last check of an offer stands, whoever made it, and the tables are what replaying gives")
    func last() async throws {
        let desk = Desk()
        var store = try desk.create()
        for (offer, offset, actor) in [("cafForm", 0, "a1"), ("msaForm", 1, "a1"), ("cafForm", 2, "a2")] {
            let draft = OfferChecked(offer: offer, day: try day(offset)).draft
            _ = try await store.append([draft], actor: actor, key: nil, now: Desk.morning)
        }
        try store.close()
        store = try desk.open()
        let checks = try await store.offerChecks()
        #expect(checks.map(\.offer) == ["cafForm", "msaForm"])
        #expect(checks.map(\.day) == [try day(2), try day(1)])
        #expect(checks.map(\.actor) == ["a2", "a1"])
        #expect(try await store.entries(.network).map(\.kind) == Array(repeating: OfferChecked.kind, count: 3))
        let report = try await store.verify()
        #expect(report.isClean)
        #expect(report.rows["offer_checks"] == 2)
        try store.close()
    }

    @Test("A check that no entry made is found out")
    func foundOut() async throws {
        let desk = Desk()
        let store = try desk.create()
        let draft = OfferChecked(offer: "cafForm", day: try day()).draft
        _ = try await store.append([draft], actor: "a1", key: nil, now: Desk.morning)
        try await store.pool.write { try $0.execute(sql: "UPDATE offer_checks SET checked_on = '2030-01-01'") }
        #expect(try await !store.verify().isClean)
        try store.close()
    }
}
