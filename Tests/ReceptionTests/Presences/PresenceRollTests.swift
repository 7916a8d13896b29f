import Foundation
import Journal
import Reception
import Territory
import Testing

@Suite("The presences in force")
struct PresenceRollTests {
    private static let monday = Day(number: 20_780)

    @Test("What is put goes over the file of the same name, and what is new follows")
    func over() throws {
        let file = try presence("caf", "FREQ=WEEKLY;BYDAY=TU")
        let anew = try presence("caf", "FREQ=WEEKLY;BYDAY=WE")
        let other = try presence("msa", "FREQ=WEEKLY;BYDAY=TH")
        let roll = PresenceRoll(files: [file], written: WrittenPresences(rules: [rule(anew), rule(other)]))
        #expect(roll.presences == [anew, other])
        #expect(roll.presence("msa") == other && roll.presence("x") == nil)
    }

    @Test("An end never lengthens a presence, and is not a change of its days before")
    func ended() throws {
        var file = try presence("caf", "FREQ=WEEKLY;BYDAY=TU")
        file.validThrough = Self.monday.advanced(by: 10)
        for (end, last) in [(5, 5), (20, 10)] {
            let written = WrittenPresences.Rule(
                id: "caf",
                presence: nil,
                endedThrough: Self.monday.advanced(by: end),
                actor: "a1",
                changedAt: Instant(seconds: 0)
            )
            let roll = PresenceRoll(files: [file], written: WrittenPresences(rules: [written]))
            #expect(roll.presence("caf")?.validThrough == Self.monday.advanced(by: last))
        }
        // The end of a presence that no file tells any more makes none.
        let written = WrittenPresences.Rule(
            id: "gone",
            presence: nil,
            endedThrough: Self.monday,
            actor: "a1",
            changedAt: Instant(seconds: 0)
        )
        #expect(PresenceRoll(files: [], written: WrittenPresences(rules: [written])).presences.isEmpty)
    }

    @Test("A session cancelled at the desk is not held, whatever the file said of that day, and is told as cancelled")
    func cancelled() throws {
        let day = Self.monday.advanced(by: 1)
        var file = try presence("caf", "FREQ=WEEKLY;BYDAY=TU")
        file.changes = [.moved(PresenceMove(from: day, to: day.advanced(by: 1)))]
        let off = PresenceChange.cancelled(from: day, through: day, reason: "malade")
        let written = WrittenPresences.Session(
            presence: "caf",
            day: day,
            change: off,
            actor: "a1",
            changedAt: Instant(seconds: 0)
        )
        let roll = PresenceRoll(files: [file], written: WrittenPresences(sessions: [written]))
        let territory = try territory()
        let week = (Self.monday, Self.monday.advanced(by: 6))
        #expect(roll.presences.sessions(from: week.0, through: week.1, in: territory).isEmpty)
        let told = roll.presences[0].cancelledSessions(from: week.0, through: week.1, in: territory)
        #expect(told.map(\.session.day) == [day] && told.map(\.reason) == ["malade"])
        #expect(roll.decision(presence: "caf", day: day) == written)
        #expect(roll.decision(presence: "caf", day: Self.monday) == nil)
    }

    @Test("A session already moved is cancelled by its rule's day")
    func cancelledAfterMove() throws {
        let day = Self.monday.advanced(by: 1)
        var file = try presence("caf", "FREQ=WEEKLY;BYDAY=TU")
        file.changes = [.moved(PresenceMove(from: day, to: day.advanced(by: 1)))]
        let roll = PresenceRoll(files: [file])
        let draft = try roll.cancelling("caf", on: day, reason: "grève", in: try territory())
        #expect(draft == SessionCancelled(presence: "caf", day: day, reason: "grève"))
        #expect(throws: SessionFault.notHeld) {
            try roll.cancelling("caf", on: day.advanced(by: 1), reason: "grève", in: try territory())
        }
    }

    @Test("A day that was added is cancelled, never moved")
    func added() throws {
        let day = Self.monday.advanced(by: 3)
        var file = try presence("caf", "FREQ=WEEKLY;BYDAY=TU")
        file.changes = [.added(day)]
        let roll = PresenceRoll(files: [file])
        let territory = try territory()
        #expect(throws: Never.self) { try roll.cancelling("caf", on: day, reason: "grève", in: territory) }
        let move = PresenceMove(from: day, to: day.advanced(by: 1), reason: "grève")
        #expect(throws: SessionFault.addedDay) { try roll.moving("caf", move, today: Self.monday, in: territory) }
    }

    @Test("Each kind of entry reads back what it wrote")
    func entries() throws {
        let day = Self.monday
        let segment = try #require(OpeningSegment(opens: try time("09:00"), closes: try time("12:00")))
        let place = PresencePlace(name: "Mairie", commune: "72050")
        let move = PresenceMove(from: day, to: day.advanced(by: 1), segments: [segment], place: place, reason: "salle")
        let moved = SessionMoved(presence: "caf", move: move)
        let put = PresencePut(try presence("caf", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"))
        let decoder = JSONDecoder()
        #expect(try decoder.decode(SessionMoved.self, from: Data(moved.draft.body)) == moved)
        #expect(try decoder.decode(PresencePut.self, from: Data(put.draft.body)) == put)
        #expect(moved.draft.audience == .network && put.draft.audience == .network)
    }

    private func presence(_ id: String, _ rule: String) throws -> Presence {
        Presence(
            id: id,
            house: "425",
            operatorID: id,
            places: [PresencePlace(commune: "72050")],
            pattern: RecurrencePattern(rule: try RecurrenceRule(rrule: rule)),
            hours: .unknown(nil)
        )
    }

    private func rule(_ presence: Presence) -> WrittenPresences.Rule {
        WrittenPresences.Rule(
            id: presence.id,
            presence: presence,
            endedThrough: nil,
            actor: "a1",
            changedAt: Instant(seconds: 0)
        )
    }

    private func time(_ text: String) throws -> TimeOfDay { try #require(TimeOfDay(text)) }

    private func territory() throws -> Territory {
        let zone = try #require(CivilZone("Europe/Paris"))
        return Territory(
            network: Network(name: "Réseau", departements: ["72"], zone: zone),
            communes: [Commune(code: "72050", name: "Brûlon", departement: "72", postalCodes: ["72350"])],
            houses: []
        )
    }
}
