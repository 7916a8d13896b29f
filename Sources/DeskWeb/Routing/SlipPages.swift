internal import Hummingbird
internal import Journal
internal import Reception
internal import Territory
internal import Wording

/// The orientation slip, printed or shown: of the sheet as it stands, or of a visit that was saved.
extension ComptoirPages {
    /// The slip of a request of the sheet, before it is saved.
    func slip(_ request: DeskRequest) throws -> Response {
        let sheet = VisitSheet(request.form, services.words, services.form, freshKey: "")
        let commune = CommuneField(sheet, finder, now: request.now)
        guard let number = request.form["fiche"].flatMap({ Int(place: $0) }), sheet.lines.indices.contains(number - 1),
            let orientation = sheet.lines[number - 1].orientation
        else { throw DeskFault.notFound }
        let motif = sheet.lines[number - 1].motif
        var home: String?
        if case .one(let known) = commune { home = known.code }
        // What is said of the way there is said again as it is now, when the way is still proposed.
        let proposals = Proposals(sheet, number: number, motif: motif, commune, now: request.now, services)
        let way = proposals.flatMap { proposals in
            proposals.place(of: orientation.offer).map { proposals.answer.ways[$0 - 1] }
        }
        // Of a letter or a form there is no way to tell.
        let how = way.flatMap { way in
            way.journey == nil
                ? nil
                : proposals.map {
                    RoutingSpeech($0.index, services.texts, request.language).sentence(way)
                }
        }
        return slip(orientation, motif, home: home, how: how, request)
    }

    /// The slip of a saved visit.
    func savedSlip(_ request: DeskRequest) async throws -> Response {
        guard let place = request.query["visite"].flatMap({ VisitPlace($0) }),
            let line = try await services.visits.visit(on: place.day, number: place.number),
            let number = request.query["demande"].flatMap({ Int(place: $0) }),
            line.visit.requests.indices.contains(number - 1),
            let orientation = line.visit.requests[number - 1].orientation
        else { throw DeskFault.notFound }
        let motif = line.visit.requests[number - 1].motif
        return slip(orientation, motif, home: line.visit.commune, how: nil, request)
    }

    private func slip(
        _ orientation: Orientation,
        _ motif: String,
        home: String?,
        how: String?,
        _ request: DeskRequest
    ) -> Response {
        let t = press.texts(request.language)
        let model = OrientationSlip(
            orientation,
            motif: motif,
            home: home,
            how: how,
            now: request.now,
            services,
            t
        )
        return press.page("orientation", model, title: model.title, for: request)
    }
}
