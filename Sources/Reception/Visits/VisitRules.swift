public import Territory

/// Decides whether a visit as given can be recorded, and fills in what follows from it.
public struct VisitRules: Sendable {
    let words: Words
    let form: Form
    let geography: VisitGeography

    /// The rules of a network.
    ///
    /// - Parameters:
    ///   - words: the network's words, which every identifier of a visit is one of.
    ///   - form: the visit's form, which says what is required, what is taken by default and within which limits.
    ///   - geography: the civil day of an instant, and communes.
    public init(words: Words, form: Form, geography: VisitGeography) {
        self.words = words
        self.form = form
        self.geography = geography
    }

    /// Checks a visit and makes it what the journal records.
    ///
    /// - Parameters:
    ///   - draft: the visit as a person or a file gave it.
    ///   - now: the present instant.
    ///   - source: where it comes from when not typed at the desk, such as `import`; `nil` at the desk.
    /// - Returns: the visit with its civil day, themes, EPCI, class of commune and defaults filled in.
    /// - Throws: every fault at once, each at its field.
    public func decide(
        _ draft: VisitDraft,
        now: Instant,
        source: String? = nil
    ) throws(VisitFaults) -> VisitRecorded {
        var check = VisitCheck(rules: self, draft: draft)
        let day = check.day(now: now)
        let requests = check.requests()
        let channel = check.channel()
        let place = check.place(on: day)
        let visit = VisitRecorded(
            receivedAt: draft.receivedAt,
            day: day ?? Day(number: 0),
            channel: channel ?? "",
            level: check.choice(.level, draft.level),
            commune: place?.commune,
            epci: place?.epci,
            typology: place?.typology,
            people: check.people(),
            ageBand: check.choice(.ageBand, draft.ageBand),
            publics: check.choices(.publics, draft.publics),
            obstacles: check.choices(.obstacles, draft.obstacles),
            waitSeconds: check.duration(.waitSeconds, draft.waitSeconds),
            handlingSeconds: check.duration(.handlingSeconds, draft.handlingSeconds),
            form: form.stamp,
            requests: requests,
            source: source
        )
        guard check.faults.isEmpty else { throw VisitFaults(check.faults) }
        return visit
    }
}

extension VisitRules {
    /// What holds where the form does not say.
    enum Fallback {
        /// The most requests of a visit.
        static let requests = 20
        /// The most operators of a request.
        static let operators = 20
        /// The most publics or obstacles.
        static let choices = 50
        /// People that one entry stands for.
        static let people = 1...99
        /// The length of a wait or of a visit, in seconds.
        static let duration = 0...86_400
        /// How far ahead of ours the clock of whoever received the person may be, in seconds.
        static let toleranceSeconds = 300
        /// The first day of any journal.
        static let earliest = Day(number: 10_957)
    }
}
