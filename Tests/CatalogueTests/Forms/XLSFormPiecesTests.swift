import Testing

@testable import Catalogue

@Suite("The pieces of a workbook")
struct XLSFormPiecesTests {
    private func pieces(_ text: String) throws -> [XMLScanner.Piece] {
        var scanner = try XMLScanner(Array(text.utf8))
        var pieces: [XMLScanner.Piece] = []
        while let piece = try scanner.piece() { pieces.append(piece) }
        return pieces
    }

    @Test("XML is read with its entities, comments and prefixes, and nothing else")
    func xml() throws {
        #expect(
            try pieces(
                "<?xml version='1.0' encoding='UTF-8'?><x:a b=\"1 &lt; 2\" r:id='é'><!-- - --><c/>&#65;&#x42;<![CDATA[<]]></x:a>"
            )
                == [
                    .open("a", ["b": "1 < 2", "id": "é"]), .open("c", [:]), .close("c"), .text("AB"), .text("<"),
                    .close("a"),
                ]
        )
        for text in [
            "<a>", "</a>", "<a></b>", "<!DOCTYPE a><a/>", "<a>&e;</a>", "<a b=1/>", "<a", "<a b='",
            "<?xml encoding='UTF-16'?><a/>",
            "<a>&#xD800;</a>", "<a>&amp</a>", "<!-- ", "<![CDATA[",
        ] { #expect(throws: XMLScanner.Refusal.self, "\(text)") { try pieces(text) } }
    }

    @Test("A cell's name gives its place, and the place its name")
    func places() {
        for (name, row, column) in [("A1", 1, 1), ("Z9", 9, 26), ("AA10", 10, 27), ("GR5000", 5000, 200)] {
            #expect(Spreadsheet.Place(name) == Spreadsheet.Place(row: row, column: column))
            #expect(Spreadsheet.Place(row: row, column: column).name == name)
        }
        for name in ["", "1", "A", "A0", "AAA1", "a1", "A-1", "A99999999999999999999"] {
            #expect(Spreadsheet.Place(name) == nil)
        }
    }
}
