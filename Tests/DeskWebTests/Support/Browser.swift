import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@testable import DeskWeb

/// What a browser does of a page: keeps cookies, reads hidden fields, sends forms.
final class Browser {
    let client: any TestClientProtocol
    private(set) var cookies: [String: String] = [:]
    private(set) var page = ""
    var headers: HTTPFields = [:]

    init(_ client: any TestClientProtocol) { self.client = client }

    @discardableResult
    func get(_ path: String, headers more: HTTPFields = [:]) async throws -> TestResponse {
        keep(try await client.executeRequest(uri: path, method: .get, headers: all(more), body: nil))
    }

    @discardableResult
    func post(_ path: String, _ fields: [(String, String)], headers more: HTTPFields = [:]) async throws -> TestResponse
    {
        var headers = all(more)
        headers[.contentType] = "application/x-www-form-urlencoded"
        let body = fields.map { "\(escaped($0.0))=\(escaped($0.1))" }.joined(separator: "&")
        return keep(
            try await client.executeRequest(uri: path, method: .post, headers: headers, body: ByteBuffer(string: body))
        )
    }

    /// Sends a form that may bring a file.
    @discardableResult
    func send(
        _ path: String,
        _ fields: [(String, String)],
        file: (name: String, content: String)? = nil
    ) async throws -> TestResponse {
        var headers = all([:])
        headers[.contentType] = "multipart/form-data; boundary=----Frontiere"
        var body = ""
        for (name, value) in fields {
            body += "------Frontiere\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
        }
        if let file {
            body += "------Frontiere\r\nContent-Disposition: form-data; name=\"fichier\"; filename=\"\(file.name)\"\r\n"
            body += "Content-Type: application/octet-stream\r\n\r\n\(file.content)\r\n"
        }
        body += "------Frontiere--\r\n"
        return keep(
            try await client.executeRequest(uri: path, method: .post, headers: headers, body: ByteBuffer(string: body))
        )
    }

    /// What a page's script, or a machine, sends.
    @discardableResult
    func send(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ json: String? = nil,
        headers more: HTTPFields = [:]
    ) async throws -> TestResponse {
        var headers = all(more)
        if json != nil, headers[.contentType] == nil { headers[.contentType] = "application/json" }
        let body = json.map { ByteBuffer(string: $0) }
        return keep(try await client.executeRequest(uri: path, method: method, headers: headers, body: body))
    }

    /// Signs in and follows to the first page.
    func signIn(_ login: String = "agent", password: String = SmallDesk.password) async throws {
        try await get("/connexion")
        try await post(
            "/connexion",
            [("jeton", try hidden("jeton")), ("identifiant", login), ("motdepasse", password)]
        )
    }

    /// The value of a field of the page.
    func hidden(_ name: String) throws -> String {
        let pattern = try Regex("name=\"\(NSRegularExpression.escapedPattern(for: name))\"[^>]*? value=\"([^\"]*)\"")
        let match = try #require(page.firstMatch(of: pattern), "no field \(name)")
        return String(try #require(match.output[1].substring))
    }

    /// Every field of the first form that a browser would send back, radio buttons and boxes when they are ticked.
    func sheet() throws -> [(String, String)] {
        let inputs = page.matches(of: try Regex("<input [^>]*>")).map { String(page[$0.range]) }
        return try inputs.compactMap { input in
            guard let name = try attribute("name", input) else { return nil }
            let type = try attribute("type", input) ?? "text"
            if ["radio", "checkbox"].contains(type), !input.contains(" checked") { return nil }
            return (name, try attribute("value", input) ?? "")
        }
    }

    func forget(_ cookie: String) { cookies[cookie] = nil }

    func set(_ cookie: String, _ value: String) { cookies[cookie] = value }

    private func attribute(_ name: String, _ tag: String) throws -> String? {
        try tag.firstMatch(of: Regex(" \(name)=\"([^\"]*)\""))?.output[1].substring.map { unescaped(String($0)) }
    }

    private func unescaped(_ text: String) -> String {
        text.replacingOccurrences(of: "&#39;", with: "'").replacingOccurrences(of: "&quot;", with: "\"")
            .replacingOccurrences(of: "&amp;", with: "&")
    }

    private func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }

    private func all(_ more: HTTPFields) -> HTTPFields {
        var headers = headers
        for field in more { headers[field.name] = field.value }
        if !cookies.isEmpty {
            headers[.cookie] = cookies.map { "\($0)=\($1)" }.sorted().joined(separator: "; ")
        }
        return headers
    }

    private func keep(_ response: TestResponse) -> TestResponse {
        for header in response.headers[values: .setCookie] {
            let pair = header.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
            guard let name = pair.first else { continue }
            cookies[String(name)] = header.contains("Max-Age=0") ? nil : pair.dropFirst().first.map(String.init)
        }
        page = String(buffer: response.body)
        return response
    }
}

/// Runs what a test does on a site.
func visiting(
    _ desk: SmallDesk,
    _ site: DeskSite? = nil,
    _ test: @escaping @Sendable (Browser) async throws -> Void
) async throws {
    let app = Application(router: try (site ?? desk.site()).router())
    try await app.test(.router) { client in try await test(Browser(client)) }
}
