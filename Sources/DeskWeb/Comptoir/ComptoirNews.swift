internal import HTTPTypes
internal import Territory

/// What the address says was just done to a visit, by its number: nothing personal is in it.
enum ComptoirNews: Sendable {
    /// Saved; 0 when it is on another day's list.
    case saved(Int)
    case corrected(Int)
    case withdrawn(Int)

    init?(_ request: DeskRequest) {
        guard request.method == .get || request.method == .head else { return nil }
        func number(_ name: String) -> Int? { request.query[name].flatMap { Int($0) } }
        if let saved = number("fait") {
            self = .saved(saved)
        } else if let corrected = number("corrigee") {
            self = .corrected(corrected)
        } else if let withdrawn = number("supprimee") {
            self = .withdrawn(withdrawn)
        } else {
            return nil
        }
    }

    /// The visit of the list that it is about.
    var number: Int {
        switch self {
        case .saved(let number), .corrected(let number), .withdrawn(let number): number
        }
    }

    /// The sentence, as far as the list bears it out: anyone can write an address.
    func text(_ list: DayListModel, _ t: PageTexts) -> String {
        let isThere = list.numbers.contains(number)
        let places = ["number": String(number)]
        return switch self {
        case .saved: isThere ? t("comptoir.saved", places) : t("comptoir.savedBefore")
        case .corrected: isThere ? t("comptoir.corrected", places) : t("comptoir.correctedBefore")
        case .withdrawn: isThere ? t("comptoir.nothingNew") : t("comptoir.withdrawn")
        }
    }
}
