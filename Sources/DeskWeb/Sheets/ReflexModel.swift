internal import Reception
internal import Territory
internal import Wording

/// A reflex sheet as a page or the desk's panel shows it.
struct ReflexModel {
    let motif: String
    let title: String
    let theme: String
    let ask: [String]
    let bring: [String]
    let deciders: [String]
    let decision: String?
    let delay: String
    let source: String?
    let addresses: [String]
    let hasAddresses: Bool
    let signed: String
    /// Since when it is to be checked again; `nil` while it may be trusted.
    let toReview: String?
    /// Whether it stands beside something else, under that thing's own title.
    let isPanel: Bool

    init(_ sheet: ReflexSheet, today: Day, isPanel: Bool, _ words: Words, _ t: PageTexts) {
        func text(_ label: Label) -> String { label.text(t.language) }
        motif = sheet.motif
        title = text(sheet.title)
        let theme = words.motif(sheet.motif)?.theme
        self.theme = words.themes.first { $0.id == theme }.map { text($0.label) } ?? ""
        ask = sheet.ask.map(text)
        bring = sheet.bring.map(text)
        deciders = sheet.decides.operators.compactMap { words.serviceOperator($0).map { text($0.label) } }
        decision = sheet.decides.label.map(text)
        delay = text(sheet.delay.text)
        source = sheet.delay.source.map { t("sheets.source", ["source": text($0)]) }
        addresses = sheet.addresses
        hasAddresses = !sheet.addresses.isEmpty
        signed = t("sheets.signed", ["author": text(sheet.author), "date": sheet.date.short(t.language)])
        toReview =
            sheet.isToReview(on: today)
            ? t("sheets.toReview", ["date": sheet.reviewBy.short(t.language)]) : nil
        self.isPanel = isPanel
    }
}

/// The sheets as their list shows them: by theme, or those that a search found.
struct ReflexListModel {
    struct Group {
        let title: String
        let lines: [Line]
    }

    struct Line {
        let motif: String
        let title: String
        let isToReview: Bool
    }

    let typed: String
    /// What came of a search; `nil` when nothing was sought.
    let outcome: String?
    let groups: [Group]
    let hasNone: Bool

    init(_ sheets: ReflexSheets, typed: String?, today: Day, _ words: Words, _ t: PageTexts) {
        func line(_ sheet: ReflexSheet) -> Line {
            Line(
                motif: sheet.motif,
                title: sheet.title.text(t.language),
                isToReview: sheet.isToReview(on: today)
            )
        }
        self.typed = typed ?? ""
        hasNone = sheets.all.isEmpty
        if let typed {
            let found = sheets.search(typed)
            let places = ["count": String(found.count), "text": typed]
            let outcome = t(found.isEmpty ? "sheets.notFound" : "sheets.found", places)
            self.outcome = outcome
            groups = found.isEmpty ? [] : [Group(title: t("sheets.title"), lines: found.map(line))]
        } else {
            outcome = nil
            groups = words.themes.compactMap { theme in
                let lines = sheets.all.filter { words.motif($0.motif)?.theme == theme.id }.map(line)
                return lines.isEmpty ? nil : Group(title: theme.label.text(t.language), lines: lines)
            }
        }
    }
}
