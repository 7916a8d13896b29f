import Territory
import Testing
import Wording

@testable import Catalogue

@Suite("Other people's calendars")
struct PresenceImportTests {
    private let territory = TerritoryReader.read(.embedded).value

    private func read(_ events: String...) -> PresenceImport {
        let owner = Presence(
            id: "caf",
            operatorID: "caf",
            places: [PresencePlace(commune: "72050")],
            typed: TypedRecurrence(pattern: RecurrencePattern(rule: .everyDay))
        )
        let text = (["BEGIN:VCALENDAR", "VERSION:2.0"] + events + ["END:VCALENDAR"]).joined(separator: "\n")
        return PresenceImport(text, zone: territory.network.zone, owner: owner)
    }

    private func event(_ lines: String...) -> String {
        (["BEGIN:VEVENT", "UID:1"] + lines + ["END:VEVENT"]).joined(separator: "\n")
    }

    private let start = "DTSTART;TZID=Europe/Paris:20261201T090000\nDTEND;TZID=Europe/Paris:20261201T120000"

    private func keys(_ read: PresenceImport) -> [String] {
        read.remarks.map { "\($0.line ?? 0) \($0.textKey.split(separator: ".").last ?? "")" }
    }

    @Test("An event with exceptions, an added day, a moved and a cancelled occurrence is a presence with its changes")
    func whole() throws {
        let found = read(
            event(
                start,
                "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20270112T080000Z",
                "EXDATE;TZID=Europe/Paris:20261229T090000",
                "RDATE;TZID=Europe/Paris:20261224T090000",
                "LOCATION:Mairie\\, salle",
                "  1",
                "GEO:48.0;0.2"
            ),
            event(
                "RECURRENCE-ID;TZID=Europe/Paris:20261215T090000",
                "DTSTART;TZID=Europe/Paris:20261216T140000",
                "DURATION:PT1H30M"
            ),
            event("RECURRENCE-ID;TZID=Europe/Paris:20270112T090000", "STATUS:CANCELLED", start)
        )
        #expect(keys(found) == ["0 keeping"])
        let presence = try #require(found.presences.first)
        #expect(presence.places.first?.name == "Mairie, salle 1")
        let to = try #require(Day("2027-12-31"))
        let sessions = presence.sessions(from: Day(number: 20_000), through: to, in: territory)
        #expect(
            sessions.map { "\($0.day) \($0.segment?.opens.description ?? "")" }
                == ["2026-12-01 09:00", "2026-12-16 14:00", "2026-12-24 09:00"]
        )
    }

    @Test("Each construct that is not taken is told at its line, and never by its value")
    func told() {
        let found = read(
            event(
                start,
                "ATTENDEE;CN=Jeanne Martin:mailto:jeanne@example.org",
                "X-NOTE:secret",
                "BEGIN:VALARM\nEND:VALARM"
            ),
            "BEGIN:VTODO\nEND:VTODO",
            "nothing of iCalendar"
        )
        #expect(found.presences.count == 1)
        #expect(
            keys(found) == ["7 property", "8 property", "9 component", "12 component", "14 unreadLine", "0 keeping"]
        )
        #expect(!found.remarks.description.contains("Jeanne") && !found.remarks.description.contains("secret"))
    }

    @Test(
        "An event that cannot be said as a presence is refused, with the reason",
        arguments: [
            ("DTSTART:20261201T090000Z\nDTEND:20261201T100000Z\nRRULE:FREQ=WEEKLY", "otherZone"),
            ("DTSTART;TZID=America/New_York:20261201T090000\nRRULE:FREQ=WEEKLY", "otherZone"),
            ("DTSTART;TZID=Europe/Paris:20261201T090000", "noEnd"), ("SUMMARY:rien", "noStart"),
            ("DTSTART;TZID=Europe/Paris:20261201T220000\nDURATION:PT4H", "overMidnight"),
            ("DTSTART;VALUE=DATE:20261201\nDTEND;VALUE=DATE:20261204", "severalDays"),
            ("DTSTART:20261301T090000\nDURATION:PT1H", "badTime"), ("DTSTART:demain", "badTime"),
            ("DTSTART:20261201T090030\nDURATION:PT1H", "seconds"),
            ("DTSTART;TZID=Europe/Paris:20261201T090000\nDURATION:bientot", "badDuration"),
            ("DTSTART;TZID=Europe/Paris:20261201T090000\nDURATION:PT1H\nRRULE:FREQ=HOURLY", "ruleRefused"),
            ("DTSTART;TZID=Europe/Paris:20261201T090000\nDURATION:PT1H\nEXRULE:FREQ=DAILY", "severalRules"),
            ("DTSTART;TZID=Europe/Paris:20261201T090000\nDURATION:PT1H\nSTATUS:CANCELLED", "cancelled"),
        ]
    )
    func refused(_ lines: String, _ key: String) {
        let found = read(event(lines))
        #expect(found.presences.isEmpty)
        #expect(found.remarks.contains { $0.textKey == "presence.ics.\(key)" }, "\(found.remarks)")
    }

    @Test("A single event in another zone is turned into the network's, and Outlook's own zone is known by its offsets")
    func zones() throws {
        let once = read(event("DTSTART:20261201T080000Z", "DTEND:20261201T110000Z"))
        #expect(once.presences.first?.hours == read(event(start)).presences.first?.hours)
        let outlook = read(
            "BEGIN:VTIMEZONE\nTZID:Romance Standard Time\nBEGIN:STANDARD\nTZOFFSETTO:+0100\nEND:STANDARD\n"
                + "BEGIN:DAYLIGHT\nTZOFFSETTO:+0200\nEND:DAYLIGHT\nEND:VTIMEZONE",
            event(
                "DTSTART;TZID=Romance Standard Time:20261201T090000",
                "DTEND;TZID=Romance Standard Time:20261201T120000",
                "RRULE:FREQ=WEEKLY"
            )
        )
        #expect(outlook.presences.count == 1 && keys(outlook).contains("3 sameZone"))
    }

    @Test("Every remark and every fault of a rule has its sentence in both languages, and no bytes stop the reading")
    func sentences() {
        let texts = TextReader.read(.embedded).value
        var garbled = SeededBytes(state: 20_261_124)
        for _ in 0..<2000 {
            let pieces = [
                "BEGIN:VEVENT", "END:VEVENT", "DTSTART:", "20261201", "T0900", "RRULE:FREQ=", ";", "\n", " ", "\"", "é",
            ]
            let text = (0..<20).map { _ in pieces[garbled.draw(pieces.count)] }.joined()
            for remark in read(text).remarks {
                for language in Language.allCases {
                    #expect(!texts.text(remark.textKey, language, remark.places).contains("⟦"))
                }
            }
        }
        for kind in RecurrenceFault.Kind.allCases {
            #expect(!texts.text("recurrence.fault.\(kind.rawValue)", .fr).contains("⟦"))
        }
        for kind in TypingFault.Kind.allCases {
            #expect(!texts.text("recurrence.typing.\(kind.rawValue)", .fr).contains("⟦"))
        }
    }
}

/// Draws that are the same at each run.
private struct SeededBytes {
    var state: UInt64

    mutating func draw(_ count: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % count
    }
}
