internal import Territory

extension PresenceDocument {
    /// What is written of a presence.
    init(_ presence: Presence) {
        id = presence.id
        house = presence.house
        `operator` = presence.operatorID
        places = presence.places.map(Place.init)
        rule = presence.pattern.rule.rrule
        anchor = presence.pattern.anchor
        weeks = presence.pattern.weeks?.rawValue
        season = presence.pattern.season.map { SeasonEnds(from: $0.from.text, through: $0.through.text) }
        isRankUnknown = presence.pattern.isRankUnknown
        (hours, isHoursOfHouse, part) = ([], false, nil)
        switch presence.hours {
        case .segments(let segments): hours = segments.map(\.written)
        case .ofHouse: isHoursOfHouse = true
        case .unknown(let known): part = known?.rawValue
        }
        mode = presence.mode.rawValue
        appointment = presence.needsAppointment
        capacity = presence.capacity
        validFrom = presence.validFrom
        validThrough = presence.validThrough
        publicHolidays = !presence.skipsPublicHolidays
        schoolHolidays = !presence.skipsSchoolHolidays
        inOpenings = presence.isInOpenings
        changes = presence.changes.map(Change.init)
        doubt = presence.doubt
        source = presence.source
        checkedOn = presence.checkedOn
        checkedBy = presence.checkedBy
    }

    /// The presence that is written.
    /// - Throws: when a rule, an hour or a word is none.
    func presence() throws -> Presence {
        guard !id.isEmpty, !places.isEmpty, let mode = Presence.Mode(rawValue: mode) else { throw UnreadablePresence() }
        var pattern = RecurrencePattern(rule: try RecurrenceRule(rrule: rule), anchor: anchor)
        pattern.weeks = try weeks.map { try PresenceDocument.known(WeekParity(rawValue: $0)) }
        pattern.season = try season.map { season in
            Season(
                from: try PresenceDocument.known(Season.MonthDay(season.from)),
                through: try PresenceDocument.known(Season.MonthDay(season.through))
            )
        }
        pattern.isRankUnknown = isRankUnknown
        var presence = Presence(
            id: id,
            house: house,
            operatorID: `operator`,
            places: places.map(\.place),
            pattern: pattern,
            hours: try presenceHours(),
            mode: mode
        )
        presence.needsAppointment = appointment
        presence.capacity = capacity
        presence.validFrom = validFrom
        presence.validThrough = validThrough
        presence.skipsPublicHolidays = !publicHolidays
        presence.skipsSchoolHolidays = !schoolHolidays
        presence.isInOpenings = inOpenings
        presence.changes = try changes.map { try $0.change() }
        presence.doubt = doubt
        presence.source = source
        presence.checkedOn = checkedOn
        presence.checkedBy = checkedBy
        return presence
    }

    private func presenceHours() throws -> PresenceHours {
        if isHoursOfHouse { return .ofHouse }
        if hours.isEmpty {
            return .unknown(try part.map { try PresenceDocument.known(PresenceHours.PartOfDay(rawValue: $0)) })
        }
        return .segments(try hours.map { try PresenceDocument.known(OpeningSegment(written: $0)) })
    }

    fileprivate static func known<Value>(_ value: Value?) throws -> Value {
        guard let value else { throw UnreadablePresence() }
        return value
    }
}

extension PresenceDocument.Place {
    init(_ place: PresencePlace) {
        self.init(name: place.name, commune: place.commune, location: place.location)
    }

    var place: PresencePlace { PresencePlace(name: name, commune: commune, location: location) }
}

extension PresenceDocument.Move {
    init(_ move: PresenceMove) {
        self.init(
            from: move.from,
            to: move.to,
            hours: move.segments?.map(\.written),
            place: move.place.map(PresenceDocument.Place.init),
            reason: move.reason
        )
    }

    func move() throws -> PresenceMove {
        PresenceMove(
            from: from,
            to: to,
            segments: try hours?.map { try PresenceDocument.known(OpeningSegment(written: $0)) },
            place: place?.place,
            reason: reason
        )
    }
}

extension PresenceDocument.Change {
    init(_ change: PresenceChange) {
        self.init()
        switch change {
        case .cancelled(let from, let through, let reason):
            cancelled = PresenceDocument.Cancellation(from: from, through: through, reason: reason)
        case .moved(let move): moved = PresenceDocument.Move(move)
        case .added(let day): added = day
        }
    }

    func change() throws -> PresenceChange {
        if let cancelled {
            return .cancelled(from: cancelled.from, through: cancelled.through, reason: cancelled.reason)
        }
        if let moved { return .moved(try moved.move()) }
        return .added(try PresenceDocument.known(added))
    }
}

extension OpeningSegment {
    /// `09:00-12:00`.
    fileprivate var written: String { "\(opens)-\(closes)" }

    fileprivate init?(written: String) {
        let ends = written.split(separator: "-").compactMap { TimeOfDay(String($0)) }
        guard ends.count == 2 else { return nil }
        self.init(opens: ends[0], closes: ends[1])
    }
}
