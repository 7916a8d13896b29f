internal import Journal
internal import Reception
internal import Territory
internal import Wording

/// A visit as scripts read it.
struct VisitDocument {
    let line: VisitLine
    let zone: CivilZone
    /// The names of accounts and machines by identifier.
    let names: [String: String]
    /// What was left out of what was sent.
    var remarks: [JSONValue] = []

    /// Where it is found.
    var path: String { "/api/v1/visits/\(line.visit.day)/\(line.number)" }

    /// Changes whenever the visit is told anew (RFC 9110, section 8.8.3), even while a clock that was set back stands.
    static func tag(_ line: VisitLine, digest: Digest) -> String {
        let place = "\(line.position.epoch)-\(line.position.sequence)"
        guard let corrected = line.correctedAt else { return "\"\(place)\"" }
        return "\"\(place)-\(corrected.milliseconds)-\(digest(line.visit.draft.body).prefix(8).hex)\""
    }

    var document: JSONValue {
        let visit = line.visit
        return .object([
            "day": JSONValue(visit.day),
            "number": .integer(line.number),
            "url": .text(path),
            "position": [
                "epoch": .integer(Int(line.position.epoch)),
                "sequence": .integer(Int(clamping: line.position.sequence)),
            ],
            "receivedAt": .text(zone.iso(visit.receivedAt)),
            "channel": .text(visit.channel),
            "level": JSONValue(visit.level),
            "commune": JSONValue(visit.commune),
            "epci": JSONValue(visit.epci),
            "typology": JSONValue(visit.typology),
            "people": .integer(visit.people),
            "ageBand": JSONValue(visit.ageBand),
            "publics": JSONValue(visit.publics ?? []),
            "obstacles": JSONValue(visit.obstacles ?? []),
            "waitSeconds": JSONValue(visit.waitSeconds),
            "handlingSeconds": JSONValue(visit.handlingSeconds),
            "requests": .list(visit.requests.map(request)),
            "form": [
                "id": .text(visit.form.id), "version": .integer(visit.form.version), "hash": .text(visit.form.hash),
            ],
            "source": JSONValue(visit.source),
            "recordedBy": ["id": .text(line.actor), "name": JSONValue(names[line.actor])],
            "correctedAt": JSONValue(line.correctedAt.map(zone.iso)),
            "correctedBy": line.correctedBy.map { ["id": .text($0), "name": JSONValue(names[$0])] } ?? .null,
            "remarks": .list(remarks),
        ])
    }

    private func request(_ request: VisitRecorded.Request) -> JSONValue {
        [
            "theme": .text(request.theme),
            "motif": .text(request.motif),
            "operators": JSONValue(request.operators),
            "outcome": .text(request.outcome),
            "effect": .text(request.effect.rawValue),
            "status": .text(RequestStatus(request.effect).rawValue),
            "orientation": request.orientation.map(orientation) ?? .null,
        ]
    }

    private func orientation(_ orientation: Orientation) -> JSONValue {
        [
            "offer": .text(orientation.offer),
            "operator": JSONValue(orientation.serviceOperator),
            "firstAt": JSONValue(orientation.firstAt.map(zone.iso)),
            "offered": JSONValue(orientation.offered),
            "regime": JSONValue(orientation.regime?.rawValue),
            "mobilities": orientation.mobilities.map(JSONValue.init) ?? .null,
        ]
    }
}
