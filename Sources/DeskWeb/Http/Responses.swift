internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Reception

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

    /// A JSON document for scripts.
    static func document(_ document: JSONValue, status: HTTPResponse.Status = .ok) -> Response {
        document.line.response(status, "application/json")
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
