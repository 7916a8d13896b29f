internal import Territory

/// Reads the fields of a document one by one, and keeps those that nobody asked for.
struct ReferralFields {
    private(set) var rest: [String: JSONValue]

    init(_ document: JSONValue) throws(ReferralDocumentFault) {
        guard case .object(let fields) = document else { throw ReferralDocumentFault(field: "") }
        rest = fields
    }

    mutating func text(_ field: String) -> String? {
        guard case .text(let text) = rest[field] else {
            drop(field)
            return nil
        }
        rest[field] = nil
        return text
    }

    mutating func required(_ field: String) throws(ReferralDocumentFault) -> String {
        guard let text = text(field) else { throw ReferralDocumentFault(field: field) }
        return text
    }

    mutating func integer(_ field: String) -> Int? {
        guard case .integer(let number) = rest[field] else {
            drop(field)
            return nil
        }
        rest[field] = nil
        return number
    }

    mutating func boolean(_ field: String) -> Bool? {
        guard case .boolean(let value) = rest[field] else { return nil }
        rest[field] = nil
        return value
    }

    mutating func instant(_ field: String) -> Instant? {
        integer(field).map { Instant(milliseconds: Int64($0)) }
    }

    mutating func required(instant field: String) throws(ReferralDocumentFault) -> Instant {
        guard let instant = instant(field) else { throw ReferralDocumentFault(field: field) }
        return instant
    }

    mutating func required(day field: String) throws(ReferralDocumentFault) -> Day {
        guard let day = Day(try required(field)) else { throw ReferralDocumentFault(field: field) }
        return day
    }

    /// One of the words of a list.
    mutating func required<Word: RawRepresentable<String>>(
        word field: String,
        _ type: Word.Type
    ) throws(ReferralDocumentFault) -> Word {
        guard let word = Word(rawValue: try required(field)) else {
            throw ReferralDocumentFault(field: field)
        }
        return word
    }

    mutating func value(_ field: String) throws(ReferralDocumentFault) -> JSONValue {
        guard let value = rest.removeValue(forKey: field) else {
            throw ReferralDocumentFault(field: field)
        }
        return value
    }

    mutating func number() throws(ReferralDocumentFault) -> CaseNumber {
        guard let number = CaseNumber(try required("referral")) else {
            throw ReferralDocumentFault(field: "referral")
        }
        return number
    }

    /// Nothing written and `null` are the same.
    private mutating func drop(_ field: String) {
        if rest[field] == .null { rest[field] = nil }
    }
}

extension JSONValue {
    /// An object of the fields that hold something, over those that a later version wrote.
    static func fields(
        _ known: [String: JSONValue],
        over unknown: [String: JSONValue] = [:]
    )
        -> JSONValue
    {
        .object(unknown.merging(known.filter { $0.value != .null }) { _, known in known })
    }

    /// An instant as its milliseconds, `null` for `nil`.
    init(_ instant: Instant?) { self = instant.map { .integer(Int($0.milliseconds)) } ?? .null }
}
