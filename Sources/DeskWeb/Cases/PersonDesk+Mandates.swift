internal import Reception

extension PersonDesk {
    /// The mandates of all the records of a person, the last given first in each.
    func mandates(of held: HeldPerson) async throws -> [Mandate] {
        var mandates: [Mandate] = []
        for id in held.ids { mandates += try await cases.book.mandates(of: id) }
        return mandates
    }

    /// A mandate of the person's.
    /// - Throws: `notFound` when it is none of theirs.
    func mandate(_ id: String, of held: HeldPerson) async throws -> Mandate {
        guard let mandate = try await mandates(of: held).first(where: { $0.id == id }) else {
            throw DeskFault.notFound
        }
        return mandate
    }

    /// Who gave a mandate for the person; `nil` when they did.
    func representative(of mandate: Mandate, _ held: HeldPerson) -> String? {
        guard let sealed = mandate.representative,
            let record = held.records.first(where: { $0.id == mandate.person })
        else { return nil }
        return cases.vault.open(sealed, of: mandate.person, at: mandate.id, key: record.key)
    }
}
