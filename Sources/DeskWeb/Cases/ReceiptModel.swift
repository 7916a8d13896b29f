internal import Reception
internal import Territory
internal import Wording

/// The receipt of a request that was handed over (CRPA, articles L112-3 and R112-5): what was asked, of whom, since when,
/// and what silence means; it names nobody.
struct ReceiptModel {
    let number: String
    let motif: String
    let who: String
    let received: String
    let handed: String
    /// What silence means and from when, as far as the network's rules know.
    let law: [String]
    let hasLaw: Bool
    let house: String
    let address: String
    let printed: String

    init(_ referral: Referral, now: Instant, _ cases: CaseDesk, _ services: DeskServices, _ t: PageTexts) {
        let names = ReferralNames(services, t)
        number = referral.id.description
        motif = names.motif(referral.made.motif)
        who = names.addressee(referral.made.addressee)
        received = services.day(of: referral.made.receivedAt).inFull(t.language)
        handed = names.moment(referral.made.at)
        law = cases.clocks.map { ReferralClockText($0, t).law(referral, now: now) } ?? []
        hasLaw = !law.isEmpty
        house = services.house.name
        let commune = services.geography.commune(services.house.commune, on: services.day(of: now))?.name
        address = [services.house.address, commune].compactMap(\.self).joined(separator: ", ")
        printed = t("cases.receipt.printed", ["day": names.moment(now)])
    }
}
