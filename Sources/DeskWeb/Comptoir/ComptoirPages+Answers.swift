internal import Access
internal import Hummingbird
internal import Journal
internal import Reception
internal import Territory

extension ComptoirPages {
    /// Draws, checks and keeps answers for who asks.
    func answerDesk(_ request: DeskRequest) throws(DeskFault) -> AnswerDesk {
        AnswerDesk(
            services: services,
            finder: finder,
            role: try request.signedIn().role,
            now: request.now,
            t: press.texts(request.language)
        )
    }

    /// The questions of one request as its answers stand, for the script that puts them in their place.
    func questions(_ request: DeskRequest) throws -> Response {
        let desk = try answerDesk(request)
        let sheet = VisitSheet(request.form, services.words, services.form, freshKey: "")
        if request.query["demande"] == "0" {
            let details = DetailsModel(SheetView(sheet, focus: .entry), desk)
            return press.fragment("questions", Questions(fields: details.fields), for: request)
        }
        let asked = desk.sheets(sheet).first { String($0.ordinal) == request.query["demande"] }
        guard let asked else { throw DeskFault.notFound }
        let fields = FieldModel.all(asked, faults: [], warnings: [], desk)
        return press.fragment("questions", Questions(fields: fields), for: request)
    }

    /// What the script is given.
    private struct Questions {
        let fields: [FieldModel]
    }

    /// How many answers of a visit being corrected can no longer be read, by request.
    func erased(_ place: VisitPlace, _ request: DeskRequest) async throws -> [Int: Int] {
        let line = try await services.visits.visit(on: place.day, number: place.number)
        let opened = try await answerDesk(request).opened(line?.visit.caseID)
        return Dictionary(opened.map { ($0.ordinal, $0.erased) }) { first, _ in first }
    }
}

extension AnswerDesk {
    /// Checks the answers of every form of a sheet.
    func checked(_ sheet: VisitSheet) -> (answered: [AnswerVault.Answered], faults: [SheetFault]) {
        var answered: [AnswerVault.Answered] = []
        var faults: [SheetFault] = []
        for sheet in sheets(sheet) {
            let checked = checked(sheet)
            faults += checked.faults
            answered.append(
                AnswerVault.Answered(ordinal: sheet.ordinal, form: sheet.form, answers: checked.answers)
            )
        }
        return (answered, faults)
    }

    /// What looks personal in the free texts of a sheet.
    func warnings(_ sheet: VisitSheet) -> [PrivacyWarning] { sheets(sheet).flatMap { PrivacyWarning.all($0, self) } }

    /// The sheet with what looks personal hidden in its free texts.
    func masked(_ sheet: VisitSheet) -> VisitSheet {
        var masked = sheet
        for answered in sheets(sheet) {
            let typed = PrivacyWarning.masked(answered, t)
            if answered.ordinal == 0 {
                masked.answers = typed
            } else {
                masked.lines[answered.ordinal - 1].questions = typed
            }
        }
        return masked
    }

    /// Puts what was answered of a visit back on its sheet, as far as the role may read it.
    func restore(_ caseID: String?, on sheet: inout VisitSheet) async throws(StoreFault) {
        for opened in try await opened(caseID) {
            let typed = typed(opened)
            if opened.ordinal == 0 {
                sheet.answers.merge(typed) { told, _ in told }
            } else if sheet.lines.indices.contains(opened.ordinal - 1) {
                sheet.lines[opened.ordinal - 1].form = opened.form
                sheet.lines[opened.ordinal - 1].questions = typed
            }
        }
    }
}
