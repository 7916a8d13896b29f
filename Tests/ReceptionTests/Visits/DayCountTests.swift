import Journal
import Reception
import Territory
import Testing

@Suite("The evening's count")
struct DayCountTests {
    private func line(
        _ number: Int,
        hour: Int,
        people: Int = 1,
        seconds: Int? = nil,
        commune: String? = nil,
        _ requests: [(motif: String, outcome: String, effect: Outcome.Effect, operators: [String])]
    ) throws -> VisitLine {
        let zone = try #require(CivilZone("Europe/Paris"))
        let day = try #require(Day("2026-10-25"))
        let time = try #require(TimeOfDay(minutes: hour * 60 + 30))
        let visit = VisitRecorded(
            receivedAt: zone.instant(day, time),
            day: day,
            channel: number == 1 ? "telephone" : "accueil",
            commune: commune,
            people: people,
            handlingSeconds: seconds,
            form: FormStamp(id: "visite", version: 1, hash: "0123456789abcdef"),
            requests: requests.map {
                VisitRecorded.Request(
                    theme: "t",
                    motif: $0.motif,
                    operators: $0.operators,
                    outcome: $0.outcome,
                    effect: $0.effect
                )
            }
        )
        return VisitLine(
            position: Position(epoch: 1, sequence: UInt64(number)),
            number: number,
            actor: "a",
            visit: visit
        )
    }

    @Test("Visits, people and requests are three numbers; what is handed to two operators counts for each")
    func adds() throws {
        let zone = try #require(CivilZone("Europe/Paris"))
        let count = DayCount(
            [
                try line(
                    1,
                    hour: 9,
                    people: 4,
                    seconds: 60,
                    commune: "72050",
                    [
                        ("apl", "transmis", .transmits, ["caf", "msa"]), ("rsa", "repondu", .closesOnSite, ["caf"]),
                    ]
                ),
                try line(2, hour: 9, seconds: 300, [("apl", "transmis", .transmits, ["caf"])]),
                try line(3, hour: 16, seconds: 90, [("rsa", "repondu", .closesOnSite, [])]),
                try line(4, hour: 16, [("apl", "repondu", .closesOnSite, [])]),
            ],
            zone: zone
        )
        #expect((count.visits, count.people, count.requests) == (4, 7, 5))
        #expect(count.outcomes.map { "\($0.id) \($0.count)" } == ["repondu 3", "transmis 2"])
        #expect(count.motifs.map { "\($0.id) \($0.count)" } == ["apl 3", "rsa 2"])
        #expect(count.operators.map { "\($0.id) \($0.count)" } == ["caf 2", "msa 1"])
        #expect(count.channels.map { "\($0.id) \($0.count)" } == ["accueil 3", "telephone 1"])
        #expect(count.hours == [9: 2, 16: 2])
        #expect(count.withCommune == 1)
        #expect((count.timed, count.medianSeconds) == (3, 90))
    }

    @Test("A day without a visit has no median, not a median of 0")
    func empty() throws {
        let count = DayCount([], zone: try #require(CivilZone("Europe/Paris")))
        #expect((count.visits, count.timed) == (0, 0))
        #expect(count.medianSeconds == nil)
    }
}
