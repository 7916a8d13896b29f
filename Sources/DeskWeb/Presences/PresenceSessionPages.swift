internal import Access
internal import HTTPTypes
internal import Hummingbird
internal import Journal
internal import Reception
internal import Territory
internal import Wording

/// One session of a presence: cancelled, moved or taken back with a reason, and who is to be told.
struct PresenceSessionPages: Sendable {
    private let services: DeskServices
    private let press: PagePress
    private let finder: Finder

    init(_ keeper: Doorkeeper, _ finder: Finder) {
        services = keeper.services
        press = keeper.press
        self.finder = finder
    }

    func show(_ request: DeskRequest) async throws -> Response {
        try await page(try asked(request.query), request)
    }

    /// Cancels, moves or takes back, as the button says.
    func change(_ request: DeskRequest) async throws -> Response {
        let asked = try asked(request.form)
        let actor = try request.signedIn().actor().id
        let (roll, territory) = (services.presences.roll, services.territory)
        let (id, day) = (asked.presence.id, asked.day)
        let draft: EntryDraft
        var (fact, shown) = ("annulee", day)
        do throws(SessionRefusal) {
            switch request.form["geste"] {
            case "annuler":
                draft = try SessionRefusal.of(.reason) { () throws(SessionFault) in
                    try roll.cancelling(id, on: day, reason: request.form["motif"] ?? "", in: territory)
                }.draft
            case "deplacer":
                let move = try move(asked, request)
                let today = services.day(of: request.now)
                draft = try SessionRefusal.of(.moveReason) { () throws(SessionFault) in
                    try roll.moving(id, move, today: today, in: territory)
                }.draft
                (fact, shown) = ("deplacee", move.to)
            default:
                draft = try SessionRefusal.of(.reason) { () throws(SessionFault) in try roll.restoring(id, on: day) }
                    .draft
                fact = "retablie"
            }
        } catch {
            return try await page(asked, request, refusal: error)
        }
        try await services.presences.record([draft], actor: actor, key: nil, now: request.now)
        return .seeOther(
            PresenceAddress.week(
                of: shown,
                house: nil,
                [("fait", fact), ("presence", id), ("jour", day.description)]
            )
        )
    }

    /// The presence and the day that are meant; only those of this house are decided here.
    private func asked(_ fields: Fields) throws(DeskFault) -> (presence: Presence, day: Day) {
        guard let presence = fields["presence"].flatMap(services.presences.roll.presence),
            presence.house == services.house.id, let day = fields["jour"].flatMap({ Day($0) })
        else { throw .notFound }
        return (presence, day)
    }

    /// The move that was typed; what was left as it is moves nothing.
    private func move(
        _ asked: (presence: Presence, day: Day),
        _ request: DeskRequest
    ) throws(SessionRefusal) -> PresenceMove {
        let form = request.form
        guard let to = Day(form["vers"] ?? asked.day.description) else { throw .field(.day, "presences.fault.notDay") }
        var move = PresenceMove(from: asked.day, to: to, reason: form["motif-deplacement"])
        let sample = PresenceSessionModel.sample(asked.presence, asked.day, services.territory)
        if form["debut"] != nil || form["fin"] != nil {
            guard let opens = TimeOfDay(form["debut"] ?? ""), let closes = TimeOfDay(form["fin"] ?? ""),
                let segment = OpeningSegment(opens: opens, closes: closes)
            else { throw .field(.hours, "presences.fault.hours") }
            if sample.count != 1 || segment != sample.first?.segment { move.segments = [segment] }
        }
        let today = services.day(of: request.now)
        let place = sample.first?.place ?? asked.presence.places.first
        let known = place.flatMap { services.geography.commune($0.commune, on: today) }.map(CommuneField.label)
        let (typed, name) = (form["commune"], form["lieu"])
        if typed != known || name != place?.name {
            guard let commune = typed.flatMap(finder.onlyCommune) else {
                throw .field(.commune, "presences.fault.commune")
            }
            move.place = PresencePlace(name: name, commune: commune.code)
        }
        return move
    }

    private func page(
        _ asked: (presence: Presence, day: Day),
        _ request: DeskRequest,
        refusal: SessionRefusal? = nil
    ) async throws -> Response {
        let t = press.texts(request.language)
        let (id, book) = (asked.presence.id, services.presences.book)
        var affected = try await book.affected(presence: id, day: asked.day)
        // Where it was moved, those who were sent to the new day are concerned too.
        for case .moved(let move) in asked.presence.changes where move.from == asked.day && move.to != asked.day {
            affected += try await book.affected(presence: id, day: move.to)
        }
        try await services.presences.count(from: min(asked.day, services.day(of: request.now)))
        let model = PresenceSessionModel(
            asked.presence,
            asked.day,
            affected: affected,
            typed: request.form,
            refusal: refusal,
            today: services.day(of: request.now),
            services,
            t
        )
        return press.page(
            "presence-seance",
            model,
            title: t("presences.session.title"),
            for: request,
            isFaulty: refusal != nil,
            status: refusal == nil ? .ok : .unprocessableContent
        )
    }
}

/// What is refused on the page of a session, and beside which field.
enum SessionRefusal: Error {
    /// The fields of the page.
    enum Field: String {
        case reason = "motif"
        case day = "vers"
        case hours = "debut"
        case commune
        case moveReason = "motif-deplacement"
    }

    /// A decision that cannot be, told beside a field.
    case decision(SessionFault, beside: Field)
    /// What a field holds, and the key of the sentence after `desk.`.
    case field(Field, String)

    /// Tells a decision's fault beside the field that it is about.
    static func of<Value>(_ reason: Field, _ decide: () throws(SessionFault) -> Value) throws(SessionRefusal) -> Value {
        do throws(SessionFault) {
            return try decide()
        } catch {
            switch error {
            case .noReason, .longReason, .personalReason: throw .decision(error, beside: reason)
            case .movesNothing, .pastDay, .addedDay: throw .decision(error, beside: .day)
            case .unknownPresence, .notHeld, .nothingToRestore: throw .decision(error, beside: reason)
            }
        }
    }

    var field: Field {
        switch self {
        case .decision(_, let field), .field(let field, _): field
        }
    }

    func text(_ t: PageTexts, _ limits: PresenceLimits) -> String {
        switch self {
        case .decision(let fault, _):
            t.catalogue.text(fault.textKey, t.language, ["most": String(limits.reasonLength)])
        case .field(_, let key): t(key)
        }
    }
}
