public import Journal
internal import Territory

extension ReferralMade {
    /// The body, as it is written in the journal; instants in milliseconds, what is unknown left out.
    public var document: JSONValue {
        .fields(
            [
                "referral": .text(referral.description),
                "caseId": JSONValue(caseID),
                "request": JSONValue(request),
                "house": .text(house),
                "motif": .text(motif),
                "addressee": addressee.document,
                "priority": JSONValue(priority),
                "person": JSONValue(person),
                "receivedAt": JSONValue(receivedAt),
                "at": JSONValue(at),
                "actor": actor.document,
            ],
            over: unknown
        )
    }

    /// Reads what `document` writes; fields that it does not know are kept.
    ///
    /// - Parameter document: a body of the journal.
    /// - Throws: the first field that is missing or cannot be read.
    public init(_ document: JSONValue) throws(ReferralDocumentFault) {
        var fields = try ReferralFields(document)
        self.init(
            referral: try fields.number(),
            caseID: fields.text("caseId"),
            request: fields.integer("request"),
            house: try fields.required("house"),
            motif: try fields.required("motif"),
            addressee: try ReferralAddressee(try fields.value("addressee")),
            priority: fields.text("priority"),
            person: fields.text("person"),
            receivedAt: try fields.required(instant: "receivedAt"),
            at: try fields.required(instant: "at"),
            actor: try ReferralActor(try fields.value("actor"))
        )
        unknown = fields.rest
    }

    /// The entry to write, for an audience: the first addressee's, unless it never leaves the house.
    public func draft(for audience: Audience) -> EntryDraft {
        EntryDraft(audience, ReferralMade.kind, 1, Array(document.line.utf8), of: self)
    }
}

extension ReferralAddressee {
    var document: JSONValue {
        .fields(["operator": .text(serviceOperator), "group": JSONValue(group)])
    }

    init(_ document: JSONValue) throws(ReferralDocumentFault) {
        var fields = try ReferralFields(document)
        self.init(serviceOperator: try fields.required("operator"), group: fields.text("group"))
    }
}

extension ReferralActor {
    var document: JSONValue {
        .fields([
            "account": .text(account),
            "house": JSONValue(house),
            "operator": JSONValue(serviceOperator),
            "group": JSONValue(group),
        ])
    }

    init(_ document: JSONValue) throws(ReferralDocumentFault) {
        var fields = try ReferralFields(document)
        self.init(
            account: try fields.required("account"),
            house: fields.text("house"),
            serviceOperator: fields.text("operator"),
            group: fields.text("group")
        )
    }
}
