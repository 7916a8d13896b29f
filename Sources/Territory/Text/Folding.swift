internal import Foundation

/// French, so that folding does not follow the machine's own language.
private let french = Locale(identifier: "fr_FR")

extension String {
    /// The text as people search for it: lower case, without accents or ligatures, every mark between words a space.
    ///
    /// `Œuvre` gives `oeuvre`, `Saint-Mars-d’Outillé` gives `saint mars d outille`. Foundation's own folding leaves œ
    /// as it is, which makes "oeuvre" miss "Œuvre".
    public var folded: String {
        let plain =
            lowercased()
            .replacingOccurrences(of: "œ", with: "oe")
            .replacingOccurrences(of: "æ", with: "ae")
            .folding(options: [.diacriticInsensitive, .caseInsensitive], locale: french)
        return plain.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }
}
