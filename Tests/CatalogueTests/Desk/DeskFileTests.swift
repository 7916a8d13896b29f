import Access
import Catalogue
import Testing

@Suite("How the desk's server behaves")
struct DeskFileTests {
    private func read(_ text: String) -> Reading<DeskFile> {
        DeskFileReader.read(SourceTree(files: ["config/desk.yaml": text]))
    }

    @Test("The shipped file says the defaults, all of them")
    func shippedFileSaysTheDefaults() {
        let reading = DeskFileReader.read(.embedded)
        #expect(reading.faults.isEmpty)
        var expected = DeskFile()
        expected.accent = "#0b5c66"
        expected.accentDark = "#7fd0d8"
        #expect(reading.value.pins.refused.count > 20)
        expected.pins.refused = reading.value.pins.refused
        #expect(reading.value == expected)
    }

    @Test("A value outside its bounds, of another kind or of an unknown name is told at its line and changes nothing")
    func faultsAreTold() {
        let reading = read(
            """
            session:
              idle: forever
              absolute: 9d
            password:
              scryptLogN: 40
            colours:
              accent: teal
            presences:
              reasonLength: 5
              shownDates: many
              calendar: 366
            nothing: 1
            terms:
              every: 10s
            """
        )
        #expect(reading.faults.map(\.line) == [2, 3, 5, 7, 9, 10, 11, 12, 14])
        #expect(reading.value == DeskFile())
    }

    @Test("A network sets its own hours, hosts and colours")
    func networkSetsItsOwn() {
        let reading = read(
            """
            session: {idle: 30min, absolute: 8h}
            server: {hosts: [accueil.local], behindTLS: true}
            figures: {hiddenBelow: 11}
            terms: {every: 15min}
            """
        )
        #expect(reading.faults.isEmpty)
        #expect(reading.value.sessions.idleSeconds == 1800)
        #expect(reading.value.sessions.absoluteSeconds == 28_800)
        #expect(reading.value.hosts == ["accueil.local"])
        #expect(reading.value.behindTLS)
        #expect(reading.value.hiddenBelow == 11)
        #expect(reading.value.termSeconds == 900)
    }
}
