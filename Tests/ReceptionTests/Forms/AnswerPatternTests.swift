import Reception
import Testing

@Suite("Patterns of texts")
struct AnswerPatternTests {
    @Test(
        "A pattern is of the whole text",
        arguments: [
            ("[0-9]{7}", "1234567", true), ("[0-9]{7}", "12345678", false), ("[0-9]{7}", "1234567\n", false),
            ("^\\d{7}[A-Z]$", "1234567B", true), ("a|bc", "bc", true), ("a|bc", "abc", false), ("[^ ]+", "a b", false),
            ("a*b?c+", "aaac", true), ("a{2,3}", "a", false), ("a{2,3}", "aaa", true), ("a{2,}", "aaaaaa", true),
            ("é", "\u{E9}", true), ("é", "e\u{301}", false), (".", "\n", false), ("[A-Z-]+", "A-B", true),
            ("\\.", ".", true), ("\\.", "x", false), ("[\\d.]+", "3.14", true), (".{3}", "é€𝄞", true),
        ]
    )
    func whole(_ pattern: String, _ text: String, _ expected: Bool) throws {
        #expect(try AnswerPattern(pattern).matches(text) == expected)
    }

    @Test(
        "What is not of the language is refused at its character",
        arguments: [
            ("(a+)+", 1), ("a)", 2), ("a**", 3), ("[a", 3), ("[]", 3), ("a{3,2}", 7), ("a{101}", 6), ("\\w", 1),
            ("", 1), ("a|", 3),
            ("a^b", 2), ("[z-a]", 5), ("(?=a)", 1), ("\\1", 1), ("a{0}", 5),
            ("[a-z]{100}[a-z]{100}[a-z]{100}[a-z]{100}b", 41),
        ]
    )
    func refused(_ pattern: String, _ position: Int) {
        let fault = #expect(throws: AnswerPattern.Fault.self) { try AnswerPattern(pattern) }
        #expect(fault?.position == position)
    }

    @Test("What makes other engines backtrack for ever takes a moment")
    func linear() throws {
        let text = String(repeating: "a", count: 2000) + "!"
        #expect(try !AnswerPattern("a*a*a*a*a*a*a*a*a*a*b").matches(text))
        #expect(try !AnswerPattern("[a-z]{0,100}[a-z]{0,100}[a-z]{0,100}b").matches(text))
    }
}
