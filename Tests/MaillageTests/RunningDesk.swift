import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

/// `maillage serve` under way, and a browser's memory: its cookie and the form's hidden fields.
final class RunningDesk {
    /// It stopped, or never answered.
    struct NotServing: Error {
        var said: String
    }

    private let process = Process()
    let port: Int
    private var cookies: [String: String] = [:]

    /// Starts the server on a free port and waits for the address it tells.
    init(data: String, config: String? = nil) async throws {
        let pipe = Pipe()
        process.executableURL = URL(filePath: Program.path)
        process.arguments =
            ["serve", "--data", data, "--listen", "127.0.0.1:0"] + (config.map { ["--config", $0] } ?? [])
        process.environment = ["PATH": "/usr/bin:/bin"]
        process.standardError = pipe
        process.standardOutput = FileHandle.nullDevice
        let (chunks, feed) = AsyncStream.makeStream(of: String.self)
        pipe.fileHandleForReading.readabilityHandler = { handle in
            let data = handle.availableData
            if data.isEmpty {
                handle.readabilityHandler = nil
                feed.finish()
            } else {
                feed.yield(String(decoding: data, as: UTF8.self))
            }
        }
        try process.run()
        var said = ""
        var found: Int?
        for await chunk in chunks {
            said += chunk
            if let match = said.firstMatch(of: #/http:\/\/127\.0\.0\.1:(\d+)\//#) {
                found = Int(match.1)
                break
            }
        }
        guard let found else { throw NotServing(said: said) }
        port = found
    }

    /// The power goes: nothing is closed or flushed.
    func kill() {
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// SIGTERM, as the system sends it.
    func stop() -> Int32 {
        process.terminate()
        process.waitUntilExit()
        return process.terminationStatus
    }

    /// Another browser, of somebody else.
    func forgetCookies() { cookies = [:] }

    /// A page, as a browser asks for it.
    func get(_ path: String) async throws -> (status: Int, body: String) {
        try await send(.get, path, body: nil)
    }

    /// A form sent, its fields in order; redirects are followed as a browser does.
    func post(_ path: String, _ fields: [(String, String)]) async throws -> (status: Int, body: String) {
        let body = fields.map { "\(encoded($0.0))=\(encoded($0.1))" }.joined(separator: "&")
        return try await send(.post, path, body: body)
    }

    /// What a script asks with a machine's token: the status and the document.
    func ask(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ json: String? = nil,
        token: String,
        key: String? = nil
    ) async throws -> (status: Int, body: String) {
        var headers: HTTPFields = [.authorization: "Bearer \(token)"]
        if let key { headers[try #require(HTTPField.Name("Idempotency-Key"))] = key }
        if json != nil { headers[.contentType] = "application/json" }
        let answer = try await exchange(method, path, headers, json)
        return (answer.head.status.code, answer.body.map { String(buffer: $0) } ?? "")
    }

    /// The hidden fields of a page's form that posts to a path.
    static func hiddenFields(_ page: String) -> [(String, String)] {
        page.matches(of: #/<input[^>]*type="hidden"[^>]*>/#).compactMap { match in
            let tag = String(match.0)
            guard let name = tag.firstMatch(of: #/name="([^"]*)"/#)?.1 else { return nil }
            let value = tag.firstMatch(of: #/value="([^"]*)"/#)?.1 ?? ""
            return (String(name), String(value))
        }
    }

    private func send(
        _ method: HTTPRequest.Method,
        _ path: String,
        body: String?
    ) async throws -> (status: Int, body: String) {
        var headers: HTTPFields = [:]
        headers[.origin] = "http://127.0.0.1:\(port)"
        if !cookies.isEmpty {
            headers[.cookie] = cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
        }
        if body != nil { headers[.contentType] = "application/x-www-form-urlencoded" }
        let response = try await exchange(method, path, headers, body)
        for field in response.head.headerFields[values: .setCookie] {
            let pair = field.split(separator: ";")[0].split(separator: "=", maxSplits: 1).map(String.init)
            if pair.count == 2 { cookies[pair[0]] = pair[1] }
        }
        if let location = response.head.headerFields[.location], [302, 303].contains(response.head.status.code) {
            return try await send(.get, location, body: nil)
        }
        return (response.head.status.code, response.body.map { String(buffer: $0) } ?? "")
    }

    /// One request on a connection of its own.
    private func exchange(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ headers: HTTPFields,
        _ body: String?
    ) async throws -> TestClient.Response {
        let authority = "127.0.0.1:\(port)"
        return try await TestClient.withClient(
            host: "127.0.0.1",
            port: port,
            configuration: .init(timeout: .seconds(30))
        ) { client in
            try await client.execute(
                TestClient.Request(
                    path,
                    method: method,
                    authority: authority,
                    headers: headers,
                    body: body.map { ByteBuffer(string: $0) }
                )
            )
        }
    }

    private func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? text
    }
}
