internal import Access
internal import Foundation
internal import Reception
internal import Territory
internal import Wording

/// Who is there today, operators among them, whether the house receives, and which neighbouring houses do, as the desk
/// shows it.
struct PresenceModel {
    struct Person {
        let name: String
        let isSigning: Bool
    }

    struct Neighbour {
        let name: String
        let until: String
    }

    let people: [Person]
    let hasPeople: Bool
    /// The operators, and the house away from its counter; those not held today are told too.
    let cards: [PresenceCard]
    let hasCards: Bool
    let state: String
    let isOpen: Bool
    let today: String
    let neighbours: [Neighbour]
    let hasNeighbours: Bool
    /// Whether the neighbours are told at all: the house's place is known and the network wants them.
    let asksNeighbours: Bool
    let isShared: Bool

    /// Those there are whoever used a session today, and the authors of the day's visits.
    init(
        present: [String],
        visits: [VisitLine],
        accounts: [Account],
        visitor: Visitor,
        at now: Instant,
        _ services: DeskServices,
        _ settings: DeskSettings,
        _ t: PageTexts
    ) {
        let network = services.territory.network
        let day = network.zone.day(of: now)
        let there = Set(present + visits.map(\.actor))
        let signing = try? visitor.actor().id
        people = accounts.filter { there.contains($0.id) && $0.may(.keepDesk) }
            .sorted { ($0.displayName.folded, $0.id) < ($1.displayName.folded, $1.id) }
            .map { Person(name: $0.displayName, isSigning: $0.id == signing) }
        hasPeople = !people.isEmpty
        let names = PresenceNames(services.territory, services.words, t.catalogue, t.language)
        let presences = PresenceScope.house(services.house).presences(services.presences.roll)
        let today = PresenceCard.stretches(of: presences, from: day, through: day, in: services.territory)[day] ?? []
        cards = today.compactMap { PresenceCard($0, names, ofHouse: nil, canEdit: true, t) }
        hasCards = !cards.isEmpty
        let house = HouseState(services.house, at: now, in: network, t)
        (state, isOpen) = (house.text, house.isOpen)
        let segments = services.house.openings(from: day, through: day, in: network, withAntennas: true)
        let hours = segments.map { $0.told(t) }.joined(separator: ", ")
        self.today = segments.isEmpty ? t("presence.closedToday") : t("presence.today", ["hours": hours])
        let nearest = PresenceModel.nearest(services, day, settings.neighbours)
        asksNeighbours = !nearest.isEmpty
        neighbours = nearest.compactMap { found in
            guard let closes = found.house.closing(at: now, in: network) else { return nil }
            let places = ["distance": PresenceModel.distance(found.metres, t), "time": closes.description]
            return Neighbour(name: found.house.name, until: t("presence.until", places))
        }
        hasNeighbours = !neighbours.isEmpty
        isShared = visitor.session.sharing != nil
    }

    /// The nearest other houses as the crow flies; none when it is not known where this one stands.
    private static func nearest(_ services: DeskServices, _ day: Day, _ count: Int) -> [HouseDistance] {
        let commune = services.geography.commune(services.house.commune, on: day)
        guard count > 0, let place = services.house.location ?? commune?.centroid else { return [] }
        return Array(services.geography.houses(from: place).filter { $0.house.id != services.house.id }.prefix(count))
    }

    /// Whole kilometres beyond ten, one decimal below.
    private static func distance(_ metres: Double, _ t: PageTexts) -> String {
        let kilometres = metres / 1000
        let locale = Locale(identifier: t.language == .fr ? "fr_FR" : "en_GB")
        let style = FloatingPointFormatStyle<Double>(locale: locale)
        let number = kilometres.formatted(style.precision(.fractionLength(kilometres < 10 ? 1 : 0)))
        return t("presence.kilometres", ["km": number])
    }
}
