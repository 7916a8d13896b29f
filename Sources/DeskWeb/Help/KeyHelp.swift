/// A key and what it does, as the help tells it.
struct KeyHelp {
    let key: String
    let does: String

    /// What the cookie says when keys that act without Ctrl are switched off.
    static let off = "non"

    /// The keys that work in the desk's fields.
    static func keys(_ t: PageTexts) -> [KeyHelp] {
        all(["enter", "arrows", "digits", "save", "tab", "space", "backspace", "escape"], t)
    }

    /// The keys that act by themselves, outside fields.
    static func singleKeys(_ t: PageTexts) -> [KeyHelp] {
        all(["new", "undo", "move", "correct", "duplicate", "go", "help"], t)
    }

    private static func all(_ names: [String], _ t: PageTexts) -> [KeyHelp] {
        names.map { KeyHelp(key: t("help.keys.\($0)Key"), does: t("help.keys.\($0)")) }
    }
}
