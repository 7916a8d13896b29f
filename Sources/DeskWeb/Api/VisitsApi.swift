internal import HTTPTypes
internal import Hummingbird
internal import Journal
internal import Reception
internal import Territory
internal import Wording

/// Visits, for scripts: logged, read, by the same rules as at the desk.
struct VisitsApi: Sendable {
    private let services: DeskServices
    private let rules: VisitRules
    private let actors: ActorNames

    init(_ keeper: Doorkeeper) {
        services = keeper.services
        actors = ActorNames(keeper.services)
        rules = VisitRules(
            words: keeper.services.words,
            form: keeper.services.form,
            geography: VisitGeography(keeper.services.geography)
        )
    }

    /// Logs a visit; 201 when it is new, 200 with the same visit when its key says that it was logged before.
    func post(_ request: DeskRequest) async throws -> Response {
        let caller = try request.caller()
        let (sent, visit) = try read(request)
        let appended: Appended
        if let key = try IdempotencyKey.name(request.idempotencyKey) ?? sent.id {
            let fingerprint = services.digest(Array(request.document.line.utf8))
            let key = RequestKey(name: "api:\(caller.id):\(key)", fingerprint: fingerprint)
            let written = try await services.visits.append([visit.draft], actor: caller.id, key: key, now: request.now)
            guard let written else { throw DeskFault.keyReused }
            appended = written
        } else {
            appended = try await services.visits.append([visit.draft], actor: caller.id, key: nil, now: request.now)
        }
        let (position, status): (Position?, HTTPResponse.Status) =
            switch appended {
            case .recorded(let positions): (positions.first, .created)
            case .already(let position): (position, .ok)
            }
        guard let position, let line = try await services.visits.visit(at: position) else { throw DeskFault.broken }
        return try await answer(line, remarks: sent.remarks, request, status: status)
    }

    /// The visits of a day, oldest first.
    func list(_ request: DeskRequest) async throws -> Response {
        let day = try request.query.day("day")
        let names = try await actors.all()
        let zone = services.territory.network.zone
        let visits = try await services.visits.visits(on: day).map {
            VisitDocument(line: $0, zone: zone, names: names).document
        }
        return .document(["day": JSONValue(day), "visits": .list(visits)])
    }

    /// One visit.
    func show(_ request: DeskRequest) async throws -> Response {
        guard let day = Day(request.parameters["day"] ?? ""), let number = Int(request.parameters["number"] ?? ""),
            let line = try await services.visits.visits(on: day).first(where: { $0.number == number })
        else { throw DeskFault.notFound }
        return try await answer(line, request, status: .ok)
    }

    /// What was sent, by the same reader as a file's lines and the same rules as the desk's sheet.
    private func read(_ request: DeskRequest) throws -> (SentVisit, VisitRecorded) {
        do throws(VisitFaults) {
            let zone = services.territory.network.zone
            let sent = try SentVisit(request.document, zone: zone, receivedAt: request.now)
            return (sent, try rules.decide(sent.draft, now: request.now, source: "api"))
        } catch {
            throw DeskFault.invalid(error.faults)
        }
    }

    private func answer(
        _ line: VisitLine,
        remarks: [VisitFault] = [],
        _ request: DeskRequest,
        status: HTTPResponse.Status
    ) async throws -> Response {
        let visit = VisitDocument(
            line: line,
            zone: services.territory.network.zone,
            names: try await actors.all(),
            remarks: remarks.map { remark in
                let sentence = services.texts.text(remark.textKey, request.language, remark.places)
                return ["pointer": .text(remark.field), "rule": .text(remark.textKey), "detail": .text(sentence)]
            }
        )
        if status == .ok, request.method == .get || request.method == .head, request.knownTag == visit.tag {
            return Response(status: .notModified, headers: [.eTag: visit.tag])
        }
        var response = Response.document(visit.document, status: status)
        response.headers[.eTag] = visit.tag
        if request.method == .post { response.headers[.location] = visit.path }
        return response
    }
}
