internal import Foundation
public import Journal

/// Seals what is known of a person under that person's own key, and texts that tell of them; chance and cryptography are
/// given.
public struct PersonVault: Sendable {
    /// The length of a key, in bytes.
    public static let keyBytes = 32
    private static let nonceBytes = 12

    private let sealing: any Sealing
    private let randomBytes: @Sendable (Int) -> [UInt8]

    /// A vault.
    ///
    /// - Parameters:
    ///   - sealing: the authenticated encryption.
    ///   - randomBytes: so many bytes that nobody can guess.
    public init(_ sealing: any Sealing, randomBytes: @escaping @Sendable (Int) -> [UInt8]) {
        self.sealing = sealing
        self.randomBytes = randomBytes
    }

    /// Makes a person what the journal records.
    ///
    /// - Parameters:
    ///   - person: what is known.
    ///   - key: the person's key.
    /// - Returns: the record.
    /// - Throws: what kept it from being sealed: then nothing may be recorded.
    public func seal(_ person: Person, key: [UInt8]) throws(SealingFault) -> PersonRecorded {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let plain = try? encoder.encode(person.answers) else { throw .refused }
        let nonce = randomBytes(PersonVault.nonceBytes)
        let context = PersonVault.context(person.id, person.form)
        let box = try sealing.seal(Array(plain), key: key, nonce: nonce, context: context)
        return PersonRecorded(person: person.id, form: person.form, nonce: nonce, box: box)
    }

    /// Reads a person; `nil` when the key is another's, or a single bit was changed.
    public func open(_ recorded: PersonRecorded, key: [UInt8]) -> Person? {
        let context = PersonVault.context(recorded.person, recorded.form)
        guard let bytes = sealing.open(recorded.box, key: key, nonce: recorded.nonce, context: context),
            let answers = try? JSONDecoder().decode([String: JSONValue].self, from: Data(bytes))
        else { return nil }
        return Person(id: recorded.person, form: recorded.form, answers: answers)
    }

    /// Seals a text that tells of a person, such as a message about them.
    ///
    /// - Parameters:
    ///   - text: the text.
    ///   - person: the person, by identifier.
    ///   - place: where it belongs: moved elsewhere it does not open.
    ///   - key: the person's key.
    /// - Returns: the sealed text, in base 64.
    /// - Throws: what kept it from being sealed.
    public func seal(
        _ text: String,
        of person: String,
        at place: String,
        key: [UInt8]
    ) throws(SealingFault) -> String {
        let nonce = randomBytes(PersonVault.nonceBytes)
        let context = PersonVault.context(person, place)
        return Data(nonce + (try sealing.seal(Array(text.utf8), key: key, nonce: nonce, context: context)))
            .base64EncodedString()
    }

    /// Reads what was sealed of a person at a place; `nil` when it is not theirs, or was changed.
    public func open(_ sealed: String, of person: String, at place: String, key: [UInt8]) -> String? {
        guard let bytes = Data(base64Encoded: sealed).map(Array.init), bytes.count > PersonVault.nonceBytes else {
            return nil
        }
        let (nonce, box) = (bytes.prefix(PersonVault.nonceBytes), bytes.dropFirst(PersonVault.nonceBytes))
        return sealing.open(Array(box), key: key, nonce: Array(nonce), context: PersonVault.context(person, place))
            .map { String(decoding: $0, as: UTF8.self) }
    }

    private static func context(_ person: String, _ form: FormStamp) -> [UInt8] {
        Array("maillage.person.1|\(person)|\(form.id)|\(form.version)|\(form.hash)".utf8)
    }

    private static func context(_ person: String, _ place: String) -> [UInt8] {
        Array("maillage.person.text.1|\(person)|\(place)".utf8)
    }
}
