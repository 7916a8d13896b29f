import Access
import Foundation
import HTTPTypes
import HummingbirdTesting
import Journal
import NIOCore
import Reception
import Territory
import Testing

@testable import DeskWeb

extension SmallDesk {
    /// Gives a machine a token and tells its text.
    func token(_ name: String = "Borne", scopes: Set<TokenScope>, days: Int = 30) async throws -> String {
        let today = try #require(CivilDay.today(clock.now))
        let text = AccessToken.prefix + chance.bytes(32).hex
        let checked = try TokenRules().check(
            name: name,
            scopes: scopes,
            expiresOn: today.advanced(by: days),
            today: today,
            by: .machine,
            among: try await books.tokens()
        )
        let change = checked.issued(id: name.lowercased(), digest: TestDigest.sha256(Array(text.utf8)))
        _ = try await books.append([change.draft], actor: "system", key: nil, now: clock.now)
        return text
    }
}

extension Browser {
    /// What a machine sends with its token.
    @discardableResult
    func send(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ json: String? = nil,
        token: String,
        key: String? = nil
    ) async throws -> TestResponse {
        var headers: HTTPFields = [.authorization: "Bearer \(token)"]
        if let key { headers[try #require(HTTPField.Name("Idempotency-Key"))] = key }
        return try await send(method, path, json, headers: headers)
    }

    /// The document that came last.
    func document() throws -> [String: JSONValue] {
        guard case .object(let members) = try JSONValue.read(Array(page.utf8), deepest: 40) else {
            throw NotAnObject()
        }
        return members
    }

    struct NotAnObject: Error {}
}

extension JSONValue {
    /// A member of an object; `nil` in anything else.
    subscript(_ name: String) -> JSONValue? {
        if case .object(let members) = self { members[name] } else { nil }
    }

    /// The items of a list; none in anything else.
    var items: [JSONValue] {
        if case .list(let items) = self { items } else { [] }
    }
}

extension TestResponse {
    /// Checks that the answer is a problem document, and gives its type's last part.
    func problem() throws -> String {
        #expect(headers[.contentType] == "application/problem+json")
        guard case .object(let members) = try JSONValue.read(Array(body.readableBytesView), deepest: 10),
            case .text(let type)? = members["type"], case .text(let title)? = members["title"],
            case .text(let detail)? = members["detail"], case .integer(let code)? = members["status"]
        else {
            Issue.record("no problem document: \(String(buffer: body))")
            return ""
        }
        #expect(code == status.code)
        #expect(!title.contains("⟦") && !detail.contains("⟦") && !detail.contains("{"), "\(detail)")
        return String(type.split(separator: ":").last ?? "")
    }
}
