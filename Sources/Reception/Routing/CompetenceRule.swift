public import Wording

/// A hard rule on who is competent: motif × regime × territory × public.
///
/// Competent are the operators that the motif names in the network's words, those whose offers name the motif, and those
/// that a rule allows; then those that a rule excludes are taken out, whatever allowed them.
public struct CompetenceRule: Hashable, Sendable {
    /// What a rule does.
    public enum Effect: Hashable, Sendable {
        /// These operators are competent too.
        case allows([String])
        /// These operators are not competent.
        case excludes([String])
    }

    /// The rule's identifier.
    public var id: String
    /// Its short name.
    public var label: Label
    /// What it says and why, for whoever asks.
    public var text: Label
    /// Whom it is about.
    public var scope: RuleScope
    /// What it does.
    public var effect: Effect

    /// A rule from its parts.
    public init(id: String, label: Label, text: Label, scope: RuleScope, effect: Effect) {
        self.id = id
        self.label = label
        self.text = text
        self.scope = scope
        self.effect = effect
    }
}
