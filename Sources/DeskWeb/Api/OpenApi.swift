internal import Access
internal import HTTPTypes
internal import Journal
internal import Reception
internal import Territory
internal import Wording

/// The description of the API, OpenAPI 3.1, made from the very routes that answer.
struct OpenApi {
    private let routes: [DeskRoute]
    private let services: DeskServices
    private let language: Language

    init(_ routes: [DeskRoute], _ services: DeskServices, _ language: Language) {
        self.routes = routes
        self.services = services
        self.language = language
    }

    var document: JSONValue {
        var paths: [String: JSONValue] = [:]
        for route in routes {
            guard let operation = route.operation else { continue }
            var methods: [String: JSONValue] = [:]
            if case .object(let known)? = paths[operation.path] { methods = known }
            methods[operation.method.rawValue.lowercased()] = describe(operation, route.door)
            paths[operation.path] = .object(methods)
        }
        return [
            "openapi": "3.1.0",
            "info": [
                "title": .text("Maillage – \(services.house.name)"), "version": "1",
                "description": .text(text("about")),
            ],
            "servers": [["url": "/"]],
            "paths": .object(paths),
            "components": [
                "schemas": .object(ApiSchema.all(services)),
                "headers": .object(headers),
                "securitySchemes": [
                    "bearer": ["type": "http", "scheme": "bearer", "description": .text(text("bearer"))],
                    "session": [
                        "type": "apiKey", "in": "cookie", "name": .text(CookieJar.session),
                        "description": .text(text("session")),
                    ],
                ],
            ],
        ]
    }

    private func text(_ key: String) -> String { services.texts.text("desk.api.\(key)", language) }

    private func describe(_ operation: ApiOperation, _ door: DeskRoute.Door) -> JSONValue {
        var members: [String: JSONValue] = [
            "operationId": .text(operation.id),
            "summary": .text(text(operation.id)),
            "parameters": .list(operation.parameters.map(describe)),
            "responses": .object(responses(operation, door)),
        ]
        if let body = operation.body {
            members["requestBody"] = [
                "required": true,
                "content": ["application/json": content(body)],
            ]
        }
        if door != .anyone {
            var ways: [JSONValue] = operation.machines == .none ? [] : [["bearer": []]]
            ways.append(door == .onTheMachine ? [:] : ["session": []])
            members["security"] = .list(ways)
            if case .with(let scope) = operation.machines { members["x-scope"] = .text(scope.rawValue) }
        }
        return .object(members)
    }

    private func describe(_ parameter: ApiOperation.Parameter) -> JSONValue {
        var members: [String: JSONValue] = [
            "name": .text(parameter.name), "in": .text(parameter.place.rawValue),
            "required": .boolean(parameter.isRequired), "schema": parameter.schema,
            "description": .text(text("parameter.\(parameter.name)")),
        ]
        members["example"] = parameter.example
        return .object(members)
    }

    private func content(_ schema: String) -> JSONValue {
        var members: [String: JSONValue] = ["schema": ApiSchema.reference(schema)]
        if schema == "SentVisit" { members["example"] = ApiExample.visit(services.words) }
        if schema == "RouteQuestion" { members["example"] = ApiExample.question(services) }
        return .object(members)
    }

    private func responses(_ operation: ApiOperation, _ door: DeskRoute.Door) -> [String: JSONValue] {
        var found: [String: JSONValue] = [:]
        for answer in operation.answers {
            var members: [String: JSONValue] = ["description": .text(text("answer.\(answer.status)"))]
            if let schema = answer.schema { members["content"] = [operation.produces: content(schema)] }
            if !answer.headers.isEmpty {
                members["headers"] = .object(
                    Dictionary(
                        answer.headers.map { ($0, ["$ref": .text("#/components/headers/\($0)")]) },
                        uniquingKeysWith: { $1 }
                    )
                )
            }
            found[String(answer.status)] = .object(members)
        }
        let titles = Dictionary(grouping: refusals(operation, door)) { $0.problemStatus.code }
        for (status, faults) in titles {
            let told = faults.map { services.texts.text("desk.problem.\($0.name).title", language) }
            found[String(status)] = [
                "description": .text(told.joined(separator: " / ")),
                "content": ["application/problem+json": ["schema": ApiSchema.reference("Problem")]],
            ]
        }
        return found
    }

    /// Every refusal that a route may give.
    private func refusals(_ operation: ApiOperation, _ door: DeskRoute.Door) -> [DeskFault] {
        var faults = operation.refusals
        if !operation.parameters.isEmpty { faults.append(.badParameter("", textKey: "")) }
        if operation.body != nil {
            faults += [.wrongMediaType, .invalid([]), .unreadable, .tooLarge, .tooSlow, .store(.diskFull)]
        }
        if door != .anyone { faults += [.signedOut, .badToken, .forbidden, .mustChangePassword] }
        return faults + [
            .methodNotAllowed([]), .notAcceptable, .wrongHost, .forged, .tooManyTries(seconds: 0), .overloaded,
            .store(.busy), .broken,
        ]
    }

    private var headers: [String: JSONValue] {
        [
            "Location": ["schema": ["type": "string"], "description": .text(text("header.location"))],
            "ETag": ["schema": ["type": "string"], "description": .text(text("header.etag"))],
        ]
    }
}
