internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

extension Response {
    /// A page.
    static func html(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
        text.response(status, "text/html; charset=utf-8")
    }

    /// Sends the browser elsewhere with a GET.
    static func seeOther(_ path: String) -> Response {
        Response(status: .seeOther, headers: [.location: path])
    }

    /// A JSON document; an empty object if the value could not be written, which plain structures always can.
    static func json(_ value: some Encodable, status: HTTPResponse.Status = .ok) -> Response {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let text = (try? encoder.encode(value)).flatMap { String(data: $0, encoding: .utf8) } ?? "{}"
        return text.response(status, "application/json")
    }

    /// An RFC 9457 problem document.
    static func problem(_ fault: DeskFault, title: String, detail: String) -> Response {
        let document = Problem(
            type: "urn:maillage:probleme:\(fault.name)",
            title: title,
            status: fault.status == .seeOther ? 401 : fault.status.code,
            detail: detail
        )
        var response = Response.json(document, status: HTTPResponse.Status(code: document.status))
        response.headers[.contentType] = "application/problem+json"
        return response
    }

    private struct Problem: Encodable {
        let type: String
        let title: String
        let status: Int
        let detail: String
    }
}

extension String {
    /// An answer whose body is this text.
    func response(_ status: HTTPResponse.Status, _ type: String) -> Response {
        Response(
            status: status,
            headers: [.contentType: type],
            body: ResponseBody(byteBuffer: ByteBuffer(string: self))
        )
    }
}
