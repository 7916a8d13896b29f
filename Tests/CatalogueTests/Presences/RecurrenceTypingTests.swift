import Reception
import Territory
import Testing
import Wording

@testable import Catalogue

@Suite("Recurrences typed in French")
struct RecurrenceTypingTests {
    static let reading = RecurrenceWordsReader.read(.embedded)
    private let words = reading.value
    private let texts = TextReader.read(.embedded).value

    @Test("The shipped words have no fault")
    func shipped() {
        #expect(RecurrenceTypingTests.reading.faults.map { $0.sentence(texts, .fr) } == [])
    }

    @Test(
        "What the lists of houses write is read",
        arguments: [
            ("1er et 3e vendredi du mois de 9h à 12h", "FREQ=MONTHLY;BYDAY=1FR,3FR", "09:00-12:00"),
            ("Les 1er et 3ème vendredis matin de chaque mois", "FREQ=MONTHLY;BYDAY=1FR,3FR", "morning"),
            ("4ème lundi du mois : 9h à 12 / 14h/17h", "FREQ=MONTHLY;BYDAY=4MO", "09:00-12:00 14:00-17:00"),
            ("1er lundi du mois 14h-17h", "FREQ=MONTHLY;BYDAY=1MO", "14:00-17:00"),
            ("dernier mardi", "FREQ=MONTHLY;BYDAY=-1TU", ""),
            ("l’avant-dernier jeudi du mois", "FREQ=MONTHLY;BYDAY=-2TH", ""),
            ("1 semaine sur 2, le mercredi de 9h à 12h", "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE", "09:00-12:00"),
            ("le lundi après-midi, une semaine sur deux", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", "afternoon"),
            ("un jeudi sur trois", "FREQ=WEEKLY;INTERVAL=3;BYDAY=TH", ""),
            ("tous les quinze jours le mardi", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", ""),
            ("toutes les 3 semaines le mardi", "FREQ=WEEKLY;INTERVAL=3;BYDAY=TU", ""),
            ("tous les deux mois, le 2e jeudi", "FREQ=MONTHLY;INTERVAL=2;BYDAY=2TH", ""),
            ("du lundi au vendredi, 9:00-12:30", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "09:00-12:30"),
            ("tous les jours sauf le mercredi et le dimanche", "FREQ=WEEKLY;BYDAY=MO,TU,TH,FR,SA", ""),
            ("tous les jours de 8 h 30 à midi", "FREQ=DAILY", "08:30-12:00"),
            ("le samedi de 9 à 12h en juillet et en août", "FREQ=WEEKLY;BYMONTH=7,8;BYDAY=SA", "09:00-12:00"),
            ("mardi sauf en août", "FREQ=WEEKLY;BYMONTH=1,2,3,4,5,6,7,9,10,11,12;BYDAY=TU", ""),
            ("le 15 de chaque mois", "FREQ=MONTHLY;BYMONTHDAY=15", ""),
            ("le 1er et le 15 du mois", "FREQ=MONTHLY;BYMONTHDAY=1,15", ""),
            ("le dernier jour du mois", "FREQ=MONTHLY;BYMONTHDAY=-1", ""),
            ("le mardi jusqu'au 30 juin 2027", "FREQ=WEEKLY;BYDAY=TU;UNTIL=20270630", ""),
            ("PERMANENCE LE MARDI DE 18H À MINUIT", "FREQ=WEEKLY;BYDAY=TU", "18:00-24:00"),
        ]
    )
    func read(_ text: String, _ rule: String, _ hours: String) throws {
        let typed = try FrenchRecurrence.read(text, words: words)
        #expect(typed.pattern.rule.rrule == rule)
        let segments = typed.segments.map { "\($0.opens)-\($0.closes)" }.joined(separator: " ")
        #expect((typed.part?.rawValue ?? segments) == hours)
    }

    @Test("Weeks, seasons, holidays, anchors, appointments and modes are read beside the rule")
    func beside() throws {
        let typed = try FrenchRecurrence.read(
            "mardi, semaines impaires, de septembre à juin, sauf vacances scolaires, y compris les jours fériés, en visio, sur rdv",
            words: words
        )
        #expect(typed.pattern.weeks == .odd)
        #expect(typed.pattern.season?.from.text == "09-01" && typed.pattern.season?.through.text == "06-30")
        #expect(typed.skipsSchoolHolidays && !typed.skipsPublicHolidays)
        #expect(typed.mode == .video && typed.needsAppointment == true)
        let starting = try FrenchRecurrence.read("jeudi une semaine sur deux à partir du 8 janvier 2026", words: words)
        #expect(starting.pattern.anchor == Day("2026-01-08") && starting.validFrom == Day("2026-01-08"))
        let including = try FrenchRecurrence.read("un jeudi sur deux, dont celui du 08/01/2026", words: words)
        #expect(including.pattern.anchor == Day("2026-01-08") && including.validFrom == nil)
        let season = try FrenchRecurrence.read("lundi du 15 mars au 31 octobre", words: words)
        #expect(season.pattern.season?.from.text == "03-15" && season.pattern.season?.through.text == "10-31")
    }

    @Test(
        "What is not understood is told, and nothing is guessed",
        arguments: [
            ("", TypingFault.Kind.noDays, ""), ("de 9h à 12h", .noDays, ""),
            ("mardi à la mairie", .notUnderstood, "mairie"),
            ("une fois par mois", .onceAMonth, ""), ("le lundi une fois par mois", .onceAMonth, ""),
            ("le 1er lundi et le mardi", .mixedRanks, ""), ("lundi de 12h à 9h", .badHours, "12:00, 09:00"),
            ("lundi à partir de 9h", .notUnderstood, "a partir de"), ("lundi 9h", .badHours, "09:00"),
            ("lundi de 9h à 12h et de 11h à 14h", .badHours, "09:00, 12:00, 11:00, 14:00"),
            ("tous les jours, le lundi", .contradiction, ""), ("un mois sur deux, le lundi", .contradiction, ""),
            ("lundi semaines paires, semaines impaires", .contradiction, ""),
            ("lundi une semaine sur", .notUnderstood, "sur"), ("le 1er", .notUnderstood, "1er"),
            ("lundi à partir du 5 janvier", .notUnderstood, "a partir du, 5 janvier"),
            ("lundi jusqu'au mardi", .notUnderstood, "jusqu au"), ("le 45 du mois", .notUnderstood, "45"),
        ]
    )
    func faults(_ text: String, _ kind: TypingFault.Kind, _ meant: String) {
        do throws(TypingFault) {
            let typed = try FrenchRecurrence.read(text, words: words)
            Issue.record("\(text) was read as \(typed.pattern.rule.rrule)")
        } catch {
            #expect(error == TypingFault(kind, words: meant), "\(text)")
        }
    }

    @Test("Reading what was said back gives the same recurrence, for ten thousand random ones")
    func saidAndRead() throws {
        let seed: UInt64 = 20_261_124
        var random = RandomTyped(random: RandomPresences(generator: SeededGenerator(seed: seed)))
        let speech = RecurrenceSpeech(texts, .fr)
        for number in 0..<10_000 {
            let typed = try random.typed()
            let said = try #require(speech.sentence(typed), "seed \(seed), \(number): \(typed.pattern.rule.rrule)")
            do throws(TypingFault) {
                let read = try FrenchRecurrence.read(said, words: words)
                #expect(read == typed, "seed \(seed), \(number): \(said)")
            } catch {
                Issue.record("seed \(seed), \(number): \(said): \(error)")
            }
        }
    }

    @Test("No sequence of words stops the reading, and what it gives is said or shown")
    func anyWords() {
        let pieces = [
            "lundi", "mardi", "1er", "3e", "dernier", "2", "15", "99999999999999999999", "9h", "9h99", "12:30", "24h",
            "25h",
            "midi", "janvier", "août", "30", "2026", "05/01/2026", "2026-02-30", "une", "semaine", "sur", "deux",
            "mois",
            "jour", "tous", "les", "sauf", "en", "de", "à", "au", "jusqu'au", "à partir du", "dont celle du", "paires",
            "semaines",
            "par", "fois", "matin", "h", "-", "/", "’", "🦉", "\u{301}",
        ]
        var random = RandomPresences(generator: SeededGenerator(seed: 20_261_124))
        let speech = RecurrenceSpeech(texts, .fr)
        var understood = 0
        for _ in 0..<20_000 {
            let text = (0..<(1 + random.draw(9))).map { _ in pieces[random.draw(pieces.count)] }.joined(separator: " ")
            do throws(TypingFault) {
                let typed = try FrenchRecurrence.read(text, words: words)
                understood += 1
                #expect(speech.sentence(typed)?.contains("⟦") != true)
                #expect(!typed.pattern.rule.rrule.isEmpty)
            } catch {
                #expect(
                    !texts.text("recurrence.typing.\(error.kind.rawValue)", .fr, ["words": error.words]).contains("⟦")
                )
            }
        }
        #expect(understood > 200)
    }

    @Test("A rule without plain words is not said: its RRULE is shown instead")
    func unsaid() throws {
        for text in ["FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1", "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1", "FREQ=DAILY;COUNT=3"] {
            let typed = TypedRecurrence(pattern: RecurrencePattern(rule: try RecurrenceRule(rrule: text)))
            #expect(RecurrenceSpeech(texts, .fr).sentence(typed) == nil)
        }
    }
}

/// Recurrences that someone may type, at random.
private struct RandomTyped {
    var random: RandomPresences

