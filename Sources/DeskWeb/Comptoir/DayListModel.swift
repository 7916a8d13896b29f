internal import Journal
internal import Reception
internal import Territory
internal import Wording

/// The visits of a day as the list beside the desk shows them, the last one first.
struct DayListModel {
    struct Line {
        let number: Int
        /// How gestures name it.
        let place: String
        let isNew: Bool
        let time: String
        let requests: [Request]
        let commune: String?
        let people: String?
        let who: String
        let hasAnswers: Bool
    }

    struct Request {
        let motif: String
        let outcome: String
        let effect: String
        let operators: String?
        /// Where the person was oriented, and the address of its slip; `nil` where nothing was chosen.
        let way: String?
        let slip: String?
        /// The address that hands it to an operator; `nil` for whoever keeps no cases.
        let handOver: String?
    }

    let title: String
    /// The day, as addresses write it.
    let day: String
    /// Whether its visits may still be corrected at the desk.
    let isCorrectable: Bool
    let isToday: Bool
    /// Whether the list is the whole page, rather than beside the desk.
    let isAlone: Bool
    let count: String
    /// The last visits first; beside the desk, as many as fit there.
    let lines: [Line]
    /// Leads to the whole list when it is longer; `nil` otherwise.
    let whole: String?
    /// The numbers of all the day's visits.
    let numbers: Set<Int>
    let hasNone: Bool
    let before: String
    let after: String?

    init(
        _ visits: [VisitLine],
        day: Day,
        today: Day,
        names: [String: String],
        saved: Int? = nil,
        isCorrectable: Bool = false,
        canHandOver: Bool = false,
        atMost: Int? = nil,
        _ services: DeskServices,
        _ t: PageTexts
    ) {
        let (words, zone) = (services.words, services.territory.network.zone)
        self.day = day.description
        self.isCorrectable = isCorrectable
        isToday = day == today
        isAlone = atMost == nil
        numbers = Set(visits.map(\.number))
        let isLonger = atMost.map { visits.count > $0 } ?? false
        whole = isLonger ? t("list.whole", ["count": String(visits.count)]) : nil
        title = day.inFull(t.language)
        let requests = visits.reduce(0) { $0 + $1.visit.requests.count }
        count = t("list.count", ["visits": String(visits.count), "requests": String(requests)])
        hasNone = visits.isEmpty
        before = day.advanced(by: -1).description
        after = day < today ? day.advanced(by: 1).description : nil
        lines = visits.suffix(atMost ?? visits.count).reversed().map { line in
            Line(
                number: line.number,
                place: VisitPlace(day: day, number: line.number).description,
                isNew: line.number == saved,
                time: zone.timeOfDay(of: line.visit.receivedAt).description,
                requests: line.visit.requests.enumerated().map { index, request in
                    let operators = request.operators.map { words.serviceOperator($0)?.shortLabel ?? $0 }
                    return Request(
                        motif: words.motif(request.motif)?.label.text(t.language) ?? request.motif,
                        outcome: words.outcome(request.outcome)?.label.text(t.language) ?? request.outcome,
                        effect: request.effect.rawValue,
                        operators: operators.isEmpty ? nil : operators.joined(separator: ", "),
                        way: request.orientation.map { OrientationText(services, t).name($0) },
                        slip: request.orientation.map { _ in
                            "/comptoir/orientation?visite=\(VisitPlace(line))&demande=\(index + 1)"
                        },
                        handOver: request.effect == .transmits && canHandOver
                            ? "/dossiers/nouveau?visite=\(VisitPlace(line))&demande=\(index + 1)" : nil
                    )
                },
                commune: line.visit.commune.map { services.geography.commune($0, on: day)?.name ?? $0 },
                people: line.visit.people > 1 ? t("list.people", ["count": String(line.visit.people)]) : nil,
                who: names[line.actor] ?? t("list.unknownActor"),
                hasAnswers: line.visit.caseID != nil
            )
        }
    }
}
