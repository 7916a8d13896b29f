internal import Reception
internal import Territory
internal import Wording

/// The answers that a script sends with a visit.
extension AnswerDesk {
    /// Checks the answers that a script gives to the form of a motif, by the same rules as at the desk.
    ///
    /// - Parameters:
    ///   - given: the answers as JSON, by field.
    ///   - ordinal: the request's number from 1.
    ///   - motif: its motif.
    ///   - keepsPersonalText: whether somebody has read the free texts that look personal, and keeps them.
    /// - Returns: the answers, what is filled in by itself among them.
    /// - Throws: every fault, each at its answer in the document.
    func checked(
        _ given: [String: JSONValue],
        of ordinal: Int,
        _ motif: String,
        keepsPersonalText: Bool
    ) throws(VisitFaults) -> AnswerVault.Answered {
        let place = "/requests/\(ordinal - 1)/answers"
        guard let form = services.forms.editions.shelf.form(forMotif: motif) else {
            throw VisitFaults([VisitFault(field: place, textKey: "visitFile.noForm", places: ["motif": motif])])
        }
        let values: [String: JSONValue]
        do throws(AnswerFaults) {
            let check = finder.forms.of(form, role).check
            values = try check.check(given, now: now, today: today).values.mapValues(\.json)
        } catch {
            throw VisitFaults(
                error.faults.map { fault in
                    let label = ["label": fault.label.text(t.language)]
                    return VisitFault(
                        field: place + fault.field,
                        textKey: fault.textKey,
                        places: fault.places.merging(label) { given, _ in given }
                    )
                }
            )
        }
        let personal: [VisitFault] = form.fields.compactMap { field in
            guard case .text(let text)? = values[field.name], let kinds = PrivacyWarning.kinds(field, text, t) else {
                return nil
            }
            return VisitFault(
                field: "\(place)/\(field.name)",
                textKey: "visitFile.personalText",
                places: ["kinds": kinds]
            )
        }
        guard personal.isEmpty || keepsPersonalText else { throw VisitFaults(personal) }
        return AnswerVault.Answered(ordinal: ordinal, form: form, answers: values)
    }

    /// What to write of a visit told anew by a script: the answers it brings, and those of before to the requests that
    /// it brings none for, as long as their motif asks for the same form.
    ///
    /// - Parameters:
    ///   - answered: the checked answers that came.
    ///   - visit: the visit as it is told now.
    ///   - before: the visit as it was.
    /// - Returns: nothing to write when the answers of before stand as they are.
    /// - Throws: what kept the store from reading, or an answer from being sealed.
    func kept(
        _ answered: [AnswerVault.Answered],
        of visit: VisitRecorded,
        insteadOf before: VisitRecorded
    ) async throws -> Kept {
        let shelf = services.forms.editions.shelf
        let opened = try await opened(before.caseID)
        let standing = opened.compactMap { old -> AnswerVault.Answered? in
            guard !answered.contains(where: { $0.ordinal == old.ordinal }), let form = shelf.form(old.form) else {
                return nil
            }
            if old.ordinal > 0 {
                guard old.ordinal <= min(visit.requests.count, before.requests.count),
                    visit.requests[old.ordinal - 1].motif == before.requests[old.ordinal - 1].motif
                else { return nil }
            }
            return AnswerVault.Answered(ordinal: old.ordinal, form: form, answers: old.answers)
        }
        if answered.isEmpty, standing.count == opened.count { return Kept(caseID: before.caseID) }
        let all = (standing + answered).sorted { $0.ordinal < $1.ordinal }
        return try await kept(all, of: visit, caseID: before.caseID)
    }
}
