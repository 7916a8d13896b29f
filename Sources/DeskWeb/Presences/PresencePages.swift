internal import Access
internal import HTTPTypes
internal import Hummingbird
internal import Journal
internal import Reception
internal import Territory

/// Presences at the desk: the week's grid, and the calendar that phones and screens read.
struct PresencePages: Sendable {
    let services: DeskServices
    let press: PagePress

    init(_ keeper: Doorkeeper) {
        services = keeper.services
        press = keeper.press
    }

    /// The week's grid of this house, of another one, or of all.
    func week(_ request: DeskRequest) throws -> Response {
        let t = press.texts(request.language)
        let today = services.day(of: request.now)
        guard let scope = PresenceScope(request.query["maison"], services) else { throw DeskFault.notFound }
        var day = today
        if let asked = request.query["semaine"] {
            guard let found = Day(asked) else { throw DeskFault.notFound }
            day = found
        }
        let model = PresenceWeekModel(
            scope,
            from: day.startOfWeek,
            today: today,
            canEdit: try request.signedIn().may(.keepDesk),
            done: done(request, t),
            services,
            t
        )
        return press.page("presences", model, title: t("presences.title"), for: request)
    }

    /// The presences of a house as an iCalendar file.
    ///
    /// Anyone may read it, for it says what is posted on the door, and the telephone that subscribes to it has no account.
    func calendar(_ request: DeskRequest) throws -> Response {
        guard let scope = PresenceScope(request.query["maison"], services) else { throw DeskFault.notFound }
        let t = press.texts(request.language)
        let names = PresenceNames(services.territory, services.words, t.catalogue, t.language)
        let first = services.day(of: request.now).startOfWeek
        let calendar = PresenceCalendar(
            territory: services.territory,
            days: first...first.advanced(by: services.presences.limits.calendarDays - 1),
            now: request.now,
            words: names.calendarWords
        )
        var response = calendar.text(of: scope.presences(services.presences.roll))
            .response(.ok, "text/calendar; charset=utf-8")
        response.headers[.contentDisposition] = "attachment; filename=\"presences-\(scope.id).ics\""
        return response
    }

    /// What was just decided, as the address of the grid says it, and where it is taken back.
    private func done(_ request: DeskRequest, _ t: PageTexts) -> (told: String, undo: String?)? {
        var undo: String?
        if let presence = request.query["presence"], let day = request.query["jour"].flatMap({ Day($0) }) {
            undo = PresenceAddress.session(presence, day)
        }
        switch request.query["fait"] {
        case "annulee": return (t("presences.done.cancelled"), undo)
        case "deplacee": return (t("presences.done.moved"), undo)
        case "retablie": return (t("presences.done.restored"), nil)
        case "gardee": return (t("presences.done.kept"), nil)
        case "finie": return (t("presences.done.ended"), nil)
        case "importees":
            return (t("presences.done.imported", ["count": String(Int(request.query["nombre"] ?? "") ?? 0)]), nil)
        default: return nil
        }
    }
}
