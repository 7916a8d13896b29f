internal import Foundation
internal import Territory
internal import Wording

extension Day {
    /// The day as people write it: `lundi 23 novembre 2026`.
    func inFull(_ language: Language) -> String { written("EEEEdMMMMyyyy", language) }

    /// Without its year: `lundi 23 novembre`.
    func withoutYear(_ language: Language) -> String { written("EEEEdMMMM", language) }

    /// Short: `23/11/2026`.
    func short(_ language: Language) -> String { written("ddMMyyyy", language) }

    private func written(_ template: String, _ language: Language) -> String {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: language == .fr ? "fr_FR" : "en_GB")
        formatter.timeZone = TimeZone(secondsFromGMT: 0)
        formatter.setLocalizedDateFormatFromTemplate(template)
        let text = formatter.string(from: Date(timeIntervalSince1970: Double(number) * 86_400))
        // The first of the month is an ordinal in French, which ICU does not write.
        return language == .fr && civil.day == 1 ? text.replacingOccurrences(of: " 1 ", with: " 1er ") : text
    }
}