    mutating func typed() throws -> TypedRecurrence {
        var pattern = RecurrencePattern(rule: try rule())
        if pattern.rule.interval > 1, random.chance(70) { pattern.anchor = random.day() }
        if random.chance(20) { pattern.weeks = random.chance(50) ? .even : .odd }
        if random.chance(30), let from = monthDay(1 + random.draw(28)), let through = monthDay(28) {
            pattern.season = Season(from: from, through: through)
        }
        var typed = TypedRecurrence(pattern: pattern)
        if random.chance(30) {
            typed.part = random.chance(50) ? .morning : .afternoon
        } else if random.chance(70) {
            typed.segments = try [(480, 690), (800, 1440)].prefix(1 + random.draw(2)).map { opens, closes in
                let opens = TimeOfDay(clamping: opens + random.draw(60))
                let closes = TimeOfDay(clamping: closes - random.draw(3) * 20)
                return try #require(OpeningSegment(opens: opens, closes: closes))
            }
        }
        if random.chance(20) { typed.validFrom = random.day() }
        // "à partir du" both begins and settles the phase.
        if let first = typed.validFrom, pattern.rule.interval > 1, pattern.anchor == nil || random.chance(50) {
            typed.pattern.anchor = first
        }
        typed.skipsPublicHolidays = random.chance(80)
        typed.skipsSchoolHolidays = random.chance(30)
        typed.needsAppointment = random.chance(30) ? random.chance(50) : nil
        typed.mode = random.chance(30) ? Presence.Mode.allCases[random.draw(3)] : nil
        return typed
    }

