internal import Territory

/// One line of a file of events: what was done with a referral, as people and scripts write it.
///
/// A JSON object: `at` (ISO 8601 with its offset), `act` or a list `acts`, what an act is about beside it (`for`,
/// `document`, `indispensable`, `until`, `to`, `outcome`, `usefulness`, `priority`, `deadline`, `day`), and when it has to
/// be said `by` (`house` or `operator`), `reason` and `channel`.
///
/// ``` json
/// {"at": "2026-11-24T10:00:00+01:00", "act": "wait", "for": "person"}
/// {"at": "2026-11-26T10:00:00+01:00", "acts": [{"act": "answer"}, {"act": "wait", "for": "document"}]}
/// ```
public struct ReferralEventLine: Sendable {
    /// Why a line cannot be taken; each has its sentence in `config/texts/`.
    public enum Fault: Error, Hashable, Sendable {
        /// It is no JSON.
        case notJSON(JSONFault)
        /// A field is missing or cannot be read.
        case field(String)
        /// A field is not known.
        case unknownField(String)
        /// The act is not known.
        case unknownAct(String)
        /// It is before the line above, or before the request was received.
        case outOfOrder
        /// It names an operator or a priority that the network does not have.
        case unknownWord(String)
        /// It cannot be done there.
        case refused(ReferralFault)
    }

    /// What a network's lines may name.
    public struct Names: Sendable {
        /// The operators, by identifier.
        public var operators: Set<String>
        /// The priorities, by identifier.
        public var priorities: Set<String>

        /// Names from their sets.
        public init(operators: Set<String>, priorities: Set<String>) {
            self.operators = operators
            self.priorities = priorities
        }
    }

    /// How deep lists and objects may lie in each other.
    private static let deepest = 6

    /// Nobody sets a deadline further away, in seconds; one that is was mistyped.
    private static let century: Int64 = 36_525 * 86_400

    /// Reads a line and lets it happen.
    ///
    /// - Parameters:
    ///   - line: the line.
    ///   - referral: the referral as the lines above left it.
    ///   - names: what the line may name.
    /// - Throws: why it cannot be; nothing is then changed.
    public static func take(_ line: some StringProtocol, _ referral: inout Referral, _ names: Names) throws(Fault) {
        let document: JSONValue
        do throws(JSONFault) {
            document = try JSONValue.read(Array(line.utf8), deepest: deepest)
        } catch {
            throw .notJSON(error)
        }
        let step = try step(document, referral, names)
        guard step.at >= referral.lastAt else { throw .outOfOrder }
        do throws(ReferralFault) {
            try referral.apply(step)
        } catch {
            throw .refused(error)
        }
    }

    private static func step(
        _ document: JSONValue,
        _ referral: Referral,
        _ names: Names
    ) throws(Fault) -> ReferralStep {
        guard case .object(var fields) = document else { throw .field("at") }
        guard case .text(let text) = fields.removeValue(forKey: "at"), let at = Instant(iso: text) else {
            throw .field("at")
        }
        let by = try word("by", &fields)
        let (reason, channel) = (try word("reason", &fields), try word("channel", &fields))
        var documents = [fields]
        if let list = fields["acts"] {
            guard case .list(let acts) = list, fields.count == 1 else { throw .field("acts") }
            documents = []
            for act in acts {
                guard case .object(let act) = act else { throw .field("acts") }
                documents.append(act)
            }
        }
        var acts: [ReferralAct] = []
        for document in documents { acts.append(try act(document, names)) }
        for case .setDeadline(let deadline?) in acts where abs(at.seconds(to: deadline)) > century {
            throw .field("deadline")
        }
        let side = try by.map { by throws(Fault) in
            guard let side = ReferralSide(rawValue: by) else { throw .field("by") }
            return side
        }
        // Why it was done changes no delay, so a line need not say it.
        return ReferralStep(
            of: referral.id,
            at: at,
            by: actor(side ?? usualSide(acts.first, referral), referral),
            acts,
            reason: reason ?? "events",
            channel: channel
        )
    }

    private static func word(_ field: String, _ fields: inout [String: JSONValue]) throws(Fault) -> String? {
        switch fields.removeValue(forKey: field) {
        case nil, .null: return nil
        case .text(let text): return text
        default: throw .field(field)
        }
    }

    /// The side that may do it as things stand, the operator's when both may.
    private static func usualSide(_ act: ReferralAct?, _ referral: Referral) -> ReferralSide {
        guard let kind = act?.kind, let row = ReferralTable.row(kind, in: referral.state) else {
            return .serviceOperator
        }
        return row.sides.contains(.serviceOperator) ? .serviceOperator : .house
    }

    private static func actor(_ side: ReferralSide, _ referral: Referral) -> ReferralActor {
        switch side {
        case .house: return ReferralActor(account: "system", house: referral.made.house)
        case .serviceOperator:
            let addressee = referral.addressee
            return ReferralActor(
                account: "system",
                serviceOperator: addressee.serviceOperator,
                group: addressee.group
            )
        }
    }

    private static func act(_ fields: [String: JSONValue], _ names: Names) throws(Fault) -> ReferralAct {
        guard case .text(let name) = fields["act"] else { throw .field("act") }
        guard let kind = ReferralAct.Kind(rawValue: name) else { throw .unknownAct(name) }
        for field in fields.keys.sorted() where field != "act" && !kind.fields.contains(field) {
            throw .unknownField(field)
        }
        var fields = fields
        if kind == .close { fields.merge(["outcome": "", "usefulness": "doNotKnow"]) { given, _ in given } }
        if case .text(let name) = fields["to"] { fields["to"] = ["operator": .text(name)] }
        if case .text(let text) = fields["deadline"] {
            guard let deadline = Instant(iso: text) else { throw .field("deadline") }
            fields["deadline"] = JSONValue(deadline)
        }
        let act: ReferralAct
        do throws(ReferralDocumentFault) {
            act = try ReferralAct(.object(fields))
        } catch {
            throw .field(error.field)
        }
        switch act {
        case .passOn(let addressee) where !names.operators.contains(addressee.serviceOperator):
            throw .unknownWord(addressee.serviceOperator)
        case .setPriority(let priority) where !names.priorities.contains(priority): throw .unknownWord(priority)
        default: return act
        }
    }
}

extension ReferralAct.Kind {
    /// The fields that a line may have beside its act.
    fileprivate var fields: Set<String> {
        switch self {
        case .wait: ["for", "document", "indispensable", "until"]
        case .close: ["outcome", "usefulness"]
        case .passOn: ["to"]
        case .setPriority: ["priority"]
        case .setDeadline: ["deadline"]
        case .remind: ["day"]
        case .planFollowUp: ["way", "due"]
        case .settleFollowUp: ["number", "end"]
        case .acknowledge, .takeCharge, .resume, .answer, .treat, .reopen, .refuse, .cancel, .message, .note: []
        }
    }
}
