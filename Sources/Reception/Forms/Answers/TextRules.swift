/// What a typed text may hold: the same sets in our check and in the JSON Schema that a form exports.
enum TextRules {
    /// Characters that show nothing; a text of nothing else is no answer.
    static let blanks: [ClosedRange<UInt32>] = [
        0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200B, 0x2028...0x2029, 0x202F...0x202F,
        0x205F...0x205F, 0x2060...0x2060, 0x3000...0x3000, 0xFEFF...0xFEFF,
    ]

    /// Characters that no keyboard types; several lines have tabs and line ends beside.
    static func controls(lines: Bool) -> [ClosedRange<UInt32>] {
        (lines ? [0x00...0x08, 0x0B...0x0C, 0x0E...0x1F] : [0x00...0x1F]) + [0x7F...0x9F, 0x2028...0x2029]
    }

    /// Whether a character shows nothing.
    static func isBlank(_ scalar: Unicode.Scalar) -> Bool { blanks.contains { $0.contains(scalar.value) } }

    /// Whether a character can be typed.
    static func isTyped(_ scalar: Unicode.Scalar, lines: Bool) -> Bool {
        scalar.value >= 0x20 && scalar.value < 0x7F || !controls(lines: lines).contains { $0.contains(scalar.value) }
    }

    /// Whether a text is written as INSEE's code of a commune: five digits, the second of Corsica's being A or B.
    static func isCommuneCode(_ code: String) -> Bool {
        let bytes = Array(code.utf8)
        guard bytes.count == 5 else { return false }
        return bytes.enumerated().allSatisfy { index, byte in
            (0x30...0x39).contains(byte) || index == 1 && bytes[0] == 0x32 && (byte == 0x41 || byte == 0x42)
        }
    }
}
