/// Which codes (PIN) may sign entries on a shared desk.
///
/// A code never opens a session: it says who is there, within a session that a password opened. Few digits are enough
/// for that because wrong ones are slowed down, then refused, by `PinThrottle`.
public struct PinPolicy: Hashable, Sendable {
    /// The fewest digits; 4 unless told.
    public var shortest: Int
    /// The most digits; 8 unless told.
    public var longest: Int
    /// Codes that everybody tries first, refused; none unless told.
    public var refused: Set<String>
    /// Whether a code that repeats its own beginning is refused, such as `7777`, `1212` or `123123`; so unless told.
    public var refusesRepetition: Bool

    /// A policy from its bounds.
    public init(
        shortest: Int = 4,
        longest: Int = 8,
        refused: Set<String> = [],
        refusesRepetition: Bool = true
    ) {
        self.shortest = shortest
        self.longest = longest
        self.refused = refused
        self.refusesRepetition = refusesRepetition
    }

    /// Checks a new code.
    ///
    /// - Parameter code: as typed.
    /// - Throws: the first `PinWeakness` found.
    public func check(_ code: String) throws(PinWeakness) {
        let digits = Array(code.utf8)
        guard digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { throw .notDigits }
        guard digits.count >= shortest else { throw .tooShort(minimum: shortest) }
        guard digits.count <= longest else { throw .tooLong(maximum: longest) }
        guard !refused.contains(code), !(refusesRepetition && repeats(digits)) else { throw .tooCommon }
    }

    /// Whether the whole is its own beginning, again and again.
    private func repeats(_ digits: [UInt8]) -> Bool {
        guard digits.count > 1 else { return false }
        return (1...digits.count / 2).contains { length in
            digits.count % length == 0 && digits.indices.allSatisfy { digits[$0] == digits[$0 % length] }
        }
    }
}

/// Why a code cannot be chosen.
public enum PinWeakness: Error, Hashable, Sendable {
    /// Something else than the digits 0 to 9.
    case notDigits
    /// Fewer digits than that.
    case tooShort(minimum: Int)
    /// More digits than that.
    case tooLong(maximum: Int)
    /// Among the first that anybody would try.
    case tooCommon
}
