internal import GRDB
public import Journal
public import Reception
internal import Territory

extension HouseStore: ReferralBook {
    /// A referral as the journal tells it; `nil` when none has that number.
    public func referral(_ number: CaseNumber) async throws(StoreFault) -> Referral? {
        try await read { db in try ReferralRows.referral(number, in: db) }
    }

    /// Referrals, those received first before.
    public func referrals(_ query: ReferralQuery) async throws(StoreFault) -> [Referral] {
        try await read { db in
            var (terms, values): ([String], [(any DatabaseValueConvertible)?]) = ([], [])
            if !query.withEnded { terms.append("is_over = 0") }
            if let serviceOperator = query.serviceOperator {
                terms.append("operator = ?")
                values.append(serviceOperator)
            }
            if let group = query.group {
                terms.append("(operator_group = ? OR operator_group IS NULL)")
                values.append(group)
            }
            if let person = query.person {
                terms.append("person = ?")
                values.append(person)
            }
            if let caseID = query.caseID {
                terms.append("made ->> 'caseId' = ?")
                values.append(caseID)
            }
            let filter = terms.isEmpty ? "" : "WHERE " + terms.joined(separator: " AND ")
            let numbers = try String.fetchAll(
                db.cachedStatement(
                    sql: "SELECT number FROM referrals \(filter) ORDER BY received_at, number LIMIT ?"
                ),
                arguments: StatementArguments(values + [query.limit])
            )
            return try numbers.compactMap { text in
                guard let number = CaseNumber(text) else { throw StrangeValue() }
                return try ReferralRows.referral(number, in: db)
            }
        }
    }

    /// What was written in the steps of a referral, with the keys that are left.
    public func texts(of number: CaseNumber) async throws(StoreFault) -> [(text: ReferralText, key: [UInt8]?)] {
        try await read { db in
            let rows = try Row.fetchCursor(
                db.cachedStatement(sql: "SELECT body FROM referral_texts WHERE referral = ? ORDER BY id"),
                arguments: [number.description]
            )
            var texts: [(text: ReferralText, key: [UInt8]?)] = []
            while let row = try rows.next() {
                let text = try JSONText.read(try row.text(0), as: ReferralText.self)
                texts.append((text, try HouseStore.personKey(text.owner, in: db)))
            }
            return texts
        }
    }
}
