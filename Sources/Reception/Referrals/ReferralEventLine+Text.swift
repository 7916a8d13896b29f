public import Wording

extension ReferralEventLine.Fault {
    /// Its sentence in a reader's language: what is wrong; what to do.
    public func sentence(_ texts: TextCatalogue, _ language: Language) -> String {
        func say(_ key: String, _ places: [String: String] = [:]) -> String {
            texts.text("referrals.events." + key, language, places)
        }
        switch self {
        case .notJSON(let fault): return texts.text(fault.textKey, language, fault.places)
        case .field(let field): return say("field", ["field": field])
        case .unknownField(let field): return say("unknownField", ["field": field])
        case .unknownAct(let name):
            let known = ReferralAct.Kind.allCases.map(\.rawValue).joined(separator: ", ")
            return say("unknownAct", ["act": name, "known": known])
        case .outOfOrder: return say("outOfOrder")
        case .unknownWord(let id): return say("unknownWord", ["id": id])
        case .refused(let fault): return fault.sentence(texts, language)
        }
    }
}
