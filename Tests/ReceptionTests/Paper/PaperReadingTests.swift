import Territory
import Testing

@testable import Reception

@Suite("What people write on paper")
struct PaperReadingTests {
    @Test(
        "An hour is read as people write it",
        arguments: [
            ("9h05", "09:05"), ("9 h 05", "09:05"), ("9H", "09:00"), ("9:05", "09:05"), ("09.05", "09:05"),
            ("905", "09:05"), ("1730", "17:30"), ("14", "14:00"), ("0h00", "00:00"), ("23h59", "23:59"),
            ("24h00", nil), ("9h60", nil), ("9h5", nil), ("", nil), ("midi", nil), ("9h05h", nil), ("-905", nil),
            ("90500", nil), ("\u{0669}h", nil), ("h30", nil),
        ] as [(String, String?)]
    )
    func hours(_ text: String, _ expected: String?) {
        #expect(TimeOfDay(handwritten: text)?.description == expected)
    }

    @Test(
        "A length of time is minutes, or hours and minutes",
        arguments: [
            ("20", 1200), ("20m", 1200), ("20 min", 1200), ("5mn", 300), ("1h", 3600), ("1h30", 5400),
            ("1 H 05", 3900), ("0", 0), ("h", nil), ("1h3", nil), ("1h60", nil), ("", nil), ("long", nil),
            ("-5", nil), ("9999999", nil), ("1h30m", nil),
        ] as [(String, Int?)]
    )
    func durations(_ text: String, _ expected: Int?) {
        #expect(HandwrittenDuration.seconds(text) == expected)
    }

    @Test("Any text whatever is an hour of the day or none (seed 72)")
    func anyText() {
        var generator = SeededGenerator(seed: 72)
        let signs = Array("0123456789hH:. mn\u{E9}")
        for _ in 0..<2_000 {
            let length = Int.random(in: 0...8, using: &generator)
            let text = String((0..<length).map { _ in signs[Int.random(in: 0..<signs.count, using: &generator)] })
            if let time = TimeOfDay(handwritten: text) { #expect((0..<1440).contains(time.minutes), "\(text)") }
            if let seconds = HandwrittenDuration.seconds(text) { #expect(seconds >= 0, "\(text)") }
        }
    }

    @Test("A row is blank until something is typed in it, whatever its key")
    func blank() {
        #expect(PaperRow(key: "k").isBlank)
        #expect(!PaperRow(key: "k", people: "2").isBlank)
    }
}
