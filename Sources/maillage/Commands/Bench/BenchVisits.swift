internal import Foundation
internal import Journal
internal import Reception
internal import Territory

/// The visits that benchmarks write: one motif after another of the network's own, told as agents tell them.
struct BenchVisits {
    private let motifs: [Motif]
    private let outcome: String
    private let communes: [String]
    private let form: FormStamp
    private let zone: CivilZone

    init(_ files: NetworkFiles) {
        motifs = files.words.motifs
        outcome = files.words.outcomes.first { $0.effect == .closesOnSite }?.id ?? ""
        communes = files.territory.communes.map(\.code)
        form = files.forms.first { $0.id == "visite" }?.stamp ?? FormStamp(id: "visite", version: 1, hash: "")
        zone = files.territory.network.zone
    }

    /// A visit as the journal records it.
    func draft(_ turn: Int, at instant: Instant) -> EntryDraft {
        let motif = motifs[turn % motifs.count]
        return VisitRecorded(
            receivedAt: instant,
            day: zone.day(of: instant),
            channel: "accueilSpontane",
            commune: communes.isEmpty ? nil : communes[turn * 31 % communes.count],
            people: 1,
            handlingSeconds: 60 * (5 + turn % 20),
            form: form,
            requests: [
                VisitRecorded.Request(
                    theme: motif.theme,
                    motif: motif.id,
                    operators: [],
                    outcome: outcome,
                    effect: .closesOnSite
                )
            ]
        ).draft
    }

    /// The same as the desk's page sends it, every field of the sheet included.
    func form(_ turn: Int, token: String) -> String {
        let fields = [
            ("jeton", token), ("cle", BenchVisits.key(turn)), ("saisie", ""),
            ("motif.1", motifs[turn % motifs.count].id), ("issue.1", outcome), ("commune", ""), ("commune.code", ""),
            ("commune.lue", ""), ("champ.receivedAt", ""), ("champ.people", "1"),
            ("champ.handlingSeconds", String(5 + turn % 20)), ("champ.ageBand", ""), ("champ.waitSeconds", ""),
            ("geste", "enregistrer"),
        ]
        return fields.map { "\($0.0)=\($0.1)" }.joined(separator: "&")
    }

    /// A sheet's key, as the desk makes them: 64 hexadecimal digits that begin with the time.
    static func key(_ turn: Int) -> String {
        let time = String(World.now().milliseconds, radix: 16)
        let chance = World.randomBytes(26).map { byte in
            let digits = String(byte, radix: 16)
            return byte < 16 ? "0" + digits : digits
        }.joined()
        return String(repeating: "0", count: 12 - time.count) + time + chance
    }
}
