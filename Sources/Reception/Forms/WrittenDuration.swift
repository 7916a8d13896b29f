/// A length of time as a file writes it.
public enum WrittenDuration {
    private static let units: [(letter: Character, seconds: Int)] = [("h", 3600), ("m", 60), ("s", 1)]

    /// The seconds of a duration written `90s`, `5m` or `8h`; `nil` for anything else or above a year.
    public static func seconds(_ text: String) -> Int? {
        guard let unit = units.first(where: { $0.letter == text.last })?.seconds, (1...7).contains(text.count - 1),
            let count = Int(text.dropLast()), count >= 0, count * unit <= 31_536_000
        else { return nil }
        return count * unit
    }

    /// A number of seconds, written in the largest unit that holds it exactly.
    public static func text(_ seconds: Int) -> String {
        let unit = units.first { seconds != 0 && seconds % $0.seconds == 0 } ?? ("s", 1)
        return "\(seconds / unit.seconds)\(unit.letter)"
    }
}
