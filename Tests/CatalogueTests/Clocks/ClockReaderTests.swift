import Catalogue
import Reception
import Territory
import Testing
import Wording

@Suite("What a network decides about delays")
struct ClockReaderTests {
    private let words = WordsReader.read(.embedded).value

    private func read(_ file: String, _ text: String) -> Reading<ClockRules> {
        ClockReader.read(SourceTree(files: ["config/clocks/\(file)": text]), words: words)
    }

    private func lines(_ reading: Reading<ClockRules>) -> [String] {
        reading.faults.map { "\($0.line ?? 0) \($0.textKey)" }
    }

    @Test("The shipped files have the national targets, the plan of reminders, and no fault")
    func shipped() throws {
        let reading = ClockReader.read(.embedded, words: words)
        #expect(reading.faults == [])
        let rules = reading.value
        let ordinary = { (measure: ClockMeasure) in
            rules.length(measure, serviceOperator: "caf", motif: "logement.apl", priority: nil)?.length
        }
        #expect(ordinary(.firstAnswer) == .days(3))
        #expect(ordinary(.nextAnswer) == .days(15))
        #expect(ordinary(.solved) == .days(7))
        #expect(rules.length(.solved, serviceOperator: "caf", motif: "x.y", priority: "urgente")?.rule == "urgent")
        #expect(
            rules.length(.nextAnswer, serviceOperator: "caf", motif: "x.y", priority: "urgente")?.rule == "national"
        )
        #expect(rules.reminders.map(\.day) == [9, 21, 45])
        #expect(Set(rules.warnings.map(\.occasion)) == Set(WarningRule.Occasion.allCases))
        #expect(rules.statutory["papiers.identite"]?.silence == .refusal)
        #expect(rules.statutory["travail.inscription"]?.delay == .months(2))
        #expect(rules.statutory["numerique.usage"] == nil && rules.statutoryDefault == nil)
        #expect(rules.calendars.map(\.id) == ["ouvres"])
        #expect(rules.calendars[0].segments(on: Day(number: 20_783), PublicHolidays(.metropole)).count == 2)
    }

    @Test("A network without the folder has no target, and nothing is invented")
    func none() {
        let reading = ClockReader.read(SourceTree(files: [:]), words: words)
        #expect(reading.faults == [])
        #expect(reading.value.targets.isEmpty && reading.value.statutory.isEmpty)
    }

    @Test("Every fault of a calendar is told at its line")
    func calendars() {
        let reading = read(
            "calendars.yaml",
            """
            default: nulle
            calendars:
              - id: a
                label: A
                hours: {monday: ["12:00-09:00"]}
              - id: b
                label: B
                hours: {monday: ["09:00-12:00"], friday: ["13:00-17:00"]}
                exceptions:
                  - {from: 2026-12-31, through: 2026-12-24, reason: "x"}
                  - {from: 2026-12-24, reason: "pont", hours: ["09:00-11:00"]}
            operators:
              caf: b
              nobody: b
              cpam: zzz
            """
        )
        #expect(
            lines(reading) == [
                "1 clocks.unknownCalendar", "3 clocks.neverOpen", "5 territory.hours.inverted",
                "10 territory.endsBeforeStart", "14 clocks.unknownOperator", "15 clocks.unknownCalendar",
            ]
        )
        #expect(reading.value.operatorCalendars == ["caf": "b"])
        #expect(reading.value.calendars.first?.exceptions.count == 1)
    }

    @Test("Every fault of a target is told at its line, and one whose scope is unknown holds for nobody")
    func targets() {
        let reading = read(
            "targets.yaml",
            """
            priorities: [{id: urgente, label: Urgente}]
            pausing: [person, dog]
            reopening: sometimes
            targets:
              - {id: a, firstAnswer: 3d, solved: 4h}
              - {id: b, operators: [nobody], solved: 1d}
              - {id: c, motifs: [logement.apl], priorities: [urgente], solved: 0d}
              - {id: d, firstAnswer: 3 jours, other: 1d}
            """
        )
        #expect(
            lines(reading) == [
                "2 clocks.unknownChoice", "3 clocks.unknownChoice", "6 routing.unknownWord", "7 clocks.notLength",
                "8 check.unknownKey", "8 clocks.notLength",
            ]
        )
        #expect(reading.value.targets.map(\.id) == ["a", "c", "d"])
        #expect(reading.value.targets.first?.lengths == [.firstAnswer: .days(3), .solved: .seconds(14_400)])
        #expect(reading.value.pausing == [.person])
    }

    @Test("Every fault of a rule of the law is told at its line")
    func statutory() {
        let reading = read(
            "statutory.yaml",
            """
            default: nulle
            rules:
              - {id: a, silence: agreement, months: 2, days: 3, text: x}
              - {id: b, silence: perhaps, months: 2, text: x}
              - {id: c, silence: refusal, days: 15, text: x, extendsToWorkingDay: true, motifs: [logement.apl, no.such]}
              - {id: d, silence: refusal, months: 0, text: x, motifs: [logement.apl]}
              - {id: e, silence: refusal, months: 1, text: x, motifs: [logement.apl]}
            """
        )
        #expect(
            lines(reading) == [
                "1 clocks.unknownRule", "3 clocks.oneDelay", "4 clocks.unknownChoice", "5 routing.unknownWord",
                "6 check.outOfBounds", "7 clocks.twoRules",
            ]
        )
        #expect(reading.value.statutory["logement.apl"]?.id == "c")
        #expect(reading.value.statutory["logement.apl"]?.extendsToWorkingDay == true)
    }

    @Test("Every fault of reminders, warnings and the forecast is told at its line")
    func others() {
        let reminders = read(
            "reminders.yaml",
            """
            reminders:
              - {day: 9, label: A}
              - {day: 9, label: B}
              - {day: 0, label: C}
            warnings:
              - {occasion: never, to: house, days: 0}
              - {occasion: afterTarget, to: everyone, days: 0}
              - {occasion: afterTarget, to: house}
            """
        )
        #expect(
            lines(reminders) == [
                "3 clocks.repeatedDay", "4 check.outOfBounds", "6 clocks.unknownChoice", "7 clocks.unknownChoice",
                "8 check.missingKey",
            ]
        )
        let forecast = read("forecast.yaml", "fewestAnswers: 0\nconfidence: 97\n")
        #expect(lines(forecast) == ["1 check.outOfBounds", "2 clocks.badConfidence"])
        #expect(forecast.value.forecast == ForecastRules())
        #expect(lines(read("other.yaml", "a: 1")) == ["0 routing.unknownFile"])
    }
}
