import Reception
import Territory
import Testing

@Suite("A file of events")
struct ReferralEventLineTests {
    private let start = Instant(seconds: 1_800_000_000)
    private let names = ReferralEventLine.Names(operators: ["caf", "msa"], priorities: ["urgente"])

    private func taken(_ lines: String...) throws(ReferralEventLine.Fault) -> Referral {
        var referral = Referral(SmallReferral.made(at: start))
        for line in lines { try ReferralEventLine.take(line, &referral, names) }
        return referral
    }

    private func at(_ hour: Int64) -> String { start.adding(seconds: hour * 3600).isoAtZero }

    @Test("Each line is done by whoever may do it, unless it says by whom")
    func sides() throws {
        let referral = try taken(
            #"{"at": "\#(at(1))", "act": "takeCharge"}"#,
            #"{"at": "\#(at(2))", "act": "setPriority", "priority": "urgente"}"#,
            #"{"at": "\#(at(3))", "act": "wait", "for": "person", "by": "house"}"#,
            #"{"at": "\#(at(4))", "act": "passOn", "to": {"operator": "msa", "group": "g"}}"#,
            #"{"at": "\#(at(5))", "acts": [{"act": "resume"}, {"act": "answer"}], "channel": "telephone"}"#,
            #"{"at": "\#(at(6))", "act": "setDeadline", "deadline": "\#(at(9))"}"#,
            #"{"at": "\#(at(7))", "act": "close"}"#
        )
        #expect(referral.state == .closed)
        #expect(referral.priority == "urgente")
        #expect(referral.deadline == start.adding(seconds: 9 * 3600))
        #expect(
            referral.history.map(\.step.actor.side) == [
                .serviceOperator, .house, .house, .serviceOperator, .serviceOperator, .serviceOperator,
                .serviceOperator,
            ]
        )
        #expect(referral.history[4].step.channel == "telephone")
    }

    @Test("A line that cannot be taken says why, and changes nothing")
    func faults() throws {
        let cases: [(String, ReferralEventLine.Fault)] = [
            ("[]", .field("at")),
            (#"{"at": "demain", "act": "answer"}"#, .field("at")),
            (#"{"at": "\#(at(1))"}"#, .field("act")),
            (#"{"at": "\#(at(1))", "act": "dance"}"#, .unknownAct("dance")),
            (#"{"at": "\#(at(1))", "act": "answer", "for": "person"}"#, .unknownField("for")),
            (#"{"at": "\#(at(1))", "acts": [], "x": 1}"#, .field("acts")),
            (#"{"at": "\#(at(1))", "acts": [1]}"#, .field("acts")),
            (#"{"at": "\#(at(1))", "acts": []}"#, .refused(.noAct)),
            (#"{"at": "\#(at(1))", "act": "wait"}"#, .field("for")),
            (#"{"at": "\#(at(1))", "act": "wait", "for": "dog"}"#, .field("for")),
            (#"{"at": "\#(at(1))", "act": "wait", "for": "person", "until": "demain"}"#, .field("until")),
            (#"{"at": "\#(at(1))", "act": "setDeadline", "deadline": "demain"}"#, .field("deadline")),
            (#"{"at": "\#(at(1))", "act": "setDeadline", "deadline": "9999-01-01T00:00:00Z"}"#, .field("deadline")),
            (#"{"at": "\#(at(1))", "act": "answer", "by": "nobody"}"#, .field("by")),
            (#"{"at": "\#(at(1))", "act": "answer", "reason": 1}"#, .field("reason")),
            (#"{"at": "\#(at(-1))", "act": "answer"}"#, .outOfOrder),
            (#"{"at": "\#(at(1))", "act": "passOn", "to": "zzz"}"#, .unknownWord("zzz")),
            (#"{"at": "\#(at(1))", "act": "setPriority", "priority": "zzz"}"#, .unknownWord("zzz")),
            (#"{"at": "\#(at(1))", "act": "reopen"}"#, .refused(.notInTable(.reopen, .new))),
        ]
        for (line, fault) in cases {
            #expect(throws: fault, "\(line)") { try taken(line) }
        }
        #expect { try taken("{") } throws: { error in
            if case .notJSON = error as? ReferralEventLine.Fault { true } else { false }
        }
    }
}
