internal import Reception
internal import Territory
internal import Wording

/// A period's figures: columns by day, bars by theme and by motif, each with its table.
struct FiguresModel {
    struct Row {
        let name: String
        let count: String
        let share: String?
        let bar: Bar
    }

    struct DayRow {
        let name: String
        let visits: String
        let requests: String
    }

    let from: String
    let through: String
    let fault: String?
    let summary: String
    let hasNone: Bool
    let columns: ColumnChart
    let most: String
    let days: [DayRow]
    let themes: [Row]
    let motifs: [Row]

    init(
        _ volumes: [DailyVolume],
        motifs counts: [String: Int],
        from: Day,
        through: Day,
        typed: (from: String, through: String),
        fault: String?,
        hiddenBelow: Int,
        _ words: Words,
        _ t: PageTexts
    ) {
        // A number of very few people may tell who they are to somebody who does not work there.
        let small = SmallNumbers(hiddenBelow, t("figures.hidden", ["count": String(hiddenBelow)]))
        (self.from, self.through, self.fault) = (typed.from, typed.through, fault)
        let visits = volumes.reduce(0) { $0 + $1.visits }
        let requests = volumes.reduce(0) { $0 + $1.requests }
        let dates = ["from": from.inFull(t.language), "through": through.inFull(t.language)]
        let totals = ["visits": String(visits), "requests": String(requests)]
        summary =
            small.isHidden(visits) || small.isHidden(requests)
            ? t("figures.summaryHidden", dates.merging(["count": String(hiddenBelow)]) { $1 })
            : t("figures.summary", dates.merging(totals) { $1 })
        hasNone = visits == 0
        let byDay = Dictionary(volumes.map { ($0.day, $0) }, uniquingKeysWith: { first, _ in first })
        columns = ColumnChart(
            (from...through).map { day in
                let count = byDay[day]?.visits ?? 0
                let places = ["day": day.withoutYear(t.language), "visits": small.text(count)]
                return (small.isHidden(count) ? 0 : count, t("figures.column", places))
            }
        )
        most = small.text(volumes.map(\.visits).max() ?? 0)
        days = volumes.reversed().map {
            DayRow(name: $0.day.inFull(t.language), visits: small.text($0.visits), requests: small.text($0.requests))
        }
        var byTheme: [String: Int] = [:]
        for (motif, count) in counts { byTheme[words.motif(motif)?.theme ?? motif, default: 0] += count }
        let themeNames = Dictionary(words.themes.map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first })
        themes = FiguresModel.rows(byTheme, small, t) { themeNames[$0]?.text(t.language) ?? $0 }
        motifs = FiguresModel.rows(counts, small, t) { words.motif($0)?.label.text(t.language) ?? $0 }
    }

    private static func rows(
        _ counts: [String: Int],
        _ small: SmallNumbers,
        _ t: PageTexts,
        name: (String) -> String
    ) -> [Row] {
        let total = counts.values.reduce(0, +)
        let most = counts.values.max() ?? 0
        return counts.map { (name: name($0.key), count: $0.value) }
            .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
            .map { row in
                let isHidden = small.isHidden(row.count)
                let percent = ["percent": String((row.count * 100 + total / 2) / max(1, total))]
                return Row(
                    name: row.name,
                    count: small.text(row.count),
                    share: isHidden ? nil : t("figures.share", percent),
                    bar: Bar(isHidden ? 0 : row.count, of: most)
                )
            }
    }
}

/// Hides the numbers that are too small to be shown outside the house.
struct SmallNumbers {
    let least: Int
    let hidden: String

    init(_ least: Int, _ hidden: String) {
        self.least = least
        self.hidden = hidden
    }

    func isHidden(_ count: Int) -> Bool { count > 0 && count < least }

    func text(_ count: Int) -> String { isHidden(count) ? hidden : String(count) }
}

/// A horizontal bar, in hundredths of the longest one.
struct Bar {
    let width: Int

    init(_ count: Int, of most: Int) {
        width = most == 0 || count == 0 ? 0 : max(1, count * 100 / most)
    }
}

/// Columns by day in a box of 1 000 by 100.
struct ColumnChart {
    struct Column {
        let x: String
        let y: Int
        let width: String
        let height: Int
        let name: String
    }

    let columns: [Column]

    init(_ counts: [(count: Int, name: String)]) {
        let most = counts.map(\.count).max() ?? 0
        let step = 1000 / Double(max(1, counts.count))
        columns = counts.enumerated().map { index, day in
            let height = most == 0 ? 0 : day.count * 100 / most
            return Column(
                x: ColumnChart.tenths(Double(index) * step + step * 0.15),
                y: 100 - height,
                width: ColumnChart.tenths(step * 0.7),
                height: height,
                name: day.name
            )
        }
    }

    private static func tenths(_ number: Double) -> String { String((number * 10).rounded() / 10) }
}
