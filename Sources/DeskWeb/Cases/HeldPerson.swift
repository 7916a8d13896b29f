internal import Reception
internal import Territory

/// A record of a person, read.
struct OpenedPerson: Sendable {
    let stored: StoredPerson
    let person: Person
    let key: [UInt8]

    var id: String { person.id }
}

/// A person: the record that stands, and those that were merged into it.
struct HeldPerson: Sendable {
    let record: OpenedPerson
    let others: [OpenedPerson]

    var records: [OpenedPerson] { [record] + others }
    var ids: [String] { records.map(\.id) }
    var lastContact: Instant { records.map(\.stored.lastContact).max() ?? record.stored.lastContact }
}
