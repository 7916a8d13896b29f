internal import Reception
internal import Territory
internal import Wording

/// What the page of a session shows: what it is, what was decided, and the two forms.
struct PresenceSessionModel {
    struct Affected {
        let told: String
        let address: String
    }

    /// What was typed, or what stands.
    struct Typed {
        let reason: String
        let to: String
        let opens: String
        let closes: String
        let commune: String
        let place: String
        let moveReason: String
    }

    /// A fault beside its field; at most one is told at a time.
    struct Faults {
        let reason: String?
        let day: String?
        let hours: String?
        let commune: String?
        let moveReason: String?
    }

    let presence: String
    let day: String
    let dayName: String
    let who: String
    let when: String
    let at: String
    let mode: String
    /// How many places are taken and left, each stretch of it; `nil` when nobody counts them.
    let places: String?
    /// What was decided of it, why and when; `nil` when nothing was.
    let decision: String?
    let isCancelled: Bool
    /// Whether it is held that day, or moved: what can be cancelled.
    let canCancel: Bool
    let canMove: Bool
    let affected: [Affected]
    let hasAffected: Bool
    let typed: Typed
    let faults: Faults
    let refusal: String?
    let faultyField: String
    let isMoving: Bool
    let today: String
    let reasonLength: Int
    let textLength: Int
    let back: String
    let rule: String
}

extension PresenceSessionModel {
    /// The page of the session that a presence's rule gives on a day.
    init(
        _ presence: Presence,
        _ day: Day,
        affected: [AffectedRequest],
        typed form: Fields,
        refusal: SessionRefusal?,
        today: Day,
        _ services: DeskServices,
        _ t: PageTexts
    ) {
        let names = PresenceNames(services.territory, services.words, t.catalogue, t.language)
        let decided = services.presences.roll.decision(presence: presence.id, day: day)
        let sample = PresenceSessionModel.sample(presence, day, services.territory, services.presences.taken)
        self.presence = presence.id
        self.day = day.description
        dayName = day.inFull(t.language)
        who = names.who(presence.house, presence.operatorID)
        when = sample.map { session in
            session.segment.map { t("house.hours", ["from": "\($0.opens)", "to": "\($0.closes)"]) }
                ?? names.hours(session)
        }.joined(separator: ", ")
        let place = sample.first?.place ?? presence.places.first
        at = place.map(names.place) ?? ""
        mode = names.mode(presence.mode)
        let counted = sample.compactMap { session in names.places(session).map { (names.hours(session), $0) } }
        places = counted.isEmpty ? nil : counted.map { counted.count > 1 ? "\($0): \($1)" : $1 }.joined(separator: "; ")
        isCancelled = presence.cancelledSessions(from: day, through: day, in: services.territory).isEmpty == false
        decision = decided.map { PresenceSessionModel.told($0, names, t) }
        canCancel = !isCancelled && !sample.isEmpty
        canMove = canCancel && !presence.pattern.days(from: day, through: day).isEmpty
        self.affected = affected.map { request in
            let motif = services.words.motif(request.motif)?.label.text(t.language) ?? request.motif
            let places = ["number": String(request.number), "day": request.day.withoutYear(t.language), "motif": motif]
            return Affected(
                told: t("presences.session.affectedVisit", places),
                address: "/comptoir?jour=\(request.day)"
            )
        }
        hasAffected = !affected.isEmpty
        let commune = place.flatMap { services.geography.commune($0.commune, on: today) }.map(CommuneField.label)
        let segment = sample.count == 1 ? sample.first?.segment : nil
        func kept(_ name: String, _ usual: String) -> String { refusal == nil ? usual : form[name] ?? "" }
        self.typed = Typed(
            reason: kept("motif", ""),
            to: kept("vers", (sample.first?.day ?? day).description),
            opens: kept("debut", segment?.opens.description ?? ""),
            closes: kept("fin", segment?.closes.description ?? ""),
            commune: kept("commune", commune ?? ""),
            place: kept("lieu", place?.name ?? ""),
            moveReason: kept("motif-deplacement", "")
        )
        let told = refusal?.text(t, services.presences.limits)
        func beside(_ field: SessionRefusal.Field) -> String? { refusal?.field == field ? told : nil }
        faults = Faults(
            reason: beside(.reason),
            day: beside(.day),
            hours: beside(.hours),
            commune: beside(.commune),
            moveReason: beside(.moveReason)
        )
        self.refusal = told
        faultyField = refusal?.field.rawValue ?? ""
        isMoving = refusal.map { $0.field != .reason } ?? false
        self.today = today.description
        reasonLength = services.presences.limits.reasonLength
        textLength = services.presences.limits.textLength
        back = PresenceAddress.week(of: sample.first?.day ?? day, house: nil)
        rule = PresenceAddress.rule(presence.id)
    }

    /// The stretches of a session as they stand, moved ones where they were moved to, cancelled ones as they would be.
    static func sample(
        _ presence: Presence,
        _ day: Day,
        _ territory: Territory,
        _ taken: PlacesTaken = PlacesTaken()
    ) -> [PresenceSession] {
        for case .moved(let move) in presence.changes where move.from == day {
            return presence.sessions(from: move.to, through: move.to, in: territory, taken: taken)
                .filter { $0.movedFrom == day }
        }
        let held = presence.sessions(from: day, through: day, in: territory, taken: taken)
            .filter { $0.movedFrom == nil }
        if !held.isEmpty { return held }
        return presence.cancelledSessions(from: day, through: day, in: territory).map(\.session)
    }

    private static func told(_ decided: WrittenPresences.Session, _ names: PresenceNames, _ t: PageTexts) -> String {
        switch decided.change {
        case .cancelled(_, _, let reason): return t("presences.session.isCancelled", ["reason": reason ?? ""])
        case .moved(let move):
            let places = ["day": move.to.inFull(t.language), "reason": move.reason ?? ""]
            return t(
                move.to == move.from ? "presences.session.isChanged" : "presences.session.isMoved",
                places
            )
        case .added: return ""
        }
    }
}