    private mutating func rule() throws -> RecurrenceRule {
        let interval = random.chance(60) ? 1 : 2 + random.draw(4)
        let end: RecurrenceRule.End = random.chance(20) ? .until(random.day()) : .never
        let months = random.chance(20) ? (0..<(1 + random.draw(4))).map { _ in 1 + random.draw(12) } : []
        let weekdays = (0..<(1 + random.draw(7))).map { _ in Weekday.allCases[random.draw(7)] }
        switch random.draw(4) {
        case 0: return try RecurrenceRule(.daily, interval: interval, months: months, end: end)
        case 1:
            return try RecurrenceRule(
                .weekly,
                interval: interval,
                weekdays: weekdays.compactMap { RankedWeekday($0) },
                months: months,
                end: end
            )
        case 2:
            let ranked = weekdays.compactMap { RankedWeekday($0, rank: [1, 2, 3, 4, 5, -1, -2][random.draw(7)]) }
            return try RecurrenceRule(.monthly, interval: interval, weekdays: ranked, months: months, end: end)
        default:
            let days = (0..<(1 + random.draw(3))).map { _ in
                random.chance(80) ? 1 + random.draw(31) : -1 - random.draw(2)
            }
            return try RecurrenceRule(.monthly, interval: interval, monthDays: days, months: months, end: end)
        }
    }

    private mutating func monthDay(_ day: Int) -> Season.MonthDay? {
        Season.MonthDay(month: 1 + random.draw(12), day: random.chance(30) ? 1 : day)
    }
}
