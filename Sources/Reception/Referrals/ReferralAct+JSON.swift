internal import Territory

extension ReferralAct {
    /// The act as the journal writes it: its name under `act`, and what it is about.
    var document: JSONValue {
        if case .unknown(let document) = self { return document }
        return .fields(["act": JSONValue(kind?.rawValue)].merging(details) { name, _ in name })
    }

    private var details: [String: JSONValue] {
        switch self {
        case .wait(let wait):
            [
                "for": .text(wait.party.rawValue),
                "document": JSONValue(wait.document),
                "indispensable": wait.isIndispensable ? true : .null,
                "until": JSONValue(wait.until),
            ]
        case .close(let outcome, let usefulness):
            ["outcome": .text(outcome), "usefulness": .text(usefulness.rawValue)]
        case .passOn(let addressee): ["to": addressee.document]
        case .setPriority(let priority): ["priority": .text(priority)]
        case .setDeadline(let deadline): ["deadline": JSONValue(deadline)]
        case .remind(let day): ["day": .integer(day)]
        case .planFollowUp(let way, let due): ["way": .text(way.rawValue), "due": JSONValue(due)]
        case .settleFollowUp(let number, let end):
            ["number": .integer(number), "end": .text(end.rawValue)]
        case .acknowledge, .takeCharge, .resume, .answer, .treat, .reopen, .refuse, .cancel, .message,
            .note, .unknown:
            [:]
        }
    }

    /// Reads what `document` writes; an act whose name is not known is kept whole.
    init(_ document: JSONValue) throws(ReferralDocumentFault) {
        var fields = try ReferralFields(document)
        guard let kind = Kind(rawValue: try fields.required("act")) else {
            self = .unknown(document)
            return
        }
        switch kind {
        case .acknowledge: self = .acknowledge
        case .takeCharge: self = .takeCharge
        case .wait: self = .wait(try ReferralWait(&fields))
        case .resume: self = .resume
        case .answer: self = .answer
        case .treat: self = .treat
        case .close:
            let usefulness = try fields.required(word: "usefulness", Usefulness.self)
            self = .close(outcome: try fields.required("outcome"), usefulness: usefulness)
        case .reopen: self = .reopen
        case .refuse: self = .refuse
        case .passOn: self = .passOn(try ReferralAddressee(try fields.value("to")))
        case .cancel: self = .cancel
        case .setPriority: self = .setPriority(try fields.required("priority"))
        case .setDeadline: self = .setDeadline(fields.instant("deadline"))
        case .remind:
            guard let day = fields.integer("day") else { throw ReferralDocumentFault(field: "day") }
            self = .remind(day: day)
        case .planFollowUp:
            let way = try fields.required(word: "way", FollowUp.Way.self)
            self = .planFollowUp(way, due: try fields.required(day: "due"))
        case .settleFollowUp:
            guard let number = fields.integer("number") else {
                throw ReferralDocumentFault(field: "number")
            }
            self = .settleFollowUp(number, try fields.required(word: "end", FollowUp.End.self))
        case .message: self = .message
        case .note: self = .note
        }
    }
}

extension ReferralWait {
    fileprivate init(_ fields: inout ReferralFields) throws(ReferralDocumentFault) {
        let party = try fields.required(word: "for", Party.self)
        let until = fields.text("until")
        let day = until.flatMap { Day($0) }
        guard until == nil || day != nil else { throw ReferralDocumentFault(field: "until") }
        self.init(
            for: party,
            document: fields.text("document"),
            isIndispensable: fields.boolean("indispensable") ?? false,
            until: day
        )
    }
}
