internal import Reception
internal import Territory
internal import Wording

/// The evening's count as the page shows it.
struct DayCountModel {
    struct Table {
        let id: String
        let title: String
        let column: String
        let rows: [Row]
    }

    struct Row {
        let name: String
        let count: Int
    }

    let day: String
    let title: String
    let summary: String
    let remarks: [String]
    let hasNone: Bool
    let tables: [Table]
    let before: String
    let after: String?

    init(_ count: DayCount, day: Day, today: Day, _ words: Words, _ t: PageTexts) {
        self.day = day.description
        title = t("count.title", ["day": day.inFull(t.language)])
        summary = t(
            "count.summary",
            ["visits": String(count.visits), "people": String(count.people), "requests": String(count.requests)]
        )
        hasNone = count.visits == 0
        before = day.advanced(by: -1).description
        after = day < today ? day.advanced(by: 1).description : nil
        var remarks = [
            t("count.communes", ["count": String(count.withCommune), "visits": String(count.visits)])
        ]
        if let median = count.medianSeconds {
            let minutes = max(1, (median + 30) / 60)
            remarks.append(t("count.median", ["minutes": String(minutes), "count": String(count.timed)]))
        }
        self.remarks = remarks
        let requests = t("figures.requests")
        let visits = t("figures.visits")
        let hours = count.hours.sorted { $0.key < $1.key }.map { hour, number in
            Row(name: t("count.hour", ["from": String(hour), "through": String(hour + 1)]), count: number)
        }
        tables = [
            Table(
                id: "issues",
                title: t("count.outcomes"),
                column: requests,
                rows: DayCountModel.rows(count.outcomes) { words.outcome($0)?.label.text(t.language) }
            ),
            Table(
                id: "motifs",
                title: t("figures.byMotif"),
                column: requests,
                rows: DayCountModel.rows(count.motifs) { words.motif($0)?.label.text(t.language) }
            ),
            Table(
                id: "operateurs",
                title: t("count.operators"),
                column: requests,
                rows: DayCountModel.rows(count.operators) { words.serviceOperator($0)?.shortLabel }
            ),
            Table(
                id: "canaux",
                title: t("count.channels"),
                column: visits,
                rows: DayCountModel.rows(count.channels) { id in
                    words.channels.first { $0.id == id }?.label.text(t.language)
                }
            ),
            Table(id: "heures", title: t("count.hours"), column: visits, rows: hours),
        ].filter { !$0.rows.isEmpty }
    }

    /// A row for each share; what the words do not know any more keeps its identifier.
    private static func rows(_ shares: [DayCount.Share], _ name: (String) -> String?) -> [Row] {
        shares.map { Row(name: name($0.id) ?? $0.id, count: $0.count) }
    }
}
