import Foundation
import Testing

@testable import Storage

@Suite("Lists in a column")
struct JSONTextTests {
    @Test(
        "A list of any texts is JSON, and is read back byte for byte",
        arguments: [
            [], [""], ["a"], ["a", "b"], ["\"", "\\", "a\"b"], ["\u{301}e", "\u{E9}"], ["\n\t\u{0}\u{1F}"],
            ["a,b", "[", "]", "/"], ["🙂", "œ", "’"], ["\u{2028}", " "],
        ]
    )
    func readBack(list: [String]) throws {
        let text = JSONText.list(list)
        let read = try #require(JSONText.readList(text))
        #expect(read.map { Array($0.utf8) } == list.map { Array($0.utf8) })
        #expect(try JSONDecoder().decode([String].self, from: Data(text.utf8)) == read)
    }

    @Test("A list that something else wrote is read too; what is no list of texts is not")
    func others() {
        #expect(JSONText.readList(#"[ "a" , "b\u0041" ]"#) == ["a", "bA"])
        #expect(JSONText.readList("[1]") == nil)
        #expect(JSONText.readList("{}") == nil)
        #expect(JSONText.readList(#"[["a"]]"#) == nil)
    }
}
