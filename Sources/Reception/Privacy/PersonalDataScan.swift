/// Finds in a free text what looks like a number or an address of somebody, so that it is asked before it is kept.
///
/// Keys are computed where a number has one. Postal codes, dates, years and amounts are never taken for somebody's.
public enum PersonalDataScan {
    /// What a text holds, in the order it stands there; nothing overlaps.
    ///
    /// - Parameter text: as typed.
    /// - Returns: the findings; empty when nothing looks personal.
    public static func find(in text: String) -> [PersonalDataFinding] {
        let reader = SignReader(text)
        var findings: [PersonalDataFinding] = []
        var place = 0
        while place < reader.count {
            guard reader.isStart(place), let (kind, end) = match(reader, at: place) else {
                place += 1
                continue
            }
            findings.append(PersonalDataFinding(kind: kind, range: reader.range(place, end)))
            place = end
        }
        return findings
    }

    /// The text with each finding replaced.
    ///
    /// - Parameters:
    ///   - text: as typed.
    ///   - name: what to write in the place of a kind, such as `[téléphone]`.
    /// - Returns: the same text when nothing looks personal.
    public static func masked(_ text: String, with name: (PersonalDataKind) -> String) -> String {
        var masked = ""
        var rest = text.startIndex
        for finding in find(in: text) {
            masked += text[rest..<finding.range.lowerBound] + name(finding.kind)
            rest = finding.range.upperBound
        }
        return masked + text[rest...]
    }

    /// The longest-lived numbers first, so that a part of one is never taken for another kind.
    private static let readers: [(PersonalDataKind, @Sendable (SignReader, Int) -> Int?)] = [
        (.email, email), (.nir, nir), (.iban, iban), (.phone, phone), (.allocataire, allocataire),
    ]

    private static func match(_ reader: SignReader, at place: Int) -> (PersonalDataKind, Int)? {
        for (kind, read) in readers {
            if let end = read(reader, place) { return (kind, end) }
        }
        return nil
    }

    @Sendable
    private static func email(_ reader: SignReader, _ place: Int) -> Int? {
        let local = reader.run(from: place) { $0.isLetter || $0.isNumber || "._%+-".contains($0) }
        guard local > place, reader[local] == "@" else { return nil }
        let end = reader.run(from: local + 1) { $0.isLetter || $0.isNumber || ".-".contains($0) }
        let domain = reader.text(local + 1, end).split(separator: ".")
        guard domain.count >= 2, let last = domain.last, last.count >= 2 else { return nil }
        // The full stop that ends the sentence is not of the address.
        return reader[end - 1] == "." ? end - 1 : end
    }

    /// Source: INSEE, *Numéro d'inscription au répertoire*: the key is 97 less the rest of the number by 97, 2A counting
    /// as 19 and 2B as 18.
    @Sendable
    private static func nir(_ reader: SignReader, _ place: Int) -> Int? {
        guard let (signs, end) = reader.signs(15, from: place, separators: SignReader.separators),
            let sex = signs.first, "123478".contains(sex)
        else { return nil }
        var digits = signs
        if signs[5] == "2", let letter = ["A": "19", "B": "18"][String(signs[6]).uppercased()] {
            digits.replaceSubrange(5...6, with: Array(letter))
        }
        guard digits.allSatisfy(SignReader.isDigit), let month = Int(String(digits[3...4])),
            (1...12).contains(month) || (20...42).contains(month) || month >= 50,
            let number = Int(String(digits[..<13])), let key = Int(String(digits[13...]))
        else { return nil }
        return key == 97 - number % 97 ? end : nil
    }

    @Sendable
    private static func iban(_ reader: SignReader, _ place: Int) -> Int? {
        guard place + 4 <= reader.count else { return nil }
        let country = reader.text(place, place + 2).uppercased()
        guard let length = IBANLengths.byCountry[country], SignReader.isDigit(reader[place + 2]),
            SignReader.isDigit(reader[place + 3]),
            let (signs, end) = reader.signs(length, from: place, separators: SignReader.spaces)
        else { return nil }
        var rest = 0
        for sign in signs[4...] + signs[..<4] {
            guard sign.isASCII, let value = Int(String(sign), radix: 36) else { return nil }
            rest = (rest * (value > 9 ? 100 : 10) + value) % 97
        }
        return rest == 1 ? end : nil
    }

    /// `06 12 34 56 78`, `+33 6 12 34 56 78`, `0033612345678`: pairs with a sign between each, or with none at all.
    @Sendable
    private static func phone(_ reader: SignReader, _ place: Int) -> Int? {
        var next = place
        if let country = ["+33", "0033"].first(where: { reader.text(place, place + $0.count) == $0 }) {
            next = reader.past(SignReader.spaces, place + country.count)
            if reader.text(next, next + 3) == "(0)" { next = reader.past(SignReader.spaces, next + 3) }
        } else if reader[place] == "0", !reader.isAfterNumber(place) {
            next += 1
        } else {
            return nil
        }
        guard let first = reader[next], SignReader.isDigit(first), first != "0" else { return nil }
        next += 1
        var between = 0
        for _ in 0..<4 {
            if let sign = reader[next], SignReader.separators.contains(sign) || sign == "/" {
                between += 1
                next += 1
            }
            guard SignReader.isDigit(reader[next]), SignReader.isDigit(reader[next + 1]) else { return nil }
            next += 2
        }
        // Signs between some pairs only are those of a date and an hour.
        return (between == 0 || between == 4) && reader.isEnd(next) ? next : nil
    }

    @Sendable
    private static func allocataire(_ reader: SignReader, _ place: Int) -> Int? {
        var end = reader.run(from: place) { SignReader.isDigit($0) }
        guard end - place == 7, !reader.isAfterNumber(place) else { return nil }
        if let key = reader[end], key.isASCII, key.isLetter { end += 1 }
        guard reader.isEnd(end), !reader.isAmount(place, end) else { return nil }
        return end
    }
}
