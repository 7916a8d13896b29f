/// The shapes of the codes that the tables hold.
enum Codes {
    /// An INSEE code of a commune: five digits, or `2A`/`2B` and three digits.
    static func commune(_ text: String) -> String? {
        let bytes = Array(text.utf8)
        guard bytes.count == 5, isDigit(bytes[0]), bytes[2...].allSatisfy(isDigit) else { return nil }
        let isCorsican =
            bytes[0] == UInt8(ascii: "2") && (bytes[1] == UInt8(ascii: "A") || bytes[1] == UInt8(ascii: "B"))
        return isDigit(bytes[1]) || isCorsican ? text : nil
    }

    /// A département's code: two digits, `2A`, `2B`, or three digits overseas.
    static func departement(_ text: String) -> String? {
        switch text.utf8.count {
        case 2: commune(text + "001") == nil ? nil : text
        case 3: text.utf8.allSatisfy(isDigit) && text.hasPrefix("9") ? text : nil
        default: nil
        }
    }

    /// A SIREN: nine digits.
    static func siren(_ text: String) -> String? { digits(text, 9) }

    /// A postal code: five digits.
    static func postal(_ text: String) -> String? { digits(text, 5) }

    /// A year of the populations or of a vintage.
    static func year(_ text: String) -> Int? {
        Int(text).flatMap { (1700...2200).contains($0) ? $0 : nil }
    }

    /// A count that is not negative.
    static func count(_ text: String) -> Int? {
        Int(text).flatMap { $0 >= 0 ? $0 : nil }
    }

    private static func digits(_ text: String, _ count: Int) -> String? {
        text.utf8.count == count && text.utf8.allSatisfy(isDigit) ? text : nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
