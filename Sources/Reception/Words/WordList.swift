/// The lists of words that a field may be chosen from, by the name of their file's list.
public enum WordList: String, Hashable, Sendable, CaseIterable {
    case channels
    case levels
    case publics
    case obstacles
    case ageBands
}

extension Words {
    /// The words of a list.
    public func terms(_ list: WordList) -> [Term] {
        switch list {
        case .channels: channels
        case .levels: levels
        case .publics: publics
        case .obstacles: obstacles
        case .ageBands: ageBands
        }
    }
}
