internal import Reception
internal import Territory
internal import Wording

/// The inventory of what there is to be served with, by whom it is offered.
struct OfferModel {
    struct Group {
        let title: String
        let count: String
        let isOpen: Bool
        let lines: [Line]
        /// Leads to the lines where the page would be too heavy with them; `nil` where they are there.
        let more: String?
    }

    struct Line {
        let name: String
        let mode: String
        let place: String?
        let schedule: String
        let cost: String
        let delay: String?
        let suits: String?
        let motifs: String?
        let validity: String?
        let checked: String
        let isChecked: Bool
        /// Whether it is to be checked again.
        let isStale: Bool
        /// What it is checked as, where the reader may say so and it was not said today; `nil` otherwise.
        let check: String?
        let doubt: String?
    }

    /// That an offer was just checked; `nil` when none was.
    let done: String?
    let typed: String
    let summary: String
    /// What came of a search; `nil` when nothing was sought.
    let outcome: String?
    let groups: [Group]
    let hasNone: Bool
    /// Whether the reader may say that an offer is still true.
    let mayCheck: Bool

    /// The inventory, or what a search finds of it; `checked` is what was just checked, as the address says it, `checkers`
    /// are the names of accounts.
    init(
        _ offers: [Offer],
        _ model: RoutingModel,
        typed: String?,
        checked: String?,
        checkers: [String: String],
        canCheck: Bool,
        _ services: DeskServices,
        _ t: PageTexts
    ) {
        let today = services.day(of: services.now())
        let reader = OfferReader(model, checked, checkers, canCheck, services, t)
        self.typed = typed ?? ""
        hasNone = offers.isEmpty
        mayCheck = canCheck
        let unchecked = offers.count { $0.checkedOn == nil }
        let doubtful = offers.count { $0.doubt != nil }
        summary = t(
            "offer.summary",
            ["count": String(offers.count), "unchecked": String(unchecked), "doubtful": String(doubtful)]
        )
        done = offers.first { reader.isDone($0) }.map { t("offerChecks.done", ["offer": $0.label.text(t.language)]) }
        let wanted = typed.map { $0.folded.split(separator: " ") } ?? []
        let found = offers.filter { offer in
            let text = reader.searched(offer)
            return wanted.allSatisfy { text.contains($0) }
        }
        outcome = typed.map { t("offer.found", ["count": String(found.count), "text": $0]) }
        // What was true once and may be no more, before what nobody ever vouched for; that comes first in its own group.
        let lapsed = found.filter { $0.checkedOn != nil && reader.isStale($0) }.sorted {
            ($0.checkedOn ?? today, $0.id) < ($1.checkedOn ?? today, $1.id)
        }
        let rest = found.filter { $0.checkedOn == nil || !reader.isStale($0) }
        let mobility = rest.filter { $0.kind == .mobility }
        let served = rest.filter { $0.kind != .mobility }
        func group(_ title: String, _ offers: [Offer], isOpen: Bool = false, search: String? = nil) -> Group? {
            guard !offers.isEmpty else { return nil }
            let ordered = offers.filter(reader.isStale) + offers.filter { !reader.isStale($0) }
            let isOpen = isOpen || typed != nil || ordered.contains(where: reader.isDone)
            // A button for each offer is as much again: whoever checks them opens one operator at a time.
            let more = isOpen || !canCheck ? nil : search.map { "/offre?" + Fields.encoded([("q", $0)]) }
            return Group(
                title: title,
                count: t("offer.count", ["count": String(ordered.count)]),
                isOpen: isOpen,
                lines: more == nil ? ordered.map(reader.line) : [],
                more: more
            )
        }
        let days = ["days": String(model.staleDays ?? 0)]
        groups =
            [group(t("offerChecks.stale", days), lapsed, isOpen: true)].compactMap(\.self)
            + services.words.operators.compactMap { known in
                let label = known.label.text(t.language)
                return group(label, served.filter { $0.serviceOperator == known.id }, search: label)
            }
            + [
                group(t("offer.houses"), served.filter { $0.serviceOperator == nil }),
                group(t("offer.mobility"), mobility),
            ].compactMap(\.self)
    }
}

/// Tells each thing of an offer as people read it; what is not known is said to be asked.
private struct OfferReader {
    private let services: DeskServices
    private let t: PageTexts
    private let staleDays: Int?
    private let done: String?
    private let checkers: [String: String]
    private let canCheck: Bool
    private let facilities: [String: Label]
    private let communes: [String: String]
    private let today: Day

