internal import Reception
internal import Territory
internal import Wording

/// The list of referrals: what is late before the rest, then the oldest first; no name, no text.
struct ReferralListModel {
    struct Line {
        let number: String
        let address: String
        let motif: String
        let who: String
        let state: String
        /// What CSS colours the state by.
        let stateID: String
        let received: String
        /// What is late or due next, in words; `nil` when no clock runs.
        let clock: String?
        let isLate: Bool
        let canClose: Bool
    }

    struct Choice {
        let id: String
        let name: String
    }

    let lines: [Line]
    let count: String
    let hasNone: Bool
    let isHouse: Bool
    let withEnded: Bool
    let done: String?
    let refusal: String?
    let key: String
    let canCloseSome: Bool
    let outcomes: [Choice]
    let usefulness: [Choice]

    init(
        _ referrals: [Referral],
        actor: ReferralActor,
        withEnded: Bool,
        done: String?,
        refusal: String?,
        key: String,
        now: Instant,
        _ services: DeskServices,
        _ t: PageTexts
    ) {
        let names = ReferralNames(services, t)
        let clocks = services.cases?.clocks.map { ReferralClockText($0, t) }
        let lines = referrals.map { referral in
            let clock = clocks?.nearest(referral, now: now)
            return (
                clock?.overdueSeconds ?? 0,
                Line(
                    number: referral.id.description,
                    address: "/dossiers/\(referral.id)",
                    motif: names.motif(referral.made.motif),
                    who: names.addressee(referral.addressee),
                    state: names.state(referral),
                    stateID: referral.state.rawValue,
                    received: names.day(referral.made.receivedAt),
                    clock: clock?.text,
                    isLate: clock?.isLate ?? false,
                    canClose: referral.acts(actor).contains(.close)
                )
            )
        }
        // Stable: those as late keep the order of their reception.
        self.lines = lines.enumerated().sorted {
            $0.element.0 == $1.element.0 ? $0.offset < $1.offset : $0.element.0 > $1.element.0
        }.map(\.element.1)
        let late = self.lines.count { $0.isLate }
        count = t("cases.count", ["count": String(lines.count), "late": String(late)])
        hasNone = lines.isEmpty
        isHouse = actor.side == .house
        self.withEnded = withEnded
        self.done = done
        self.refusal = refusal
        self.key = key
        canCloseSome = self.lines.contains { $0.canClose }
        outcomes = services.words.outcomes.map { Choice(id: $0.id, name: $0.label.text(t.language)) }
        usefulness = Usefulness.allCases.map { Choice(id: $0.rawValue, name: t.catalogue.text($0.textKey, t.language)) }
    }
}
