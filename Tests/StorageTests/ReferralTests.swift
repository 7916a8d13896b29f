import Journal
import Reception
import Territory
import Testing

@testable import Storage

@Suite("Referrals in the store")
struct ReferralTests {
    @Test(
        "A referral is where its steps lead, whatever order they came in, and listed for its operator while it is open"
    )
    func referrals() async throws {
        let desk = Desk()
        let store = try desk.create()
        let number = CaseNumber(random: [9, 9, 9, 9, 9])
        let house = ReferralActor(account: "a1", house: "425")
        let caf = ReferralActor(account: "o1", serviceOperator: "caf")
        func step(_ act: ReferralAct, _ actor: ReferralActor, _ minute: Int64) -> EntryDraft {
            ReferralStep(of: number, at: Desk.morning.adding(seconds: minute * 60), by: actor, [act], reason: "r")
                .draft(for: .operator("caf"))
        }
        let made = ReferralMade(
            referral: number,
            house: "425",
            motif: "social.rsa",
            addressee: ReferralAddressee(serviceOperator: "caf"),
            receivedAt: Desk.morning,
            at: Desk.morning,
            actor: house
        )
        // The answer comes before the referral itself, as it may from another node.
        let first = [step(.answer, caf, 5), made.draft(for: .operator("caf"))]
        _ = try await store.append(first, actor: "a1", key: nil, now: Desk.morning)
        #expect(try await store.referral(number)?.state == .answered)
        #expect(try await store.referrals(ReferralQuery(serviceOperator: "caf")).map(\.id) == [number])
        #expect(try await store.referrals(ReferralQuery(serviceOperator: "cpam")).isEmpty)
        let rest = [
            step(.passOn(ReferralAddressee(serviceOperator: "cpam")), caf, 6),
            step(.treat, caf, 7),
        ]
        _ = try await store.append(rest, actor: "a1", key: nil, now: Desk.morning)
        let referral = try #require(try await store.referral(number))
        #expect(referral.state == .new && referral.anomalies.map(\.fault) == [.notTheirs])
        #expect(try await store.referrals(ReferralQuery(serviceOperator: "cpam")).map(\.id) == [number])
        #expect(try await store.referrals(ReferralQuery(serviceOperator: "caf")).isEmpty)
        let end = step(.cancel, house, 8)
        _ = try await store.append([end], actor: "a1", key: nil, now: Desk.morning)
        #expect(try await store.referrals(ReferralQuery()).isEmpty)
        #expect(try await store.referrals(ReferralQuery(withEnded: true)).map(\.state) == [.cancelled])
        #expect(try await store.verify().isClean)
        try store.close()
    }
}
