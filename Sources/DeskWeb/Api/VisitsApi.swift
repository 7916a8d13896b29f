internal import Access
internal import HTTPTypes
internal import Hummingbird
internal import Journal
internal import Reception
internal import Territory
internal import Wording

/// Visits, for scripts: logged, read, by the same rules as at the desk.
struct VisitsApi: Sendable {
    private let services: DeskServices
    private let settings: DeskSettings
    private let press: PagePress
    private let finder: Finder
    private let actors: ActorNames

    init(_ keeper: Doorkeeper, _ finder: Finder) {
        press = keeper.press
        self.finder = finder
        services = keeper.services
        settings = keeper.settings
        actors = ActorNames(keeper.services)
    }

    /// Logs a visit; 201 when it is new, 200 with the same visit when its key says that it was logged before.
    func post(_ request: DeskRequest) async throws -> Response {
        let actor = try request.caller().actor()
        var (sent, visit) = try read(request)
        let desk = try answerDesk(request)
        let kept = try await desk.kept(try checked(sent, visit, desk), of: visit, caseID: nil)
        visit.caseID = kept.caseID
        let key = try (IdempotencyKey.name(request.idempotencyKey) ?? sent.id).map { key in
            // Answers are among what it stands for: without the secret it would tell them to whoever tries them all.
            let fingerprint = services.digest((services.deviceSecret ?? []) + Array(request.document.line.utf8))
            return RequestKey(name: "api:\(actor):\(key)", fingerprint: fingerprint)
        }
        let appended = try await services.answers.append(
            [visit.draft] + kept.drafts,
            sealedUnder: kept.keys,
            actor: actor,
            key: key,
            now: request.now,
            today: services.day(of: request.now)
        )
        guard let appended else { throw DeskFault.keyReused }
        switch appended {
        case .recorded(let positions):
            guard let position = positions.first,
                let line = try await services.visits.visit(at: position, on: visit.day)
            else { throw DeskFault.broken }
            return try await answer(line, remarks: sent.remarks, request, status: .created)
        case .already(let position):
            guard let line = try await services.visits.visit(at: position) else { throw DeskFault.withdrawn }
            return try await answer(line, remarks: sent.remarks, request, status: .ok)
        }
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
        try await answer(try await line(request), request, status: .ok)
    }

    /// Tells a visit anew, whole, provided that it is still as it was read.
    ///
    /// On another day it takes another number. Where a person was oriented is chosen at the desk, never sent: a request
    /// whose motif stays keeps it. What was answered in its form stays too unless other answers are sent.
    func put(_ request: DeskRequest) async throws -> Response {
        let line = try await line(request)
        let tag = try unchanged(line, request)
        var (sent, visit) = try read(request, before: line.visit)
        let desk = try answerDesk(request)
        let kept = try await desk.kept(try checked(sent, visit, desk), of: visit, insteadOf: line.visit)
        visit.caseID = kept.caseID
        visit.keepOrientations(of: line.visit)
        let correction = VisitCorrected(of: VisitReference(line), visit: visit)
        try await change([correction.draft] + kept.drafts, kept.keys, tag, request)
        guard let now = try await services.visits.visit(at: line.position, on: visit.day) else {
            throw DeskFault.withdrawn
        }
        return try await answer(now, remarks: sent.remarks, request, status: .ok)
    }

    /// Takes back a visit that should not have been logged; its number is never given again.
    func delete(_ request: DeskRequest) async throws -> Response {
        let line = try await line(request)
        let tag = try unchanged(line, request)
        try await change([VisitWithdrawn(of: VisitReference(line)).draft], [], tag, request)
        if let caseID = line.visit.caseID { _ = try await services.answers.destroyAnswerKeys(ofCase: caseID) }
        return Response(status: .noContent)
    }

    private func line(_ request: DeskRequest) async throws -> VisitLine {
        guard let day = Day(request.parameters["day"] ?? ""), let number = Int(request.parameters["number"] ?? ""),
            let line = try await services.visits.visit(on: day, number: number)
        else { throw DeskFault.notFound }
        return line
    }

    /// The tag of a visit that is still as whoever changes it has read it.
    private func unchanged(_ line: VisitLine, _ request: DeskRequest) throws(DeskFault) -> String {
        guard let given = request.changedTag else { throw .unconditional }
        let tag = VisitDocument.tag(line, digest: services.digest)
        let earliest = services.day(of: request.now).advanced(by: -settings.correctionDays)
        guard line.visit.day >= earliest else { throw .tooOld(days: settings.correctionDays) }
        guard given.split(separator: ",").contains(where: { $0.trimmed == tag }) else { throw .stale }
        return tag
    }

    /// Writes a change once for what was read: of two that come at the same time, one is told that it is late.
    private func change(
        _ drafts: [EntryDraft],
        _ keys: [AnswerKey],
        _ tag: String,
        _ request: DeskRequest
    ) async throws {
        let actor = try request.caller().actor()
        // Whose entry has sealed answers is never the same twice: told again, it is late.
        let fingerprint = services.digest(drafts.flatMap(\.body) + Array(actor.utf8))
        let written = try await services.answers.append(
            drafts,
            sealedUnder: keys,
            actor: actor,
            key: RequestKey(name: "visit:\(tag)", fingerprint: fingerprint),
            now: request.now,
            today: services.day(of: request.now)
        )
        if written == nil { throw DeskFault.stale }
    }

    /// What was sent, by the same reader as a file's lines and the same rules as the desk's sheet.
    private func read(
        _ request: DeskRequest,
        before: VisitRecorded? = nil
    ) throws -> (SentVisit, VisitRecorded) {
        do throws(VisitFaults) {
            let zone = services.territory.network.zone
            let sent = try SentVisit(
                request.document,
                zone: zone,
                receivedAt: before?.receivedAt ?? request.now
            )
            let source = before == nil ? "api" : before?.source
            return (sent, try services.visitRules.decide(sent.draft, now: request.now, source: source))
        } catch {
            throw DeskFault.invalid(error.faults)
        }
    }

    /// The answers sent with a visit, of every request at once.
    private func checked(
        _ sent: SentVisit,
        _ visit: VisitRecorded,
        _ desk: AnswerDesk
    ) throws(DeskFault) -> [AnswerVault.Answered] {
        var (answered, faults): ([AnswerVault.Answered], [VisitFault]) = ([], [])
        for (index, asked) in visit.requests.enumerated() {
            guard let given = sent.answers[index + 1] else { continue }
            do throws(VisitFaults) {
                let keepsPersonalText = sent.keepsPersonalText
                answered.append(
                    try desk.checked(given, of: index + 1, asked.motif, keepsPersonalText: keepsPersonalText)
                )
            } catch {
                faults += error.faults
            }
        }
        guard faults.isEmpty else { throw .invalid(faults) }
        return answered
    }

    private func answerDesk(_ request: DeskRequest) throws(DeskFault) -> AnswerDesk {
        let role: Role? =
            switch try request.caller() {
            case .visitor(let visitor): visitor.role
            case .machine: nil
            }
        let t = press.texts(request.language)
        return AnswerDesk(services: services, finder: finder, role: role, now: request.now, t: t)
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
        let tag = VisitDocument.tag(line, digest: services.digest)
        if status == .ok, request.method == .get || request.method == .head, request.knownTag == tag {
            return Response(status: .notModified, headers: [.eTag: tag])
        }
        var response = Response.document(visit.document, status: status)
        response.headers[.eTag] = tag
        if request.method == .post { response.headers[.location] = visit.path }
        return response
    }
}
