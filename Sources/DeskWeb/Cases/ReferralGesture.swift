internal import Foundation
internal import Reception
internal import Territory
internal import Wording

/// What a button of a referral's page asks for, read from its form.
struct ReferralGesture {
    /// A field that cannot be read: where, and the key of its sentence after `desk.`.
    struct Refusal: Error {
        let field: String
        let textKey: String
    }

    let acts: [ReferralAct]
    /// What is written with it; `nil` for nothing.
    let text: String?

    /// Reads a form.
    ///
    /// - Parameters:
    ///   - form: what was sent; `geste` names the act.
    ///   - words: the network's words.
    ///   - zone: the clock that a deadline is typed on.
    ///   - awaited: what an awaited document is called before its name.
    /// - Throws: the first field that is missing or cannot be read.
    init(_ form: Fields, _ words: Words, _ zone: CivilZone, awaited: String) throws(Refusal) {
        // A document is named as people like, somebody's name among it: it is sealed with what is written.
        let document = form["geste"] == "wait" ? form["piece"].map { "\(awaited) : \($0)" } : nil
        let written = [document, form["texte"]].compactMap(\.self).joined(separator: "\n")
        text = written.isEmpty ? nil : String(written.prefix(ReferralGesture.longestText))
        let kind = form["geste"].flatMap(ReferralAct.Kind.init(rawValue:))
        switch kind {
        case .acknowledge: acts = [.acknowledge]
        case .takeCharge: acts = [.takeCharge]
        case .resume: acts = [.resume]
        case .treat: acts = [.treat]
        case .reopen: acts = [.reopen]
        case .refuse: acts = [.refuse]
        case .cancel: acts = [.cancel]
        case .answer:
            guard text != nil else { throw Refusal(field: "texte", textKey: "cases.fault.noText") }
            acts = [.answer]
        case .message, .note:
            guard text != nil else { throw Refusal(field: "texte", textKey: "cases.fault.noText") }
            acts = [kind == .note ? .note : .message]
        case .wait:
            let wait = try ReferralGesture.wait(form)
            // An answer that also asks for something is one step.
            acts = (form["repond"] == "oui" ? [.answer] : []) + [.wait(wait)]
        case .close: acts = [try ReferralGesture.closing(form, words)]
        case .passOn:
            guard let to = form["vers"], words.serviceOperator(to) != nil else {
                throw Refusal(field: "vers", textKey: "cases.fault.noOperator")
            }
            acts = [.passOn(ReferralAddressee(serviceOperator: to))]
        case .setPriority: acts = [.setPriority(form["priorite"] ?? "")]
        case .setDeadline:
            guard let day = form["echeance"] else {
                acts = [.setDeadline(nil)]
                return
            }
            guard let day = Day(day) else { throw Refusal(field: "echeance", textKey: "cases.fault.notDay") }
            acts = [.setDeadline(zone.startOfDay(day.advanced(by: 1)))]
        case .remind:
            guard let day = form["jour"].flatMap({ Int($0) }), day > 0 else {
                throw Refusal(field: "jour", textKey: "cases.fault.noReminder")
            }
            acts = [.remind(day: day)]
        case .planFollowUp:
            guard let due = form["suivi-jour"].flatMap({ Day($0) }) else {
                throw Refusal(field: "suivi-jour", textKey: "cases.fault.notDay")
            }
            acts = [.planFollowUp(form["suivi-moyen"].flatMap(FollowUp.Way.init(rawValue:)) ?? .callBack, due: due)]
        case .settleFollowUp:
            guard let number = form["suivi"].flatMap({ Int($0) }) else {
                throw Refusal(field: "suivi", textKey: "cases.fault.noFollowUp")
            }
            acts = [.settleFollowUp(number, form["suivi-fin"].flatMap(FollowUp.End.init(rawValue:)) ?? .done)]
        case nil: throw Refusal(field: "texte", textKey: "cases.fault.noGesture")
        }
    }

    /// How long a message may be, in characters.
    static let longestText = 4_000

    /// How a referral is closed, as the closing's fields say.
    static func closing(_ form: Fields, _ words: Words) throws(Refusal) -> ReferralAct {
        guard let outcome = form["issue"], words.outcome(outcome) != nil else {
            throw Refusal(field: "issue", textKey: "cases.fault.noOutcome")
        }
        guard let usefulness = form["utile"].flatMap(Usefulness.init(rawValue:)) else {
            throw Refusal(field: "utile", textKey: "cases.fault.noUsefulness")
        }
        return .close(outcome: outcome, usefulness: usefulness)
    }

    private static func wait(_ form: Fields) throws(Refusal) -> ReferralWait {
        guard let party = form["attend"].flatMap(ReferralWait.Party.init(rawValue:)) else {
            throw Refusal(field: "attend", textKey: "cases.fault.noParty")
        }
        var until: Day?
        if let typed = form["jusqua"] {
            guard let day = Day(typed) else { throw Refusal(field: "jusqua", textKey: "cases.fault.notDay") }
            until = day
        }
        return ReferralWait(
            for: party,
            isIndispensable: form["indispensable"] == "oui",
            until: until
        )
    }
}
