public import Wording

/// What a network decides about delays: `config/clocks/`.
public struct ClockRules: Sendable {
    /// What reopening does to the clocks.
    public enum Reopening: String, Hashable, Sendable, CaseIterable {
        /// They go on from what was consumed; the time it was closed does not count.
        case continues
        /// They begin again, whole.
        case restarts
    }

    /// A level of urgency.
    public struct Priority: Hashable, Sendable {
        /// The identifier.
        public var id: String
        /// What people read.
        public var label: Label

        /// A priority from its parts.
        public init(id: String, label: Label) {
            self.id = id
            self.label = label
        }
    }

    /// A day on which an addressee who has not answered is reminded.
    public struct Reminder: Hashable, Sendable {
        /// How many days after it was handed over, those it waited for the person left out.
        public var day: Int
        /// What people read.
        public var label: Label

        /// A reminder from its parts.
        public init(day: Int, label: Label) {
            self.day = day
            self.label = label
        }
    }

    /// The calendars.
    public var calendars: [WorkCalendar]
    /// The identifier of the calendar of whoever has none.
    public var defaultCalendar: String
    /// The operators that have a calendar of their own, by identifier.
    public var operatorCalendars: [String: String]
    /// The levels of urgency above and below the ordinary one.
    public var priorities: [Priority]
    /// The targets.
    public var targets: [ClockTarget]
    /// For whom waiting stops the clocks.
    public var pausing: Set<ReferralWait.Party>
    /// What reopening does.
    public var reopening: Reopening
    /// The law's rule of each motif.
    public var statutory: [String: StatutoryRule]
    /// The law's rule of the motifs that have none; `nil` when no delay is known for them.
    public var statutoryDefault: StatutoryRule?
    /// The plan of reminders, by day.
    public var reminders: [Reminder]
    /// Who is warned of what.
    public var warnings: [WarningRule]
    /// How delays are forecast.
    public var forecast: ForecastRules

    /// Rules from their parts.
    public init(
        calendars: [WorkCalendar] = [],
        defaultCalendar: String = "",
        operatorCalendars: [String: String] = [:],
        priorities: [Priority] = [],
        targets: [ClockTarget] = [],
        pausing: Set<ReferralWait.Party> = [.person, .document],
        reopening: Reopening = .continues,
        statutory: [String: StatutoryRule] = [:],
        statutoryDefault: StatutoryRule? = nil,
        reminders: [Reminder] = [],
        warnings: [WarningRule] = [],
        forecast: ForecastRules = ForecastRules()
    ) {
        self.calendars = calendars
        self.defaultCalendar = defaultCalendar
        self.operatorCalendars = operatorCalendars
        self.priorities = priorities
        self.targets = targets
        self.pausing = pausing
        self.reopening = reopening
        self.statutory = statutory
        self.statutoryDefault = statutoryDefault
        self.reminders = reminders
        self.warnings = warnings
        self.forecast = forecast
    }

    /// The target of a measure for an operator, a motif and a priority, and the rule that sets it; `nil` when none does.
    public func length(
        _ measure: ClockMeasure,
        serviceOperator: String,
        motif: String,
        priority: String?
    ) -> (length: WorkingLength, rule: String)? {
        var best: (length: WorkingLength, rule: String, named: Int)?
        for target in targets {
            guard let length = target.lengths[measure], let named = target.match(serviceOperator, motif, priority),
                named >= best?.named ?? 0
            else { continue }
            best = (length, target.id, named)
        }
        return best.map { ($0.length, $0.rule) }
    }
}
