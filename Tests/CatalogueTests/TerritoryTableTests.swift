import Testing

@testable import Catalogue

@Suite("Official files are read whatever their separators, encodings and quotes")
struct TerritoryTableTests {
    @Test("a row after a quoted line end still knows its physical line")
    func lines() {
        let table = DelimitedTable("# source\nid,hours\r\n1,\"9h-12h\r\n14h-17h\"\r\n\r\n2,9h\n")
        #expect(table.comments == ["source"])
        #expect(table.rows.map(\.line) == [3, 6])
        #expect(table.rows.map { table.text($0, "HOURS") } == ["9h-12h\r\n14h-17h", "9h"])
    }

    @Test("the separator is seen from the header", arguments: [",", ";", "\t"])
    func separators(_ separator: String) {
        let table = DelimitedTable(["code", "nom"].joined(separator: separator) + "\n72050" + separator + "Brûlon")
        #expect(table.columns == ["code", "nom"])
        #expect(table.rows.map(\.fields) == [["72050", "Brûlon"]])
    }

    @Test("an empty last cell is a cell, a missing one is reported at its line, and so is an open quote")
    func defects() {
        let table = DelimitedTable("a,b,c\n1,2,\n1,2\n\"1,2,3\n4,5,6\n7,x\"y,8\n")
        #expect(table.rows.map(\.fields) == [["1", "2", ""], ["4", "5", "6"]])
        #expect(table.defects.map(\.line) == [3, 4, 6])
        #expect(table.defects.map(\.defect) == [.fieldCount(2, header: 3), .quotes, .quotes])
    }

    @Test("Fœtréal reads the same in UTF-8 with or without mark, UTF-16 and Windows-1252")
    func encodings() {
        let text = "code;nom\n72001;Fœtréal-lès-Bœufs\n"
        let utf8 = Array(text.utf8)
        let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        let western: [UInt8] = text.unicodeScalars.map { $0 == "œ" ? 0x9C : UInt8(truncatingIfNeeded: $0.value) }
        for bytes in [
            utf8, [0xEF, 0xBB, 0xBF] + utf8, [0xFF, 0xFE] + little, little, [0xFE, 0xFF] + big, big, western,
        ] {
            #expect(DecodedText(bytes).text == text)
        }
        #expect(DecodedText(western).encoding == .windows1252)
    }
}
