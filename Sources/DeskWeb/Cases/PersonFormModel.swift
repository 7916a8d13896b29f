internal import Reception
internal import Wording

/// What is asked of a person, drawn from the form as any form is.
struct PersonFormModel {
    /// A field that some operators alone are told, and which.
    struct Entitled {
        let label: String
        let operators: String
    }

    let path: String
    let back: String
    /// The identifier of a new record, under which it is kept once however often it is sent.
    let id: String
    /// What was read of the record when it was opened; empty for a new one.
    let read: String
    let key: String
    let isNew: Bool
    let fields: [FieldModel]
    let restricted: [FieldModel]
    let hasRestricted: Bool
    let isRestrictedOpen: Bool
    let entitled: [Entitled]
    let faults: [SheetFault]
    let hasFaults: Bool
    let note: String?
    let twins: [PersonRow]
    let hasTwins: Bool
    /// The request that is handed over once the person is recorded.
    let handingOver: HandingOver?

    init(
        _ sheet: AnswerSheet,
        of id: String,
        read: String?,
        key: String,
        faults: [SheetFault] = [],
        note: String? = nil,
        twins: [PersonRow] = [],
        _ desk: PersonDesk
    ) {
        let (rules, words, language) = (desk.cases.rules, desk.services.words, desk.t.language)
        isNew = read == nil
        path = isNew ? PersonAddress.new : PersonAddress.edit(id)
        handingOver = desk.handingOver
        back = desk.handingOver?.address() ?? (isNew ? PersonAddress.search : PersonAddress.page(id))
        self.id = id
        self.read = read ?? ""
        self.key = key
        let drawn = FieldModel.all(sheet, faults: faults, warnings: [], desk.answers)
        fields = drawn.filter { !rules.isRestricted($0.field) }
        restricted = drawn.filter { rules.isRestricted($0.field) }
        hasRestricted = !restricted.isEmpty
        isRestrictedOpen = restricted.contains { $0.isTold || $0.fault != nil }
        entitled = restricted.map { field in
            let names = rules.operators(entitledTo: field.field).map { id in
                words.serviceOperator(id)?.label.text(language) ?? id
            }
            return Entitled(label: field.label, operators: names.joined(separator: ", "))
        }
        self.faults = faults
        hasFaults = !faults.isEmpty
        self.note = note
        self.twins = twins
        hasTwins = !twins.isEmpty
    }
}
