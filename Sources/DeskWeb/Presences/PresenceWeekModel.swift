internal import Foundation
internal import Reception
internal import Territory

/// The week's grid: who is present where, day by day.
struct PresenceWeekModel {
    struct Column {
        let name: String
        let isToday: Bool
        let notes: [String]
        /// When the house itself receives; `nil` where several houses are shown.
        let openings: String?
        let cards: [PresenceCard]
        let hasNone: Bool
    }

    struct Choice {
        let id: String
        let name: String
        let isChosen: Bool
    }

    struct Rule {
        let name: String
        let said: String
        let address: String
    }

    let heading: String
    let week: String
    let monday: String
    let columns: [Column]
    let isEmpty: Bool
    let choices: [Choice]
    let previous: String
    let next: String
    let current: String
    let calendar: String
    let canEdit: Bool
    /// The rules of this house, each to be changed or ended; none for who may not.
    let rules: [Rule]
    let hasRules: Bool
    let done: String?
    /// Where what was just decided is taken back.
    let undo: String?
}

/// Which houses' week is shown.
enum PresenceScope: Hashable, Sendable {
    case house(House)
    case everyHouse

    /// The one that a query asks for, this house's when none does; `nil` for a house that is not of the network.
    init?(_ asked: String?, _ services: DeskServices) {
        switch asked {
        case nil: self = .house(services.house)
        case PresenceAddress.everyHouse: self = .everyHouse
        case let id?:
            guard let house = services.territory.houses.first(where: { $0.id == id }) else { return nil }
            self = .house(house)
        }
    }

    var id: String {
        switch self {
        case .house(let house): house.id
        case .everyHouse: PresenceAddress.everyHouse
        }
    }

    func presences(_ roll: PresenceRoll) -> [Presence] {
        switch self {
        case .house(let house): roll.presences.filter { $0.house == house.id }
        case .everyHouse: roll.presences
        }
    }
}

extension PresenceWeekModel {
    /// A week of a scope.
    init(
        _ scope: PresenceScope,
        from monday: Day,
        today: Day,
        canEdit: Bool,
        done: (told: String, undo: String?)?,
        _ services: DeskServices,
        _ t: PageTexts
    ) {
        let (territory, last) = (services.territory, monday.advanced(by: 6))
        let names = PresenceNames(territory, services.words, t.catalogue, t.language)
        let presences = scope.presences(services.presences.roll)
        let days = PresenceCard.stretches(of: presences, from: monday, through: last, in: territory)
        let holidays = PublicHolidays(territory.network.holidayZone)
        var house: House?
        if case .house(let one) = scope { house = one }
        let own = services.house.id
        columns = (monday...last).compactMap { day in
            let stretches = days[day] ?? []
            let openings = house.map { house in
                let segments = house.openings(from: day, through: day, in: territory.network).map { $0.told(t) }
                return segments.isEmpty
                    ? t("house.shut") : t("presences.openings", ["hours": segments.joined(separator: ", ")])
            }
            // The end of the week is shown when something happens then.
            let isShut = house?.openings(from: day, through: day, in: territory.network).isEmpty ?? true
            if day.weekday >= .saturday, stretches.isEmpty, isShut { return nil }
            let cards = stretches.compactMap { found in
                PresenceCard(
                    found,
                    names,
                    ofHouse: house == nil && found.first?.operatorID != nil ? names.who(found.first?.house, nil) : nil,
                    canEdit: canEdit && found.first?.house == own,
                    t
                )
            }
            return Column(
                name: day.withoutYear(t.language),
                isToday: day == today,
                notes: holidays.holiday(on: day).map { [t("house.holiday", ["name": $0.name])] } ?? [],
                openings: openings,
                cards: cards,
                hasNone: cards.isEmpty
            )
        }
        isEmpty = columns.allSatisfy(\.hasNone)
        heading = house?.name ?? t("presences.everyHouse")
        week = t("presences.weekOf", ["from": monday.inFull(t.language), "through": last.inFull(t.language)])
        self.monday = monday.description
        let all = Choice(
            id: PresenceAddress.everyHouse,
            name: t("presences.everyHouse"),
            isChosen: scope == .everyHouse
        )
        choices =
            territory.houses.sorted { ($0.name.folded, $0.id) < ($1.name.folded, $1.id) }.map {
                Choice(id: $0.id, name: $0.name, isChosen: $0.id == house?.id)
            } + [all]
        let asked = scope == .house(services.house) ? nil : scope.id
        previous = PresenceAddress.week(of: monday.advanced(by: -7), house: asked)
        next = PresenceAddress.week(of: monday.advanced(by: 7), house: asked)
        current = asked.map { "\(PresenceAddress.week)?\(Fields.encoded([("maison", $0)]))" } ?? PresenceAddress.week
        calendar = "\(PresenceAddress.calendar)?\(Fields.encoded([("maison", scope.id)]))"
        self.canEdit = canEdit
        let isOwn = canEdit && house?.id == own
        rules = (isOwn ? presences : []).filter { $0.validThrough.map { $0 >= today } ?? true }.map { presence in
            Rule(
                name: names.who(presence.house, presence.operatorID),
                said: presence.told(names, t),
                address: PresenceAddress.rule(presence.id)
            )
        }
        hasRules = !rules.isEmpty
        (self.done, undo) = (done?.told, done?.undo)
    }
}

extension Presence {
    /// When and where it is held, in a sentence.
    func told(_ names: PresenceNames, _ t: PageTexts) -> String {
        let rule = RecurrenceSpeech(t.catalogue, t.language).sentence(asTyped) ?? pattern.rule.rrule
        let end = validThrough.map { t("presences.until", ["day": $0.inFull(t.language)]) }
        return ([rule, places.map(names.place).joined(separator: " / ")] + [end].compactMap(\.self))
            .joined(separator: " · ")
    }

    /// What somebody would have typed for it.
    var asTyped: TypedRecurrence {
        var typed = TypedRecurrence(pattern: pattern)
        switch hours {
        case .segments(let segments): typed.segments = segments
        case .unknown(let part): typed.part = part
        case .ofHouse: break
        }
        typed.validFrom = validFrom
        typed.skipsPublicHolidays = skipsPublicHolidays
        typed.skipsSchoolHolidays = skipsSchoolHolidays
        typed.needsAppointment = needsAppointment
        typed.mode = mode == .onSite ? nil : mode
        return typed
    }
}
