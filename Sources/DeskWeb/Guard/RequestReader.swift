internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Reception
internal import Territory
internal import Wording

/// Turns what came over the wire into what handlers read.
struct RequestReader: Sendable {
    let now: @Sendable () -> Instant
    let formBytes: Int
    let uploadBytes: Int

    /// All but the form and the visitor.
    func read(_ request: Request, _ context: DeskContext) -> DeskRequest {
        let query = Fields(urlEncoded: request.uri.query ?? "") ?? Fields()
        let cookies = CookieJar.read(request.headers)
        return DeskRequest(
            method: request.method,
            path: request.uri.path,
            query: query,
            parameters: Dictionary(
                context.parameters.map { (String($0.key), $0.value.removingPercentEncoding ?? String($0.value)) },
                uniquingKeysWith: { first, _ in first }
            ),
            cookies: cookies,
            language: RequestReader.language(query["lang"], cookies[CookieJar.language], request.headers),
            clientAddress: context.clientAddress,
            knownTag: request.headers[.ifNoneMatch],
            changedTag: request.headers[.ifMatch],
            idempotencyKey: HTTPField.Name("Idempotency-Key").flatMap { request.headers[$0] },
            now: now()
        )
    }

    /// The form of a POST.
    func form(_ request: Request) async throws(DeskFault) -> Fields {
        let type = request.headers[.contentType] ?? ""
        guard type.hasPrefix("application/x-www-form-urlencoded") else { throw .unreadable }
        let buffer = try await body(request, atMost: formBytes)
        guard let text = String(validating: buffer.readableBytesView, as: UTF8.self),
            let fields = Fields(urlEncoded: text)
        else { throw .unreadable }
        return fields
    }

    /// The JSON document of a request.
    func document(_ request: Request) async throws(DeskFault) -> JSONValue {
        let type = request.headers[.contentType].map(MediaType.init)
        guard type?.essence == "application/json", [nil, "utf-8"].contains(type?.charset),
            [nil, "identity"].contains(request.headers[.contentEncoding])
        else { throw .wrongMediaType }
        let buffer = try await body(request, atMost: formBytes)
        do throws(JSONFault) {
            return try JSONValue.read(Array(buffer.readableBytesView), deepest: VisitFileLine.deepest)
        } catch {
            throw .notJSON(error)
        }
    }

    /// The form of a POST that brings a file (RFC 7578): its texts, and the file.
    func upload(_ request: Request) async throws(DeskFault) -> MultipartForm {
        let type = request.headers[.contentType] ?? ""
        guard let boundary = MultipartForm.boundary(type) else { throw .unreadable }
        let buffer = try await body(request, atMost: uploadBytes)
        guard let form = MultipartForm(Array(buffer.readableBytesView), boundary: boundary) else { throw .unreadable }
        return form
    }

    /// The body, unless it is too large or comes too slowly.
    private func body(_ request: Request, atMost limit: Int) async throws(DeskFault) -> ByteBuffer {
        if let announced = request.headers[.contentLength].flatMap({ Int($0) }), announced > limit {
            throw .tooLarge
        }
        do {
            return try await request.body.collect(upTo: limit)
        } catch is NIOTooManyBytesError {
            throw .tooLarge
        } catch is SlowBodies.TooSlow {
            throw .tooSlow
        } catch {
            throw .unreadable
        }
    }

    /// The language asked for now, else chosen before, else the browser's first one; French unless it is English.
    static func language(_ asked: String?, _ chosen: String?, _ headers: HTTPFields) -> Language {
        for choice in [asked, chosen] {
            if let language = choice.flatMap(Language.init(rawValue:)) { return language }
        }
        let first = headers[.acceptLanguage]?.split(separator: ",").first?.prefix(2).lowercased()
        return first.flatMap(Language.init(rawValue:)) ?? .fr
    }
}
