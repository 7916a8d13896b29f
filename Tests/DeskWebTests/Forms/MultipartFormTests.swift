import Testing

@testable import DeskWeb

@Suite("A form that brings a file")
struct MultipartFormTests {
    private let whole = """
        --b\r\nContent-Disposition: form-data; name="texte"\r\n\r\nid: é\r\n--x\r\n--b\r\n\
        Content-Disposition: form-data; name="fichier"; filename="a.xlsx"\r\nContent-Type: x/y\r\n\r\n\u{1}\r\n\r\n--\r\n--b--\r\n
        """

    @Test("Texts and the file are read as they were sent, line ends and hyphens included")
    func read() throws {
        let form = try #require(MultipartForm(Array(whole.utf8), boundary: "b"))
        #expect(form.fields.raw("texte") == "id: é\r\n--x")
        #expect(form.file == Array("\u{1}\r\n\r\n--".utf8))
    }

    @Test("What is cut anywhere, has no boundary or too many parts is no form, and never stops the desk")
    func refused() {
        let bytes = Array(whole.utf8)
        for length in 0..<(bytes.count - 4) {
            #expect(MultipartForm(Array(bytes.prefix(length)), boundary: "b") == nil, "cut at \(length)")
        }
        let part = "\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--b"
        #expect(MultipartForm(Array(("--b" + String(repeating: part, count: 60) + "--").utf8), boundary: "b") == nil)
        #expect(MultipartForm(Array("--b\r\nX: y\r\n\r\n1\r\n--b--".utf8), boundary: "b") == nil)
    }

    @Test("The boundary is what the type announces")
    func boundary() {
        #expect(MultipartForm.boundary("multipart/form-data; boundary=----abc") == "----abc")
        #expect(MultipartForm.boundary("multipart/form-data; charset=utf-8; boundary=\"a b\"") == "a b")
        for type in ["application/json", "multipart/form-data", "multipart/form-data; boundary=", ""] {
            #expect(MultipartForm.boundary(type) == nil)
        }
    }
}
