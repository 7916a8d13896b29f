internal import Foundation
public import Journal
public import Territory

/// Body of `answers.recorded`, version 1, in the house's own stream: what was answered in the forms of a visit.
///
/// What tells something of a person is sealed; only neutral answers are in clear. Recorded again, it takes the place of
/// what was recorded before for the same case.
public struct AnswersRecorded: Hashable, Sendable, Codable {
    /// The answers given in one form.
    public struct Sheet: Hashable, Sendable, Codable {
        /// The request that the form goes with, from 1; 0 for the visit itself.
        public var ordinal: Int
        /// The form as it was asked.
        public var form: FormStamp
        /// The neutral answers, by field, as `AnswerValue.json` writes them.
        public var clear: [String: JSONValue]
        /// The others, sealed, by the term they are kept for.
        public var sealed: [Sealed]

        /// A sheet from its parts.
        public init(ordinal: Int, form: FormStamp, clear: [String: JSONValue], sealed: [Sealed]) {
            self.ordinal = ordinal
            self.form = form
            self.clear = clear
            self.sealed = sealed
        }
    }

    /// Answers kept until the same day, sealed together.
    public struct Sealed: Hashable, Sendable, Codable {
        /// The last day they are kept; names the case's key.
        public var until: Day
        /// How many answers are in it, so that what was erased can still be counted.
        public var count: Int
        /// 12 bytes, never used twice with the same key.
        public var nonce: [UInt8]
        /// The sealed bytes.
        public var box: [UInt8]

        /// Sealed answers from their parts.
        public init(until: Day, count: Int, nonce: [UInt8], box: [UInt8]) {
            self.until = until
            self.count = count
            self.nonce = nonce
            self.box = box
        }
    }

    /// The name of this kind in the journal.
    public static let kind = "answers.recorded"

    /// The case, as its visit names it.
    public var caseID: String
    /// The forms answered, by ordinal.
    public var sheets: [Sheet]

    /// Recorded answers from their parts.
    public init(caseID: String, sheets: [Sheet]) {
        self.caseID = caseID
        self.sheets = sheets
    }

    /// The entry to write.
    public var draft: EntryDraft { .json(.ownHouse, AnswersRecorded.kind, 1, self) }
}

extension AnswersRecorded.Sealed {
    private enum Keys: String, CodingKey {
        case until
        case count
        case nonce
        case box
    }

    /// Reads what `encode` writes.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Keys.self)
        until = try values.decode(Day.self, forKey: .until)
        count = try values.decode(Int.self, forKey: .count)
        nonce = Array(try values.decode(Data.self, forKey: .nonce))
        box = Array(try values.decode(Data.self, forKey: .box))
    }

    /// Writes the bytes in base 64.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Keys.self)
        try values.encode(until, forKey: .until)
        try values.encode(count, forKey: .count)
        try values.encode(Data(nonce), forKey: .nonce)
        try values.encode(Data(box), forKey: .box)
    }
}
