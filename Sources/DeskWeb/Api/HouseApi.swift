internal import Foundation
internal import Hummingbird
internal import Reception
internal import Territory

/// The house, its real openings and its day's count, for scripts.
struct HouseApi: Sendable {
    private let services: DeskServices
    private let settings: DeskSettings

    init(_ keeper: Doorkeeper) {
        services = keeper.services
        settings = keeper.settings
    }

    /// Where it stands, and whether it receives now.
    func show(_ request: DeskRequest) -> Response {
        let (house, network) = (services.house, services.territory.network)
        let today = services.day(of: request.now)
        let now = house.openings(from: today, through: today, in: network, withAntennas: true)
            .first { $0.start <= request.now && request.now < $0.end }
        let next = house.nextOpening(after: request.now, in: network, withAntennas: true)
        return .document(
            .object([
                "id": .text(house.id),
                "name": .text(house.name),
                "address": .text(house.address),
                "postalCode": .text(house.postalCode),
                "commune": .text(house.commune),
                "communeName": JSONValue(services.geography.commune(house.commune, on: today)?.name),
                "location": house.location.map {
                    ["latitude": JSONValue(Optional($0.latitude)), "longitude": JSONValue(Optional($0.longitude))]
                } ?? .null,
                "isOpen": .boolean(now != nil),
                "closesAt": JSONValue(now.map { network.zone.iso($0.end) }),
                "opensNextAt": JSONValue(next.map { network.zone.iso($0.start) }),
                "timeZone": .text(network.zone.zone.identifier),
            ])
        )
    }

    /// When it really receives, holidays and exceptions taken out.
    func openings(_ request: DeskRequest) throws -> Response {
        let (house, network) = (services.house, services.territory.network)
        let days = try request.query.days(atMost: settings.figureDaysAtMost)
        let (from, to) = (days.lowerBound, days.upperBound)
        let openings = house.openings(from: from, through: to, in: network, withAntennas: true).map { segment in
            JSONValue.object([
                "day": JSONValue(segment.day),
                "opens": .text(segment.opens.description),
                "closes": .text(segment.closes.description),
                "start": .text(network.zone.iso(segment.start)),
                "end": .text(network.zone.iso(segment.end)),
                "durationSeconds": .integer(Int(segment.seconds)),
                "antenna": JSONValue(segment.antenna),
            ])
        }
        return .document([
            "house": .text(house.id), "from": JSONValue(from), "to": JSONValue(to), "openings": .list(openings),
        ])
    }

    /// A day's visits and requests; numbers of very few people are told inside the house only.
    func day(_ request: DeskRequest) async throws -> Response {
        guard let day = Day(request.parameters["day"] ?? "") else {
            throw DeskFault.badParameter("day", textKey: "desk.api.rule.notDay")
        }
        let least = try request.caller().readsSmallNumbers ? 0 : settings.hiddenBelow
        let small = SmallNumbers(least, "")
        func shown(_ count: Int) -> JSONValue { small.isHidden(count) ? .null : .integer(count) }
        let volume = try await services.visits.dailyVolumes(from: day, through: day).first
        let motifs = try await services.visits.motifCounts(from: day, through: day)
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return .document([
            "day": JSONValue(day),
            "visits": shown(volume?.visits ?? 0),
            "requests": shown(volume?.requests ?? 0),
            "hiddenBelow": least == 0 ? .null : .integer(least),
            "motifs": .list(motifs.map { ["motif": .text($0.key), "requests": shown($0.value)] }),
        ])
    }
}
