import Access
import Foundation
import Testing

@Suite("Every role and fault has its sentence in both languages")
struct TextsTests {
    private static let faults: [AccountFault] = [
        .notAllowed, .ownAccount, .lastAdministrator, .loginTaken, .login(.tooShort(minimum: 2)),
        .login(.tooLong(maximum: 64)), .login(.otherCharacters), .login(.badStart),
        .password(.tooShort(minimum: 12)), .password(.tooLong(maximum: 128)), .password(.tooSimple),
        .password(.madeOfName), .pin(.notDigits), .pin(.tooShort(minimum: 4)), .pin(.tooLong(maximum: 8)),
        .pin(.tooCommon), .pinMissing, .nameMissing, .nameTooLong(maximum: 80), .nameUnreadable, .operatorMissing,
        .operatorUnexpected, .alreadyClosed, .notClosed,
    ]

    @Test("French and English", arguments: ["fr", "en"])
    func everyKey(language: String) throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let file = root.appending(path: "config/texts/\(language)/access.yaml")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        let keys =
            Role.allCases.flatMap { [$0.textKey, $0.purposeKey] } + Self.faults.map(\.textKey)
            + [PasswordFault.overloaded, .failed].map(\.textKey)
        for key in keys {
            #expect(lines.contains { $0.hasPrefix(key + ": \"") }, "\(key)")
        }
        for fault in Self.faults {
            let line = lines.first { $0.hasPrefix(fault.textKey + ":") } ?? ""
            #expect(line.contains("{count}") == !fault.places.isEmpty)
        }
    }
}
