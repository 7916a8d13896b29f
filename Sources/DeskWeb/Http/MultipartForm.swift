/// A form that brings a file (`multipart/form-data`, RFC 7578): its texts, and the one file.
struct MultipartForm {
    /// The most parts that are read.
    private static let partsAtMost = 50

    let fields: Fields
    /// The first file that is not empty; `nil` when none was chosen.
    let file: [UInt8]?

    /// Reads a body; `nil` when it is not of that shape, or holds too many parts.
    init?(_ body: [UInt8], boundary: String) {
        let mark = Array("--\(boundary)".utf8)
        guard body.starts(with: mark) else { return nil }
        var rest = body[mark.count...]
        var list: [(name: String, value: String)] = []
        var file: [UInt8]?
        var count = 0
        // After the mark, a line end goes on and two hyphens end the form.
        while rest.starts(with: [13, 10]) {
            count += 1
            guard count <= MultipartForm.partsAtMost,
                let end = MultipartForm.place(of: [13, 10] + mark, in: rest),
                let blank = MultipartForm.place(of: [13, 10, 13, 10], in: rest[..<end])
            else { return nil }
            let head = String(decoding: rest[rest.startIndex..<blank], as: UTF8.self)
            let content = rest[(blank + 4)..<max(blank + 4, end)]
            guard let name = MultipartForm.parameter("name", of: head) else { return nil }
            if MultipartForm.parameter("filename", of: head) != nil {
                if file == nil, !content.isEmpty { file = Array(content) }
            } else {
                guard let value = String(validating: content, as: UTF8.self) else { return nil }
                list.append((name, value))
            }
            rest = rest[(end + 2 + mark.count)...]
        }
        guard rest.starts(with: Array("--".utf8)) else { return nil }
        fields = Fields(list)
        self.file = file
    }

    /// The boundary that a type announces; `nil` for another type.
    static func boundary(_ type: String) -> String? {
        guard type.lowercased().hasPrefix("multipart/form-data"),
            let boundary = parameter("boundary", of: type), (1...70).contains(boundary.utf8.count)
        else { return nil }
        return boundary
    }

    /// A parameter of a header, between quotes or not.
    private static func parameter(_ name: String, of text: String) -> String? {
        for part in text.split(whereSeparator: { ";\r\n".contains($0) }) {
            let pair = part.split(separator: "=", maxSplits: 1).map(\.trimmed)
            guard pair.count == 2, pair[0].lowercased() == name else { continue }
            return pair[1].hasPrefix("\"") ? String(pair[1].dropFirst().prefix { $0 != "\"" }) : pair[1]
        }
        return nil
    }

    private static func place(of mark: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        guard let first = mark.first, bytes.count >= mark.count else { return nil }
        var place = bytes.startIndex
        while place <= bytes.endIndex - mark.count {
            guard let next = bytes[place...(bytes.endIndex - mark.count)].firstIndex(of: first) else { return nil }
            if bytes[next...].starts(with: mark) { return next }
            place = next + 1
        }
        return nil
    }
}
