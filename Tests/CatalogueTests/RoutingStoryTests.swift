import Catalogue
import Reception
import Territory
import Testing
import Wording

@Suite("People of the Sarthe find their way, with the configuration that is shipped")
struct RoutingStoryTests {
    /// Made once: every story asks the same network, from 2 November 2026 on.
    private static let made = Result { try ShippedRouting() }

    private struct ShippedRouting {
        let index: RoutingIndex
        let speech: RoutingSpeech
        let faults: [Fault]

        init() throws {
            let words = WordsReader.read(.embedded).value
            let territory = TerritoryReader.read(.embedded).value
            let reading = RoutingReader.read(.embedded, words: words, territory: territory)
            let sheets = ReflexSheetReader.read(.embedded, words: words).value
            let first = try #require(Day("2026-11-02"))
            faults = reading.faults
            index = RoutingIndex(
                RoutingNetwork(
                    geography: Geography(territory),
                    words: words,
                    offers: reading.value.offers,
                    model: reading.value.model,
                    sheets: sheets
                ),
                days: first...first.advanced(by: 400)
            )
            speech = RoutingSpeech(index, TextReader.read(.embedded).value, .fr)
        }
    }

    private func shipped() throws -> ShippedRouting { try Self.made.get() }

    private func at(_ text: String) throws -> Instant { try #require(Instant(iso: text)) }

    private func local(_ moment: FirstMoment) throws -> String {
        try shipped().index.zone.iso(try #require(moment.instant))
    }

    @Test("The shipped rules, weights and offers are without fault, in both languages, and say who is to approve them")
    func isGood() throws {
        let shipped = try shipped()
        #expect(shipped.faults == [])
        let model = shipped.index.model
        let labels =
            model.competence.flatMap { [$0.label, $0.text] } + model.access.flatMap { [$0.label, $0.text] }
            + model.weights.values.flatMap { [$0.label, $0.text] } + model.travel.mobilities.map(\.label)
        #expect(labels.allSatisfy { $0.others["en"] != nil })
        #expect(labels.allSatisfy { label in ![" :", " ;", " !", " ?", "'"].contains { label.fr.contains($0) } })
        #expect(Set(model.weights.keys) == Set(CostTerm.allCases))
        let operators = shipped.index.offers.filter { $0.serviceOperator != nil }
        let places = operators.filter { $0.mode == .digitalAccess }
        #expect(places.count == 5 && places.allSatisfy { $0.doubt?.fr.contains("liste de 2022") == true })
        #expect(places.allSatisfy { $0.place?.location != nil && $0.schedule == .unknown && $0.feeCents == nil })
        let ways = operators.filter { $0.mode != .digitalAccess }
        #expect(ways.allSatisfy { $0.doubt?.fr.contains("à valider par le réseau") == true })
        #expect(ways.allSatisfy { $0.place == nil && $0.observedDelayDays == nil && $0.feeCents == nil })
        let carriers = shipped.index.offers.filter {
            [.transportOnDemand, .volunteerDrivers, .carSharing].contains($0.mode)
        }
        #expect(carriers.count == 3 && carriers.allSatisfy { $0.doubt != nil && $0.schedule == .unknown })
    }

    @Test("Without a car where an example of transport on demand is, the way there says that it is to be confirmed")
    func onDemand() throws {
        let shipped = try shipped()
        let answer = try shipped.index.answer(
            RoutingQuestion(
                motif: "logement.apl",
                commune: "72215",
                regime: .general,
                mobilities: [],
                at: try at("2026-11-26T09:00:00+01:00")
            )
        )
        let way = try #require(answer.ways.first { $0.journey?.mobility == "onDemand" })
        let sentence = shipped.speech.sentence(way)
        #expect(sentence.contains("à réserver"), "\(sentence)")
        #expect(sentence.contains("transport à confirmer\u{A0}: exemple à valider par le réseau"), "\(sentence)")
    }

    @Test("An account to create finds the digital advisers, with the year of the list and nothing that it does not say")
    func digital() throws {
        let shipped = try shipped()
        let answer = try shipped.index.answer(
            RoutingQuestion(
                motif: "numerique.compte",
                commune: "72269",
                mobilities: [],
                at: try at("2026-11-26T09:00:00+01:00")
            )
        )
        let way = try #require(answer.ways.first { $0.offer.id == "conseillerNumerique-1387" })
        let sentence = shipped.speech.sentence(way)
        #expect(sentence.contains("horaires à demander") && sentence.contains("liste de 2022"), "\(sentence)")
        #expect(!sentence.contains("coût") && !sentence.contains("gratuit"), "\(sentence)")
    }

    @Test("Every motif is answered from every commune, by a house or an operator")
    func everyMotif() throws {
        let index = try shipped().index
        for motif in WordsReader.read(.embedded).value.motifs {
            let question = RoutingQuestion(motif: motif.id, commune: "72154", at: try at("2026-11-03T09:00:00+01:00"))
            #expect(try !index.answer(question).ways.isEmpty, "\(motif.id)")
        }
    }

    @Test("From La Flèche, whose EPCI has no house, by train: a house near another stop, and an estimate that says so")
    func byTrain() throws {
        let shipped = try shipped()
        let answer = try shipped.index.answer(
            RoutingQuestion(
                motif: "logement.apl",
                commune: "72154",
                regime: .general,
                mobilities: ["train"],
                at: try at("2026-11-26T09:00:00+01:00")
            )
        )
        let way = try #require(answer.ways.first { $0.level != nil })
        let journey = try #require(way.journey)
        #expect(journey.mobility == "train")
        #expect(journey.with.first == "coach-87358630")
        #expect(journey.with.count == 2)
        #expect(journey.distanceMetres > 15_000)
        let sentence = shipped.speech.sentence(way)
        #expect(sentence.contains("de La Flèche à "))
        #expect(sentence.contains("estimation à 35\u{A0}% près"))
        #expect(sentence.contains("horaires à vérifier"))
        #expect(answer.ruledOut.contains { $0.rule == .reach && $0.serviceOperator == nil })
    }

    @Test("A farmer's housing benefit goes to MSA, and the rule that leaves Caf out explains itself")
    func farmer() throws {
        let shipped = try shipped()
        let answer = try shipped.index.answer(
            RoutingQuestion(
                motif: "logement.apl",
                commune: "72050",
                regime: .agricole,
                mobilities: ["car"],
                at: try at("2026-11-26T09:00:00+01:00"),
                house: "425"
            )
        )
        #expect(answer.competent == ["msa"])
        #expect(Set(answer.ways.compactMap(\.offer.serviceOperator)) == ["msa"])
        let ruledOut = try #require(answer.ruledOut.first { $0.serviceOperator == "caf" })
        #expect(ruledOut.rule == .competence("agricoleSansCaf"))
        #expect(shipped.speech.explanation(ruledOut.rule).contains("MSA"))
        #expect(answer.questions.isEmpty)
        #expect(answer.onSite?.house == "425")
        #expect(answer.onSite?.level == "accompagnementNumerique")
        #expect(answer.ways.first?.offer.id == "house.425")
        #expect(answer.ways.first?.journey?.seconds == 0)
    }

    @Test("A deaf person's pension file has no plain telephone")
    func deaf() throws {
        let answer = try shipped().index.answer(
            RoutingQuestion(
                motif: "travail.pension",
                commune: "72181",
                regime: .general,
                mobilities: [],
                obstacles: ["surdite"],
                channel: "telephone",
                at: try at("2026-11-26T09:00:00+01:00")
            )
        )
        #expect(!answer.ways.contains { $0.offer.mode == .telephone })
        #expect(answer.ways.contains { $0.offer.serviceOperator == "carsat" })
        #expect(answer.ruledOut.contains { $0.rule == .access("surditeTelephone") && $0.offers == ["carsatTelephone"] })
    }

    @Test("No car, the evening before a public holiday: the house of the village, the day after the holiday")
    func beforeHoliday() throws {
        let answer = try shipped().index.answer(
            RoutingQuestion(
                motif: "social.css",
                commune: "72050",
                regime: .general,
                mobilities: [],
                obstacles: ["illectronisme"],
                at: try at("2026-11-10T18:00:00+01:00")
            )
        )
        let houses = answer.ways.filter { $0.level != nil }
        #expect(houses.map(\.offer.id) == ["house.425"])
        let way = try #require(houses.first)
        #expect(way.journey?.mobility == "walk")
        #expect(try local(way.moment) == "2026-11-12T09:00:00+01:00")
        #expect(!answer.ways.contains { $0.offer.mode == .electronicForm })
    }

    @Test("An unknown regime proposes both operators among the first, and the question to ask")
    func unknownRegime() throws {
        let shipped = try shipped()
        let answer = try shipped.index.answer(
            RoutingQuestion(motif: "famille.allocations", commune: "72181", at: try at("2026-11-26T09:00:00+01:00"))
        )
        let first = answer.ways.prefix(shipped.index.model.proposals.first).compactMap(\.offer.serviceOperator)
        #expect(Set(first) == ["caf", "msa"])
        #expect(answer.questions.contains(.regime(rules: ["agricoleSansCaf", "horsAgricoleSansMsa"])))
        #expect(answer.questions.contains(.mobility))
        let asked = answer.questions.map { shipped.speech.sentence($0) }
        #expect(
            asked.first
                == "De quel régime la personne relève-t-elle\u{A0}: général, agricole (MSA) ou indépendant\u{A0}?"
        )
    }
}
