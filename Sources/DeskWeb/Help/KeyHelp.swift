/// A key and what it does, as the help tells it.
struct KeyHelp {
    let key: String
    let does: String

    /// What the cookie says when keys that act without Ctrl are switched off.
    static let off = "non"

    /// The keys that work in the desk's fields.
    static func keys(_ t: PageTexts) -> [KeyHelp] {
        [
            KeyHelp(key: t("help.keys.enterKey"), does: t("help.keys.enter")),
            KeyHelp(key: t("help.keys.arrowsKey"), does: t("help.keys.arrows")),
            KeyHelp(key: t("help.keys.digitsKey"), does: t("help.keys.digits")),
            KeyHelp(key: t("help.keys.saveKey"), does: t("help.keys.save")),
            KeyHelp(key: t("help.keys.tabKey"), does: t("help.keys.tab")),
            KeyHelp(key: t("help.keys.spaceKey"), does: t("help.keys.space")),
            KeyHelp(key: t("help.keys.backspaceKey"), does: t("help.keys.backspace")),
            KeyHelp(key: t("help.keys.escapeKey"), does: t("help.keys.escape")),
            KeyHelp(key: t("help.keys.switchKey"), does: t("help.keys.switch")),
        ]
    }

    /// The keys that act by themselves, outside fields.
    static func singleKeys(_ t: PageTexts) -> [KeyHelp] {
        [
            KeyHelp(key: t("help.keys.newKey"), does: t("help.keys.new")),
            KeyHelp(key: t("help.keys.undoKey"), does: t("help.keys.undo")),
            KeyHelp(key: t("help.keys.moveKey"), does: t("help.keys.move")),
            KeyHelp(key: t("help.keys.correctKey"), does: t("help.keys.correct")),
            KeyHelp(key: t("help.keys.duplicateKey"), does: t("help.keys.duplicate")),
            KeyHelp(key: t("help.keys.sheetKey"), does: t("help.keys.sheet")),
            KeyHelp(key: t("help.keys.proposalsKey"), does: t("help.keys.proposals")),
            KeyHelp(key: t("help.keys.goKey"), does: t("help.keys.go")),
            KeyHelp(key: t("help.keys.helpKey"), does: t("help.keys.help")),
        ]
    }
}