    init(
        _ model: RoutingModel,
        _ done: String?,
        _ checkers: [String: String],
        _ canCheck: Bool,
        _ services: DeskServices,
        _ t: PageTexts
    ) {
        self.services = services
        self.t = t
        staleDays = model.staleDays
        self.done = done
        self.checkers = checkers
        self.canCheck = canCheck
        today = services.day(of: services.now())
        facilities = Dictionary(model.facilities.map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first })
        communes = Dictionary(
            services.geography.communes(on: today).map { ($0.code, $0.name) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    func isStale(_ offer: Offer) -> Bool { offer.isStale(on: today, after: staleDays) }

    /// Whether it was checked just now, and so today.
    func isDone(_ offer: Offer) -> Bool {
        done != nil && offer.checkedOn == today && OfferPages.checkID(of: offer, services.presences.roll) == done
    }

    func line(_ offer: Offer) -> OfferModel.Line {
        let words = services.words
        let suits =
            offer.publics.sorted().map { id in words.publics.first { $0.id == id }?.label.text(t.language) ?? id }
            + offer.facilities.sorted().map { facilities[$0]?.text(t.language) ?? $0 }
        let motifs = offer.motifs.map { words.motif($0)?.label.text(t.language) ?? $0 }
        let id = OfferPages.checkID(of: offer, services.presences.roll)
        let checker = services.offers.checker(of: id).flatMap { checkers[$0] }
        let checked = offer.checkedOn.map { day in
            t("offer.checked", ["day": day.inFull(t.language), "who": checker ?? offer.keptBy ?? t("offer.nobody")])
        }
        return OfferModel.Line(
            name: offer.label.text(t.language),
            mode: mode(offer),
            place: place(offer),
            schedule: schedule(offer),
            cost: cost(offer),
            delay: offer.observedDelayDays.map { t("offer.delay", ["count": String($0)]) },
            suits: suits.isEmpty ? nil : t("offer.suits", ["list": suits.joined(separator: ", ")]),
            motifs: motifs.isEmpty ? nil : t("offer.motifs", ["list": motifs.joined(separator: ", ")]),
            validity: validity(offer),
            checked: checked
                ?? offer.keptBy.map { t("offer.unchecked", ["who": $0]) } ?? t("offer.uncheckedNobody"),
            isChecked: checked != nil && !isStale(offer),
            isStale: isStale(offer),
            check: canCheck && offer.checkedOn != today ? id : nil,
            doubt: offer.doubt?.text(t.language)
        )
    }

    /// What a search looks in.
    func searched(_ offer: Offer) -> String {
        let served = offer.serviceOperator.flatMap { services.words.serviceOperator($0) }
        return [
            offer.label.text(t.language), mode(offer), place(offer) ?? "", served?.label.text(t.language) ?? "",
            served?.shortLabel ?? "",
        ].joined(separator: " ").folded
    }

    private func mode(_ offer: Offer) -> String {
        let mode = t.catalogue.text("offer.mode.\(offer.mode.rawValue)", t.language)
        let arrivals = OfferArrival.allCases.filter(offer.arrivals.contains).map {
            t.catalogue.text("offer.arrival.\($0.rawValue)", t.language)
        }
        // `Caf, courrier` says its mode already.
        let isSaid = offer.label.text(t.language).folded.contains(mode.folded)
        return ((isSaid ? [] : [mode]) + arrivals).joined(separator: ", ")
    }

    private func place(_ offer: Offer) -> String? {
        guard let place = offer.place else { return nil }
        let house = place.house.flatMap { id in services.territory.houses.first { $0.id == id } }
        let address = house.map { "\($0.address), \($0.postalCode)" }
        return [house == nil ? place.name : address, communes[place.commune] ?? place.commune]
            .compactMap(\.self).joined(separator: " – ")
    }

    private func schedule(_ offer: Offer) -> String {
        switch offer.schedule {
        case .always: t("offer.always")
        case .unknown: t("offer.hoursUnknown")
        case .house, .antenna: t("offer.houseHours")
        case .weekly: t("offer.ownHours")
        case .presences: t("offer.presences")
        }
    }

    private func cost(_ offer: Offer) -> String {
        guard let cents = offer.feeCents else { return t("offer.costUnknown") }
        if cents == 0 { return t("offer.free") }
        let rest = cents % 100
        return t("offer.fee", ["euros": String(cents / 100), "cents": rest < 10 ? "0\(rest)" : String(rest)])
    }

    private func validity(_ offer: Offer) -> String? {
        switch (offer.validity.from, offer.validity.until) {
        case (nil, nil): nil
        case (let from?, nil): t("offer.from", ["from": from.inFull(t.language)])
        case (nil, let until?): t("offer.until", ["until": until.inFull(t.language)])
        case (let from?, let until?):
            t("offer.between", ["from": from.inFull(t.language), "until": until.inFull(t.language)])
        }
    }
}
