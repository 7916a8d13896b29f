public import Wording

/// Why a step cannot be taken.
public enum ReferralFault: Error, Hashable, Sendable {
    /// The step does nothing.
    case noAct
    /// The step is of another referral.
    case otherReferral
    /// The table has no such act in the state.
    case notInTable(ReferralAct.Kind, ReferralState)
    /// The act is for the other side.
    case otherSide(ReferralAct.Kind)
    /// The referral is not, or no more, with those who act.
    case notTheirs
    /// Nobody says why.
    case noReason(ReferralAct.Kind)
    /// It is passed on to those who have it.
    case sameAddressee
    /// The addressee was reminded for that day of the plan already.
    case remindedAlready(Int)
    /// Nothing is planned under that number, or it is settled.
    case noFollowUp(Int)
    /// A later version wrote something that this one does not know.
    case unknownAct

    /// The key of its sentence in `config/texts/`.
    public var textKey: String {
        switch self {
        case .noAct: "referrals.fault.noAct"
        case .otherReferral: "referrals.fault.otherReferral"
        case .notInTable: "referrals.fault.notInTable"
        case .otherSide: "referrals.fault.otherSide"
        case .notTheirs: "referrals.fault.notTheirs"
        case .noReason: "referrals.fault.noReason"
        case .sameAddressee: "referrals.fault.sameAddressee"
        case .remindedAlready: "referrals.fault.remindedAlready"
        case .noFollowUp: "referrals.fault.noFollowUp"
        case .unknownAct: "referrals.fault.unknownAct"
        }
    }

    /// Its sentence in a reader's language: what is wrong; what to do.
    public func sentence(_ texts: TextCatalogue, _ language: Language) -> String {
        var places: [String: String] = [:]
        switch self {
        case .notInTable(let act, let state):
            places["act"] = texts.text(act.textKey, language)
            places["state"] = texts.text(state.textKey, language)
        case .otherSide(let act), .noReason(let act): places["act"] = texts.text(act.textKey, language)
        case .remindedAlready(let day): places["day"] = String(day)
        case .noFollowUp(let number): places["number"] = String(number)
        case .noAct, .otherReferral, .notTheirs, .sameAddressee, .unknownAct: break
        }
        return texts.text(textKey, language, places)
    }
}

extension ReferralState {
    /// The key of its name in `config/texts/`.
    public var textKey: String { "referrals.state.\(rawValue)" }
}

extension ReferralAct.Kind {
    /// The key of its name in `config/texts/`.
    public var textKey: String { "referrals.act.\(rawValue)" }
}
