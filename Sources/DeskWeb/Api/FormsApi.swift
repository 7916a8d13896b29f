internal import Hummingbird
internal import Reception
internal import Territory

/// The forms, for scripts.
struct FormsApi: Sendable {
    private let services: DeskServices

    init(_ keeper: Doorkeeper) {
        services = keeper.services
    }

    /// Every form, without its fields.
    func list(_ request: DeskRequest) -> Response {
        .document(["forms": .list(services.forms.editions.shelf.current.map { .object(head($0)) })])
    }

    /// One form with its fields.
    func show(_ request: DeskRequest) throws -> Response {
        let form = try form(request)
        var members = head(form)
        members["fields"] = .list(form.fields.map(field))
        return .document(.object(members))
    }

    /// What the answers of a form may be, as JSON Schema.
    func schema(_ request: DeskRequest) throws -> Response {
        let schema = try form(request).jsonSchema(words: services.words)
        return schema.line.response(.ok, "application/schema+json")
    }

    private func form(_ request: DeskRequest) throws(DeskFault) -> Form {
        guard let form = services.forms.editions.shelf.current(request.parameters["id"] ?? "") else { throw .notFound }
        return form
    }

    private func head(_ form: Form) -> [String: JSONValue] {
        [
            "id": .text(form.id), "version": .integer(form.version), "hash": .text(form.hash),
            "title": form.title.json, "motifs": JSONValue(form.motifs),
        ]
    }

    private func field(_ field: FormField) -> JSONValue {
        [
            "name": .text(field.name),
            "kind": .text(field.kind.rawValue),
            "list": JSONValue(field.list?.rawValue),
            "label": field.label.json,
            "help": field.help?.json ?? .null,
            "options": .list(field.options.map { ["id": .text($0.id), "label": $0.label.json] }),
            "condition": JSONValue(field.condition?.source),
            "requiredIf": JSONValue(field.requiredIf?.source),
            "isRequired": .boolean(field.isRequired),
            "default": JSONValue(field.defaultValue),
            "dataClass": .text(field.dataClass.rawValue),
            "visibleTo": JSONValue(field.visibleTo),
            "constraint": [
                "min": JSONValue(field.constraint.min), "max": JSONValue(field.constraint.max),
                "minLength": JSONValue(field.constraint.minLength), "maxLength": JSONValue(field.constraint.maxLength),
                "check": JSONValue(field.constraint.check?.source),
                "maxItems": JSONValue(field.constraint.maxItems), "earliest": JSONValue(field.constraint.earliest),
                "toleranceSeconds": JSONValue(field.constraint.toleranceSeconds),
            ],
        ]
    }
}
