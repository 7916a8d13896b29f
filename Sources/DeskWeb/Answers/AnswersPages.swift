internal import Access
internal import Hummingbird
internal import Journal
internal import Reception
internal import Territory
internal import Wording

/// What was answered of one visit, read by those who may.
struct AnswersPages: Sendable {
    private let services: DeskServices
    private let press: PagePress
    private let finder: Finder

    init(_ keeper: Doorkeeper, _ finder: Finder) {
        services = keeper.services
        press = keeper.press
        self.finder = finder
    }

    func show(_ request: DeskRequest) async throws -> Response {
        guard let place = request.query["visite"].flatMap({ VisitPlace($0) }),
            let line = try await services.visits.visit(on: place.day, number: place.number)
        else { throw DeskFault.notFound }
        let t = press.texts(request.language)
        let desk = AnswerDesk(
            services: services,
            finder: finder,
            role: try request.signedIn().role,
            now: request.now,
            t: t
        )
        let title = t("questions.answersOf", ["number": String(place.number), "day": place.day.inFull(t.language)])
        let sheets = try await desk.opened(line.visit.caseID).map { AnswersModel.Sheet($0, line.visit, desk) }
        let isToday = place.day == services.day(of: request.now)
        let model = AnswersModel(
            title: title,
            back: isToday ? "/comptoir" : "/comptoir?jour=\(place.day)",
            sheets: sheets,
            hasSheets: !sheets.isEmpty
        )
        return press.page("reponses", model, title: title, for: request)
    }
}

/// The answers of a visit as their page shows them.
struct AnswersModel {
    struct Sheet {
        let number: Int
        let title: String
        let asked: String
        let answers: [Answer]
        let hasAnswers: Bool
        let erased: String?

        init(_ opened: AnswerVault.Opened, _ visit: VisitRecorded, _ desk: AnswerDesk) {
            let (t, words) = (desk.t, desk.services.words)
            let form = desk.services.forms.editions.shelf.form(opened.form)
            number = opened.ordinal
            let request = opened.ordinal > 0 ? visit.requests.dropFirst(opened.ordinal - 1).first : nil
            title =
                request.map { words.motif($0.motif)?.label.text(t.language) ?? $0.motif } ?? t("questions.visit")
            let name = form?.title.text(t.language) ?? opened.form.id
            asked = t("questions.asked", ["form": name, "version": String(opened.form.version)])
            answers = Answer.all(opened.form, opened.answers, desk)
            hasAnswers = !answers.isEmpty
            erased = opened.erased > 0 ? t("questions.erased", ["count": String(opened.erased)]) : nil
        }
    }

    struct Answer {
        let label: String
        let value: String

        /// What was answered in a form that the role may see, in the form's order.
        static func all(_ stamp: FormStamp, _ answers: [String: JSONValue], _ desk: AnswerDesk) -> [Answer] {
            let (typed, form) = (desk.typed(stamp, answers), desk.services.forms.editions.shelf.form(stamp))
            return (form?.extraFields ?? []).compactMap { field in
                guard let told = typed[field.name], !told.isEmpty else { return nil }
                return Answer(
                    label: field.label.text(desk.t.language),
                    value: told.map { FieldModel.told($0, field, desk.services.words, desk.t) }.joined(separator: ", ")
                )
            }
        }
    }

    let title: String
    let back: String
    let sheets: [Sheet]
    let hasSheets: Bool
}
