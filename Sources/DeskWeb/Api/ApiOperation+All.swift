internal import Access
internal import HTTPTypes
internal import Journal
internal import Reception

extension ApiOperation {
    static let liveness = ApiOperation(
        id: "liveness",
        method: .get,
        path: "/health/live",
        answers: [Answer(status: 200, schema: "Health")]
    )
    static let readiness = ApiOperation(
        id: "readiness",
        method: .get,
        path: "/health/ready",
        answers: [Answer(status: 200, schema: "Health")]
    )
    static let metrics = ApiOperation(
        id: "metrics",
        method: .get,
        path: "/metrics",
        machines: .with(.readMetrics),
        answers: [Answer(status: 200, schema: "Metrics")],
        produces: "text/plain"
    )
    static let description = ApiOperation(
        id: "description",
        method: .get,
        path: "/api/v1/openapi.json",
        answers: [Answer(status: 200, schema: "Description")]
    )
    static let me = ApiOperation(
        id: "me",
        method: .get,
        path: "/api/v1/me",
        answers: [Answer(status: 200, schema: "Caller")]
    )

    static let postVisit = ApiOperation(
        id: "postVisit",
        method: .post,
        path: "/api/v1/visits",
        machines: .with(.writeVisits),
        parameters: [.idempotencyKey],
        body: "SentVisit",
        answers: [
            Answer(status: 201, schema: "Visit", headers: ["Location", "ETag"]),
            Answer(status: 200, schema: "Visit", headers: ["Location", "ETag"]),
        ],
        refusals: [.badKey, .keyReused, .withdrawn]
    )
    static let visits = ApiOperation(
        id: "visits",
        method: .get,
        path: "/api/v1/visits",
        machines: .with(.readVisits),
        parameters: [.day(in: .query)],
        answers: [Answer(status: 200, schema: "Visits")]
    )
    static let visit = ApiOperation(
        id: "visit",
        method: .get,
        path: "/api/v1/visits/{day}/{number}",
        machines: .with(.readVisits),
        parameters: [.day(in: .path), .number],
        answers: [Answer(status: 200, schema: "Visit", headers: ["ETag"])],
        refusals: [.notFound]
    )
    static let putVisit = ApiOperation(
        id: "putVisit",
        method: .put,
        path: "/api/v1/visits/{day}/{number}",
        machines: .with(.writeVisits),
        parameters: [.day(in: .path), .number, .readTag],
        body: "SentVisit",
        answers: [Answer(status: 200, schema: "Visit", headers: ["ETag"])],
        refusals: [.notFound, .stale, .unconditional, .tooOld(days: 0), .withdrawn]
    )
    static let deleteVisit = ApiOperation(
        id: "deleteVisit",
        method: .delete,
        path: "/api/v1/visits/{day}/{number}",
        machines: .with(.writeVisits),
        parameters: [.day(in: .path), .number, .readTag],
        answers: [Answer(status: 204, schema: nil)],
        refusals: [.notFound, .stale, .unconditional, .tooOld(days: 0), .store(.diskFull)]
    )
    static let day = ApiOperation(
        id: "day",
        method: .get,
        path: "/api/v1/day/{day}",
        machines: .with(.readFigures),
        parameters: [.day(in: .path)],
        answers: [Answer(status: 200, schema: "DayCount")]
    )

    static let words = ApiOperation(
        id: "words",
        method: .get,
        path: "/api/v1/words",
        answers: [Answer(status: 200, schema: "Words")]
    )
    static let motifs = ApiOperation(
        id: "motifs",
        method: .get,
        path: "/api/v1/motifs",
        parameters: [.typed("apl")],
        answers: [Answer(status: 200, schema: "Motifs")]
    )
    static let communes = ApiOperation(
        id: "communes",
        method: .get,
        path: "/api/v1/communes",
        parameters: [.typed("72350")],
        answers: [Answer(status: 200, schema: "Communes")]
    )
    static let route = ApiOperation(
        id: "route",
        method: .post,
        path: "/api/v1/route",
        body: "RouteQuestion",
        answers: [Answer(status: 200, schema: "Route")]
    )
    static let forms = ApiOperation(
        id: "forms",
        method: .get,
        path: "/api/v1/forms",
        answers: [Answer(status: 200, schema: "Forms")]
    )
    static let form = ApiOperation(
        id: "form",
        method: .get,
        path: "/api/v1/forms/{id}",
        parameters: [.formID],
        answers: [Answer(status: 200, schema: "Form")],
        refusals: [.notFound]
    )
    static let formSchema = ApiOperation(
        id: "formSchema",
        method: .get,
        path: "/api/v1/forms/{id}/schema",
        parameters: [.formID],
        answers: [Answer(status: 200, schema: "Schema")],
        refusals: [.notFound],
        produces: "application/schema+json"
    )
    static let house = ApiOperation(
        id: "house",
        method: .get,
        path: "/api/v1/house",
        answers: [Answer(status: 200, schema: "House")]
    )
    static let openings = ApiOperation(
        id: "openings",
        method: .get,
        path: "/api/v1/house/openings",
        parameters: [.day("from"), .day("to")],
        answers: [Answer(status: 200, schema: "Openings")]
    )
    static let presences = ApiOperation(
        id: "presences",
        method: .get,
        path: "/api/v1/presences",
        parameters: [.day("from"), .day("to"), .chosen("house"), .chosen("operator")],
        answers: [Answer(status: 200, schema: "Presences")]
    )
}

extension ApiOperation.Parameter {
    fileprivate static let dayExample: JSONValue = "2026-11-24"

    /// A civil day of the house.
    static func day(in place: Place) -> ApiOperation.Parameter {
        ApiOperation.Parameter(
            name: "day",
            place: place,
            schema: ApiSchema.day,
            isRequired: true,
            example: dayExample
        )
    }

    /// One end of a period.
    static func day(_ name: String) -> ApiOperation.Parameter {
        ApiOperation.Parameter(name: name, place: .query, schema: ApiSchema.day, isRequired: true, example: dayExample)
    }

    /// A visit's number within its day.
    static let number = ApiOperation.Parameter(
        name: "number",
        place: .path,
        schema: ["type": "integer", "minimum": 1],
        isRequired: true,
        example: 1
    )

    static let formID = ApiOperation.Parameter(
        name: "id",
        place: .path,
        schema: ["type": "string"],
        isRequired: true,
        example: .text(VisitField.formID)
    )

    /// What somebody typed to find something.
    static func typed(_ example: JSONValue) -> ApiOperation.Parameter {
        ApiOperation.Parameter(
            name: "q",
            place: .query,
            schema: ["type": "string", "maxLength": 200],
            isRequired: true,
            example: example
        )
    }

    /// An identifier of the network that narrows a list.
    static func chosen(_ name: String) -> ApiOperation.Parameter {
        ApiOperation.Parameter(name: name, place: .query, schema: ["type": "string"], example: nil)
    }

    static let idempotencyKey = ApiOperation.Parameter(
        name: "Idempotency-Key",
        place: .header,
        schema: ["type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[!-~]+$"],
        example: "2026-11-24/17"
    )

    static let readTag = ApiOperation.Parameter(
        name: "If-Match",
        place: .header,
        schema: ["type": "string"],
        isRequired: true,
        example: "\"7-42\""
    )
}
