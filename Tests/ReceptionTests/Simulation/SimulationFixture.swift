import Reception
import Territory
import Testing
import Wording

/// A small network to make visits up in: two EPCI, four communes, three houses.
struct SimulationFixture {
    let territory: Territory
    let words: Words
    let profile: DemoProfile

    init() throws {
        territory = try Self.territory()
        words = Self.words
        profile = Self.profile
    }

    func visits(
        of house: String = "1",
        seed: UInt64 = 7,
        from: String = "2025-01-01",
        through: String = "2025-12-31"
    ) throws -> [PlausibleVisit] {
        let found = try #require(territory.houses.first { $0.id == house })
        let year = PlausibleYear(house: found, territory: territory, words: words, profile: profile)
        var generator = Reception.SeededGenerator(seed: seed)
        return try year.visits(
            from: #require(Day(from)),
            through: #require(Day(through)),
            using: &generator
        )
    }

    private static func territory() throws -> Territory {
        let morning = try #require(OpeningSegment(opens: time("09:00"), closes: time("12:15")))
        let afternoon = try #require(OpeningSegment(opens: time("14:00"), closes: time("17:30")))
        let weekdays: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]
        let week = WeeklyHours(
            rules: weekdays.map { WeeklyHours.Rule(weekday: $0, segments: [morning, afternoon]) }
                + [WeeklyHours.Rule(weekday: .saturday, segments: [morning])]
        )
        let houses = zip(["1", "2", "3"], ["72001", "72001", "72003"]).map { id, commune in
            House(
                id: id,
                name: "Maison \(id)",
                address: "1 place de la Mairie",
                postalCode: "72000",
                commune: commune,
                location: Coordinates(latitude: 48, longitude: commune == "72001" ? 0.1 : 0.3),
                takesAppointments: id != "2",
                hours: week
            )
        }
        let communes = [("72001", 0.1), ("72002", 0.2), ("72003", 0.3), ("72004", 0.4)].map { code, longitude in
            Commune(
                code: code,
                name: code,
                validity: code == "72002" ? Validity(from: nil, until: Day("2025-07-01")) : .always,
                departement: "72",
                centroid: Coordinates(latitude: 48, longitude: longitude)
            )
        }
        return Territory(
            network: Network(name: "Essai", departements: ["72"], zone: try #require(CivilZone("Europe/Paris"))),
            communes: communes,
            populations: zip(communes, [10_000, 5_000, 8_000, 2_000]).map {
                Population(commune: $0.code, year: 2023, inhabitants: $1)
            },
            epci: ["A", "B"].map { EPCI(siren: $0, name: $0, nature: "CC", seatDepartement: "72") },
            memberships: zip(communes, ["A", "A", "B", "B"]).map { EPCIMembership(commune: $0.code, epci: $1) },
            houses: houses,
            schoolHolidays: [
                SchoolHoliday(
                    name: "Vacances d'été",
                    from: try #require(Day("2025-07-05")),
                    through: try #require(Day("2025-08-31"))
                )
            ]
        )
    }

    private static func time(_ text: String) throws -> TimeOfDay { try #require(TimeOfDay(text)) }

    private static var words: Words {
        func terms(_ ids: String...) -> [Term] { ids.map { Term(id: $0, label: Label(fr: $0)) } }
        func motif(_ id: String, _ operators: String...) -> Motif {
            Motif(id: id, theme: "t", label: Label(fr: id), synonyms: [], operators: operators)
        }
        return Words(
            themes: [Theme(id: "t", label: Label(fr: "t"))],
            motifs: [
                motif("t.titre", "ants"), motif("t.permis", "ants"), motif("t.apl", "caf", "msa"),
                motif("t.rsa", "caf", "msa"), motif("t.soins", "cpam", "msa"), motif("t.impots", "dgfip"),
                motif("t.retraite", "carsat", "msa"), motif("t.emploi", "francetravail"), motif("t.scanner"),
            ],
            operators: ["ants", "caf", "cpam", "dgfip", "carsat", "francetravail", "msa"].map {
                ServiceOperator(id: $0, label: Label(fr: $0), shortLabel: $0, themes: ["t"], synonyms: [])
            },
            channels: terms("accueilSpontane", "accueilRdv", "telephone"),
            levels: terms("information", "accompagnement"),
            publics: terms("seniors"),
            obstacles: terms("illectronisme"),
            ageBands: terms("18-59", "60+"),
            outcomes: [
                Outcome(id: "fait", label: Label(fr: "Fait"), effect: .closesOnSite),
                Outcome(id: "transmis", label: Label(fr: "Transmis"), effect: .transmits),
            ]
        )
    }

    private static var profile: DemoProfile {
        DemoProfile(
            volume: .init(requestsPerWeek: 61, catchmentExponent: 0.5, spread: 0),
            rhythm: .init(
                weekdays: [.monday: 1.2, .saturday: 0.7],
                hours: [9: 1.3, 10: 1.5, 11: 1.2, 12: 0.7, 14: 1.1, 17: 0.6],
                months: [8: 0.7, 9: 1.2],
                schoolHolidays: 0.8
            ),
            requests: .init(
                operators: [
                    "ants": 19, "caf": 16, "cpam": 16, "dgfip": 15, "carsat": 14, "francetravail": 14, "msa": 5,
                    "unknown": 50,
                ],
                withoutOperator: 1,
                motifs: ["t.permis": 3],
                outcomes: ["fait": 82, "transmis": 18, "unknown": 40],
                perVisit: [1: 88, 2: 10, 3: 2]
            ),
            visitors: .init(
                channels: ["accueilSpontane": 66, "accueilRdv": 20, "telephone": 14, "unknown": 50],
                bookedChannels: ["accueilRdv"],
                levels: ["information": 40, "accompagnement": 60],
                ageBands: ["18-59": 70, "60+": 30],
                ageBandsByOperator: ["carsat": ["60+": 100]],
                publics: ["seniors": 0.1, "unknown": 1],
                obstacles: ["illectronisme": 0.15],
                people: [1: 90, 2: 10]
            ),
            residence: .init(outsideEPCI: 0.12, decayMetres: 9000, untold: 0.05),
            durations: .init(
                waitSeconds: ["accueilSpontane": 480],
                waitNoted: 0.8,
                handlingSeconds: ["information": 300, "accompagnement": 1500],
                handlingNoted: 0.7
            )
        )
    }
}
