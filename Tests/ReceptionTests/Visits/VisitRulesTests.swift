import Reception
import Territory
import Testing

@Suite("What makes a visit")
struct VisitRulesTests {
    private let rules = SmallNetwork.rules
    private let now = SmallNetwork.now

    private func draft(_ change: (inout VisitDraft) -> Void = { _ in }) -> VisitDraft {
        var draft = VisitDraft(receivedAt: now, requests: [.init(motif: "social.rsa", outcome: "repondu")])
        change(&draft)
        return draft
    }

    /// The faults of a draft as `field textKey`.
    private func faults(_ draft: VisitDraft, rules: VisitRules = SmallNetwork.rules) -> [String] {
        do throws(VisitFaults) {
            _ = try rules.decide(draft, now: now)
            return []
        } catch {
            return error.faults.map { "\($0.field) \($0.textKey)" }
        }
    }

    @Test("A motif and an outcome are enough; day, theme, channel and people follow")
    func least() throws {
        let visit = try rules.decide(draft(), now: now)
        #expect(visit.day.description == "2026-11-23")
        #expect(visit.channel == "accueil")
        #expect(visit.people == 1)
        #expect(visit.form == SmallNetwork.form.stamp)
        #expect(visit.source == nil)
        #expect(
            visit.requests == [
                .init(theme: "social", motif: "social.rsa", operators: [], outcome: "repondu", effect: .closesOnSite)
            ]
        )
        #expect(visit.commune == nil && visit.publics == nil && visit.obstacles == nil && visit.waitSeconds == nil)
    }

    @Test("An old code of commune becomes today's, with its EPCI and its class")
    func commune() throws {
        let visit = try rules.decide(draft { $0.commune = "72129" }, now: now, source: "import")
        #expect([visit.commune, visit.epci, visit.typology] == ["72130", "200072684", "ruralStructure"])
        #expect(visit.source == "import")
        #expect(faults(draft { $0.commune = "99999" }) == ["/commune visit.unknownWord"])
    }

    @Test("What is handed over goes to the motif's only operator, and is asked for when there are several or none")
    func operators() throws {
        let only = try rules.decide(
            draft { $0.requests = [.init(motif: "transports.carteGrise", outcome: "transmis")] },
            now: now
        )
        #expect(only.requests.first?.operators == ["ants"])
        for motif in ["social.rsa", "social.carteVitale"] {
            #expect(
                faults(draft { $0.requests = [.init(motif: motif, outcome: "transmis")] }) == [
                    "/requests/0/operators visit.operatorMissing"
                ]
            )
        }
        let given = try rules.decide(
            draft { $0.requests = [.init(motif: "social.rsa", outcome: "transmis", operators: ["msa", "msa"])] },
            now: now
        )
        #expect(given.requests.first?.operators == ["msa"])
    }

    @Test("Every fault is told at once, each at its field")
    func allAtOnce() {
        let faulty = draft {
            $0.receivedAt = now.adding(seconds: 301)
            $0.channel = "pigeon"
            $0.level = "haut"
            $0.people = 0
            $0.ageBand = "vieux"
            $0.publics = ["jeunes", "loups"]
            $0.obstacles = ["froid"]
            $0.waitSeconds = -1
            $0.handlingSeconds = 28_801
            $0.requests = [
                .init(motif: "social.rsa", outcome: nil), .init(motif: "x.y", outcome: "repondu"),
                .init(motif: "", outcome: "fini", operators: ["zorro"]),
            ]
        }
        #expect(
            Set(faults(faulty)) == [
                "/receivedAt visit.inTheFuture", "/channel visit.unknownWord", "/level visit.unknownWord",
                "/people visit.outOfRange", "/ageBand visit.unknownWord", "/publics/1 visit.unknownWord",
                "/obstacles/0 visit.unknownWord", "/waitSeconds visit.durationOutOfRange",
                "/handlingSeconds visit.durationOutOfRange", "/requests/0/outcome visit.outcomeMissing",
                "/requests/1/motif visit.unknownWord", "/requests/2/motif visit.motifMissing",
                "/requests/2/outcome visit.unknownWord", "/requests/2/operators/0 visit.unknownWord",
            ]
        )
    }

    @Test("A visit without request, or with more than the form allows, is refused")
    func requestCount() {
        #expect(faults(draft { $0.requests = [] }) == ["/requests visit.noRequest"])
        let request = VisitDraft.Request(motif: "social.rsa", outcome: "repondu")
        #expect(faults(draft { $0.requests = Array(repeating: request, count: 4) }) == [])
        #expect(faults(draft { $0.requests = Array(repeating: request, count: 5) }) == ["/requests visit.tooMany"])
    }

    @Test("A clock a little ahead is taken; the future, the time before any journal and absurd instants are not")
    func receivedAt() {
        #expect(faults(draft { $0.receivedAt = now.adding(seconds: 300) }) == [])
        #expect(faults(draft { $0.receivedAt = Instant(seconds: 946_684_800) }) == [])
        for milliseconds in [946_684_799_999, 0, -1, Int64.min] {
            #expect(
                faults(draft { $0.receivedAt = Instant(milliseconds: milliseconds) }) == [
                    "/receivedAt visit.tooLongAgo"
                ]
            )
        }
        #expect(
            faults(draft { $0.receivedAt = Instant(milliseconds: .max) }) == ["/receivedAt visit.inTheFuture"]
        )
    }

    @Test("A network that requires an answer in its form gets it")
    func requiredByForm() {
        var form = SmallNetwork.form
        form.fields += [
            SmallNetwork.field(.commune, isRequired: true), SmallNetwork.field(.ageBand, isRequired: true),
            SmallNetwork.field(.publics, isRequired: true), SmallNetwork.field(.waitSeconds, isRequired: true),
        ]
        let strict = VisitRules(words: SmallNetwork.words, form: form, geography: SmallNetwork.geography)
        #expect(
            Set(faults(draft(), rules: strict)) == [
                "/commune visit.required", "/ageBand visit.required", "/publics visit.required",
                "/waitSeconds visit.required",
            ]
        )
    }

    @Test("A word given twice counts once")
    func repeats() throws {
        let visit = try rules.decide(draft { $0.publics = ["jeunes", "seniors", "jeunes"] }, now: now)
        #expect(visit.publics == ["jeunes", "seniors"])
    }

    @Test("A sentence never repeats more than the first characters of what was given")
    func quoted() {
        do throws(VisitFaults) {
            _ = try rules.decide(draft { $0.level = String(repeating: "x", count: 10_000) }, now: now)
            Issue.record("an unknown level was taken")
        } catch {
            #expect(error.faults.allSatisfy { $0.places.values.allSatisfy { $0.count <= 40 } })
        }
    }
}
