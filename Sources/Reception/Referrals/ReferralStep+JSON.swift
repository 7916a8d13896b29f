public import Journal
internal import Territory

extension ReferralStep {
    /// The body, as it is written in the journal; instants in milliseconds, what is unknown left out.
    public var document: JSONValue {
        .fields(
            [
                "referral": .text(referral.description),
                "at": JSONValue(at),
                "actor": actor.document,
                "acts": .list(acts.map(\.document)),
                "reason": JSONValue(reason),
                "text": JSONValue(text),
                "channel": JSONValue(channel),
            ],
            over: unknown
        )
    }

    /// Reads what `document` writes; fields and acts that it does not know are kept.
    ///
    /// - Parameter document: a body of the journal.
    /// - Throws: the first field that is missing or cannot be read.
    public init(_ document: JSONValue) throws(ReferralDocumentFault) {
        var fields = try ReferralFields(document)
        guard case .list(let list) = try fields.value("acts") else {
            throw ReferralDocumentFault(field: "acts")
        }
        var acts: [ReferralAct] = []
        for act in list { acts.append(try ReferralAct(act)) }
        self.init(
            of: try fields.number(),
            at: try fields.required(instant: "at"),
            by: try ReferralActor(try fields.value("actor")),
            acts,
            reason: fields.text("reason"),
            text: fields.text("text"),
            channel: fields.text("channel")
        )
        unknown = fields.rest
    }

    /// The entry to write, for an audience: the addressee's, unless it never leaves the house (a note).
    public func draft(for audience: Audience) -> EntryDraft {
        EntryDraft(audience, ReferralStep.kind, 1, Array(document.line.utf8), of: self)
    }
}
