internal import Foundation
public import Journal

/// Body of `person.recorded`, version 1, in the house's own stream: what is known of a person, sealed under their key.
///
/// Recorded again, it takes the place of what was recorded before.
public struct PersonRecorded: Hashable, Sendable, Codable {
    /// The name of this kind in the journal.
    public static let kind = "person.recorded"

    /// The person.
    public var person: String
    /// The form as it was asked.
    public var form: FormStamp
    /// 12 bytes, never used twice with the same key.
    public var nonce: [UInt8]
    /// The sealed answers.
    public var box: [UInt8]

    /// A record from its parts.
    public init(person: String, form: FormStamp, nonce: [UInt8], box: [UInt8]) {
        self.person = person
        self.form = form
        self.nonce = nonce
        self.box = box
    }

    /// The entry to write.
    public var draft: EntryDraft { .json(.ownHouse, PersonRecorded.kind, 1, self) }
}

extension PersonRecorded {
    private enum Keys: String, CodingKey {
        case person
        case form
        case nonce
        case box
    }

    /// Reads what `encode(to:)` writes.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Keys.self)
        person = try values.decode(String.self, forKey: .person)
        form = try values.decode(FormStamp.self, forKey: .form)
        nonce = Array(try values.decode(Data.self, forKey: .nonce))
        box = Array(try values.decode(Data.self, forKey: .box))
    }

    /// Writes the bytes in base 64.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Keys.self)
        try values.encode(person, forKey: .person)
        try values.encode(form, forKey: .form)
        try values.encode(Data(nonce), forKey: .nonce)
        try values.encode(Data(box), forKey: .box)
    }
}
