/// The text of a file given by someone, whatever its encoding; no bytes are refused.
struct DecodedText: Hashable, Sendable {
    /// The encodings that official files come in.
    enum Encoding: String, Hashable, Sendable {
        case utf8 = "UTF-8"
        case utf16LittleEndian = "UTF-16 LE"
        case utf16BigEndian = "UTF-16 BE"
        case windows1252 = "Windows-1252"
    }

    /// The text, without byte order mark.
    let text: String
    /// The encoding it was read in: by its mark, by its zero bytes, else UTF-8 when valid and Windows-1252 when not.
    let encoding: Encoding

    /// Reads bytes as text.
    init(_ bytes: [UInt8]) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            self.init(utf8: bytes.dropFirst(3))
        } else if bytes.starts(with: [0xFF, 0xFE]) {
            self.init(utf16: bytes.dropFirst(2), .utf16LittleEndian)
        } else if bytes.starts(with: [0xFE, 0xFF]) {
            self.init(utf16: bytes.dropFirst(2), .utf16BigEndian)
        } else if let guess = DecodedText.utf16ByZeros(bytes) {
            self.init(utf16: bytes[...], guess)
        } else {
            self.init(utf8: bytes[...])
        }
    }

    private init(utf8 bytes: ArraySlice<UInt8>) {
        if let text = String(validating: bytes, as: UTF8.self) {
            self.text = text
            encoding = .utf8
        } else {
            text = String(String.UnicodeScalarView(bytes.map(DecodedText.windows1252)))
            encoding = .windows1252
        }
    }

    private init(utf16 bytes: ArraySlice<UInt8>, _ encoding: Encoding) {
        let low = encoding == .utf16LittleEndian ? 0 : 1
        let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { index in
            UInt16(bytes[index + low]) | UInt16(bytes[index + 1 - low]) << 8
        }
        text = String(decoding: units, as: UTF16.self)
        self.encoding = encoding
    }

    /// UTF-16 without a mark: French text then has a zero in every other byte.
    private static func utf16ByZeros(_ bytes: [UInt8]) -> Encoding? {
        let start = bytes.prefix(64)
        guard start.count >= 8 else { return nil }
        let even = start.enumerated().count { $0.offset % 2 == 0 && $0.element == 0 }
        let odd = start.enumerated().count { $0.offset % 2 == 1 && $0.element == 0 }
        let most = start.count / 2 * 3 / 4
        if odd >= most, even == 0 { return .utf16LittleEndian }
        if even >= most, odd == 0 { return .utf16BigEndian }
        return nil
    }

    private static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
        guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
        return Unicode.Scalar(controls[Int(byte) - 0x80]) ?? "\u{FFFD}"
    }

    /// What Windows-1252 puts in 0x80…0x9F (WHATWG, *Encoding*, index windows-1252).
    private static let controls: [UInt16] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
        0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x9D, 0x017E, 0x0178,
    ]
}
