internal import Foundation
internal import Territory

/// Which passwords an account may have.
///
/// Source: CNIL, délibération n° 2022-100 of 21 July 2022, case 2: a password together with a restriction of access to
/// the account (here `LoginThrottle`), for which 50 bits are asked. No periodic change and no mixture of kinds of signs
/// is imposed; twelve small letters are 56 bits.
public struct PasswordPolicy: Hashable, Sendable {
    /// The fewest characters; 12 unless told.
    public var shortest: Int
    /// The most characters; 128 unless told, for a sentence is welcome and a book is not.
    public var longest: Int
    /// The fewest bits, counted as length times the logarithm of the signs it draws from; 50 unless told.
    public var fewestBits: Double
    /// The fewest different characters; 5 unless told.
    public var fewestDifferent: Int

    /// A policy from its thresholds.
    public init(shortest: Int = 12, longest: Int = 128, fewestBits: Double = 50, fewestDifferent: Int = 5) {
        self.shortest = shortest
        self.longest = longest
        self.fewestBits = fewestBits
        self.fewestDifferent = fewestDifferent
    }

    /// Checks a new password.
    ///
    /// - Parameters:
    ///   - password: as typed.
    ///   - login: the account's login.
    ///   - displayName: its holder's name.
    /// - Throws: the first `PasswordWeakness` found.
    public func check(_ password: String, login: String, displayName: String) throws(PasswordWeakness) {
        let composed = password.precomposedStringWithCanonicalMapping
        guard composed.count >= shortest else { throw .tooShort(minimum: shortest) }
        guard composed.count <= longest else { throw .tooLong(maximum: longest) }
        guard Set(composed).count >= fewestDifferent, bits(composed) >= fewestBits else { throw .tooSimple }
        guard !isMadeOf(composed, login: login, displayName: displayName) else { throw .madeOfName }
    }

    /// The bits of a password of that length drawn at random among the kinds of signs it has.
    private func bits(_ password: String) -> Double {
        var signs = 0
        if password.contains(where: { $0.isASCII && $0.isLowercase }) { signs += 26 }
        if password.contains(where: { $0.isASCII && $0.isUppercase }) { signs += 26 }
        if password.contains(where: { $0.isASCII && $0.isNumber }) { signs += 10 }
        // The CNIL counts 37 signs that are neither letters nor digits.
        if password.contains(where: { !$0.isASCII || !($0.isLetter || $0.isNumber) }) { signs += 37 }
        return Double(password.count) * log2(Double(max(1, signs)))
    }

    /// Whether fewer than six characters are left once the login and the name are taken out.
    private func isMadeOf(_ password: String, login: String, displayName: String) -> Bool {
        let words = (login.folded + " " + displayName.folded).split(separator: " ").filter { $0.count >= 3 }
        guard !words.isEmpty else { return false }
        let letters = password.folded.replacingOccurrences(of: " ", with: "")
        let rest = words.reduce(letters) { $0.replacingOccurrences(of: String($1), with: "") }
        return rest.count < letters.count && rest.count < 6
    }
}

/// Why a password cannot be chosen.
public enum PasswordWeakness: Error, Hashable, Sendable {
    /// Fewer characters than that.
    case tooShort(minimum: Int)
    /// More characters than that.
    case tooLong(maximum: Int)
    /// Only a few different characters, or digits alone.
    case tooSimple
    /// The login or the name with next to nothing else.
    case madeOfName
}
