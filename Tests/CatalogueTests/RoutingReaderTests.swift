import Catalogue
import Reception
import Territory
import Testing
import Wording

@Suite("The routing's files tell their faults by line")
struct RoutingReaderTests {
    private func read(_ files: [String: String]) -> Reading<RoutingFiles> {
        let words = WordsReader.read(.embedded).value
        let territory = TerritoryReader.read(.embedded).value
        let tree = SourceTree(
            files: Dictionary(uniqueKeysWithValues: files.map { ("config/routing/\($0.key)", $0.value) })
        )
        return RoutingReader.read(tree, words: words, territory: territory)
    }

    private func told(_ files: [String: String]) -> [String] {
        read(files).faults.map { "\($0.file.dropFirst(15)):\($0.line ?? 0) \($0.textKey)" }
    }

    @Test("A network without the folder has no offer, no rule and no fault")
    func absent() {
        let reading = read([:])
        #expect(reading.faults == [])
        #expect(reading.value.offers.isEmpty)
        #expect(reading.value.model.competence.isEmpty)
    }

    @Test("An offer is read whole; what it does not say is not known")
    func offer() throws {
        let reading = read([
            "access.yaml": "facilities:\n  - {id: plain, label: Plain-pied}",
            "offers.yaml": """
            offers:
              - id: cafBrulon
                label: {fr: "Caf à Brûlon", en: "Caf in Brûlon"}
                operator: caf
                mode: partialPresence
                motifs: [logement.apl]
                arrivals: [appointment]
                place: {house: "425"}
                catchment: {communes: ["72050"], epci: ["200040475"]}
                schedule: {hours: {tuesday: ["09:00-12:00"]}}
                capacity: 6
                publics: [familles]
                facilities: [plain]
                bring: [{fr: "Le bail", en: "The lease"}]
                from: 2026-11-01
                until: 2027-07-01
                keptBy: "La Caf"
                checkedOn: 2026-11-20
            """,
        ])
        #expect(reading.faults == [])
        let offer = try #require(reading.value.offers.first)
        #expect(offer.place?.house == "425" && offer.place?.commune == "72050")
        #expect(offer.capacity == 6 && offer.feeCents == nil && offer.observedDelayDays == nil)
        #expect(offer.catchment == .areas(communes: ["72050"], epci: ["200040475"]))
        #expect(offer.validity == Validity(from: Day("2026-11-01"), until: Day("2027-07-01")))
        #expect(offer.keptBy == "La Caf" && offer.checkedOn == Day("2026-11-20"))
        guard case .weekly(let hours) = offer.schedule else { return #expect(Bool(false), "\(offer.schedule)") }
        #expect(hours.rules.count == 1)
    }

    @Test("What is not known, missing or contrary is told, and the rest is read")
    func faults() {
        let offers = """
            offers:
              - {id: a, label: A, operator: nobody, mode: telephone}
              - {id: b, label: B, operator: caf, mode: smoke}
              - {id: c, label: C, operator: caf, mode: kiosk}
              - {id: d, label: D, operator: caf, mode: mail, schedule: sometimes, feeCents: -1}
              - {id: d, label: D, operator: caf, mode: mail}
              - {id: e, label: E, operator: caf, mode: mail, motifs: [social.nothing], place: {house: "0"}}
              - {id: f, label: F, operator: caf, mode: mail, from: 2026-01-02, until: 2026-01-02}
            """
        #expect(
            told(["offers.yaml": offers]) == [
                "offers.yaml:2 words.unknownOperator", "offers.yaml:3 routing.unknownMode",
                "offers.yaml:4 routing.needsPlace", "offers.yaml:5 routing.badSchedule",
                "offers.yaml:5 routing.badCount", "offers.yaml:6 words.duplicateId",
                "offers.yaml:7 routing.unknownHouse", "offers.yaml:8 territory.emptyValidity",
            ]
        )
        #expect(read(["offers.yaml": offers]).value.offers.map(\.id) == ["c", "d", "f"])
        let rules = """
            rules:
              - {id: x, label: X, text: X, allows: [caf], excludes: [msa]}
              - {id: y, label: Y, text: Y, excludes: [caf], regimes: [marin]}
              - {id: z, label: Z, excludes: [caf]}
            """
        #expect(
            told(["competence.yaml": rules]) == [
                "competence.yaml:2 routing.oneEffect", "competence.yaml:3 routing.unknownRegime",
                "competence.yaml:4 check.missingKey",
            ]
        )
        #expect(
            told(["offers.yaml": "offers:\n  - {id: a, label: A, mode: mail, feeCents: 1000001, catchment: {}}"])
                == ["offers.yaml:2 routing.emptyCatchment", "offers.yaml:2 routing.badCount"]
        )
        #expect(told(["wieghts.yaml": "a: 1"]) == ["wieghts.yaml:0 routing.unknownFile"])
        #expect(
            told(["house.yaml": "levels:\n  - {level: magic, motifs: []}"]) == ["house.yaml:2 routing.unknownWord"]
        )
        #expect(
            told(["costs.yaml": "weights:\n  travel: {points: -1, label: T, text: T}"]) == [
                "costs.yaml:2 routing.badWeight"
            ]
        )
        #expect(
            told(["odbl-stops.csv": "id,mode,name,commune,latitude,longitude\ns,plane,S,72050,48,0\n"])
                == ["odbl-stops.csv:2 routing.badStop"]
        )
    }

    @Test("A table of real times stands for the model, in the mobilities that are known")
    func times() {
        let travel = """
            name: N
            errorPercent: 30
            factor: 1.3
            mobilities: [{id: walk, label: W, kilometresPerHour: 4}, {id: car, label: C, kilometresPerHour: 50}]
            """
        let table = "from,to,mobility,minutes\n72154,72050,car,47\n72154,72050,plane,3\n72154,72050,car,48\n"
        let reading = read(["travel.yaml": travel, "travel-times.csv": table])
        #expect(reading.value.model.travel.times["72154", "72050", "car"] == 2820)
        #expect(reading.faults.map(\.textKey) == ["routing.unknownMobility", "territory.duplicateRow"])
    }
}
