import Territory
import Testing

struct OpeningHoursTextTests {
    private func segments(_ text: String) -> String {
        OpeningHoursText(text).segments.map { "\($0.opens)-\($0.closes)" }.joined(separator: " ")
    }

    private func faults(_ text: String) -> [String] {
        OpeningHoursText(text).faults.map { "\($0.kind) \($0.treatment) <\($0.text)>" }
    }

    @Test(
        "Hours written as the lists write them are read without a fault",
        arguments: [
            ("", ""), ("  ", ""), ("-", ""), (" – ", ""), ("Fermé", ""),
            ("09:00 - 12:30 / 13:45 - 17:00", "09:00-12:30 13:45-17:00"),
            ("9:00 - 12:30", "09:00-12:30"), ("9h-12h30", "09:00-12:30"), ("9h00-12H30", "09:00-12:30"),
            ("9h-12h30\n14h-17h30", "09:00-12:30 14:00-17:30"), ("9h-12h / 14h-18h30", "09:00-12:00 14:00-18:30"),
            ("9h-12h30\r\n14h-17h30", "09:00-12:30 14:00-17:30"), ("09:00\u{A0}–\u{A0}12:30", "09:00-12:30"),
            ("00:00 - 24:00", "00:00-24:00"),
        ]
    )
    func readsCleanly(text: String, expected: String) {
        #expect(segments(text) == expected)
        #expect(faults(text) == [])
    }

    @Test(
        "Each fault is told with what was done, and all that can be used is kept",
        arguments: [
            ("00:00 - 00:00", "", ["emptySegment dropped <00:00 - 00:00>"]),
            ("00:00 - 00:00 / 09:00 - 12:00", "09:00-12:00", ["emptySegment dropped <00:00 - 00:00>"]),
            ("12:00 - 09:00 / 14:00 - 17:00", "14:00-17:00", ["inverted dropped <12:00 - 09:00>"]),
            ("13:30 - 16:00 / 13:30 - 16:00", "13:30-16:00", ["repeated dropped <13:30 - 16:00>"]),
            ("09:00 - 11:00 / 11:00 - 12:00", "09:00-12:00", ["touching merged <11:00 - 12:00>"]),
            ("09:00 - 14:00 / 11:00 - 12:30", "09:00-14:00", ["overlapping merged <11:00 - 12:30>"]),
            ("14:00 - 17:00 / 09:00 - 12:00", "09:00-12:00 14:00-17:00", ["outOfOrder sorted <09:00 - 12:00>"]),
            ("25:00 - 26:00", "", ["timeOutOfRange dropped <25:00 - 26:00>"]),
            ("09:75 - 12:00", "", ["timeOutOfRange dropped <09:75 - 12:00>"]),
            ("sur rendez-vous", "", ["badSyntax dropped <sur rendez-vous>"]),
            ("09:00 - 12:00 / ", "09:00-12:00", ["badSyntax dropped <>"]),
            ("09:00 - 12:00 - 14:00", "", ["badSyntax dropped <09:00 - 12:00 - 14:00>"]),
            ("9 - 12", "", ["badSyntax dropped <9 - 12>"]), ("9: - 12:", "", ["badSyntax dropped <9: - 12:>"]),
            ("09:00 - 12:00 / -", "09:00-12:00", ["badSyntax dropped <->"]),
            ("٩:٠٠ - 12:00", "", ["badSyntax dropped <٩:٠٠ - 12:00>"]),
        ]
    )
    func tellsFaults(text: String, expected: String, told: [String]) {
        #expect(segments(text) == expected)
        #expect(faults(text) == told)
    }

    @Test("Several faults of one day are all told")
    func manyFaults() {
        let text = "09:00 - 12:00 / 09:00 - 16:30 / 14:00 - 16:30 / 14:00 - 16:30 / 00:00 - 00:00"
        #expect(segments(text) == "09:00-16:30")
        #expect(OpeningHoursText(text).faults.map(\.kind) == [.repeated, .emptySegment, .overlapping, .overlapping])
    }

    @Test(
        "No minute of the national list is lost or invented, and every faulty day is told",
        .enabled(if: DataFolder.exists)
    )
    func nationalList() throws {
        let rows = try DataFolder.rows("services/france-services-fr-20240801.csv")
        #expect(rows.count == 2845)
        var cells: [OpeningHoursFault.Kind: Int] = [:]
        for row in rows {
            for column in ["h_lundi", "h_mardi", "h_mercredi", "h_jeudi", "h_vendredi", "h_samedi"] {
                let text = row[column, default: ""]
                let reading = OpeningHoursText(text)
                var open = Set<Int>()
                for piece in text.parts(" / ") {
                    let ends = piece.parts(" - ").compactMap { TimeOfDay($0)?.minutes }
                    if ends.count == 2, ends[0] < ends[1] { open.formUnion(ends[0]..<ends[1]) }
                }
                #expect(
                    Set(reading.segments.flatMap { Array($0.opens.minutes..<$0.closes.minutes) }) == open,
                    "\(text)"
                )
                let written = reading.segments.map { "\($0.opens) - \($0.closes)" }.joined(separator: " / ")
                #expect((written == text) == reading.faults.isEmpty, "\(text)")
                for kind in Set(reading.faults.map(\.kind)) { cells[kind, default: 0] += 1 }
            }
        }
        // Counted apart, with a script over the same file.
        #expect(cells == [.emptySegment: 67, .overlapping: 48, .repeated: 38, .touching: 15])
    }

    @Test(
        "The 26 houses of the Sarthe open 24 to 39 hours a week, 28 in the middle, 11 on Saturday",
        .enabled(if: DataFolder.exists)
    )
    func sarthe() throws {
        let weeks = try DataFolder.rows("services/france-services-72-20240801.csv").map { row in
            WeeklyHours(
                rules: zip(Weekday.allCases, ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"]).map {
                    let reading = OpeningHoursText(row["h_\($1)", default: ""])
                    #expect(reading.faults == [])
                    return WeeklyHours.Rule(weekday: $0, segments: reading.segments)
                }
            )
        }
        let minutes = weeks.map(\.weeklyMinutes).sorted()
        #expect(minutes.count == 26)
        #expect(minutes.first == 24 * 60)
        #expect(minutes.last == 39 * 60)
        #expect((minutes[12] + minutes[13]) / 2 == 28 * 60)
        #expect(weeks.filter { $0.openWeekdays.contains(.saturday) }.count == 11)
        #expect(weeks.allSatisfy { (5...6).contains($0.openWeekdays.count) })
    }

    @Test("The spellings of 2020 are read without a fault", .enabled(if: DataFolder.exists))
    func lists2020() throws {
        for file in ["20200110", "20200206", "20201012"] {
            for row in try DataFolder.rows("services/france-services-72-\(file).csv") {
                for (column, text) in row where column.hasPrefix("h_") {
                    #expect(OpeningHoursText(text).faults == [], "\(text)")
                }
            }
        }
    }
}

extension StringProtocol {
    /// The parts between a separator.
    fileprivate func parts(_ separator: String) -> [SubSequence] {
        split(separator: separator, omittingEmptySubsequences: false)
    }
}
