import Foundation
import Journal
import Reception
import SecureTransport
import Storage
import Territory

/// A house's data folder made for one test, and taken away with it.
final class Desk: Sendable {
    static let digest: Digest = { Digests.sha256($0) }
    static let morning = Instant(seconds: 1_789_977_600)  // 2026-09-21T08:00:00Z, a Monday.

    let folder: String

    init(in parent: String = NSTemporaryDirectory()) {
        folder = parent + "/maillage-\(UUID().uuidString)"
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    var file: String { folder + "/house.sqlite" }

    func create() throws -> HouseStore {
        try HouseStore.create(
            folder: folder,
            house: "425",
            now: Desk.morning,
            randomEpoch: 7,
            digest: Desk.digest
        )
    }

    /// Whether bytes lie anywhere in the files of the data folder.
    func holds(_ bytes: [UInt8]) throws -> Bool {
        try FileManager.default.contentsOfDirectory(atPath: folder).contains { name in
            try Data(contentsOf: URL(filePath: folder + "/" + name)).range(of: Data(bytes)) != nil
        }
    }

    func open(_ purpose: HouseStore.Purpose = .writing) throws -> HouseStore {
        try HouseStore.open(folder: folder, for: purpose, digest: Desk.digest)
    }
}

/// The Monday that visits are recorded on, and the days after it.
func day(_ offset: Int = 0) throws -> Day {
    let monday = Day(year: 2026, month: 9, day: 21)
    guard let monday else { throw StoreFault.refused(code: 0) }
    return monday.advanced(by: offset)
}

/// A visit for a housing benefit, told with every field.
func visit(on offset: Int = 0, minute: Int = 0, motifs: [String] = ["logement.apl"]) throws -> VisitRecorded {
    VisitRecorded(
        receivedAt: Desk.morning.adding(seconds: Int64(offset * 86_400 + minute * 60)),
        day: try day(offset),
        channel: "guichet",
        level: "accompagnement",
        commune: "72050",
        epci: "200073087",
        typology: "ruralStructure",
        people: 2,
        ageBand: "25-39",
        publics: ["jeune"],
        obstacles: [],
        waitSeconds: 240,
        handlingSeconds: 900,
        form: FormStamp(id: "visite", version: 1, hash: "0123456789abcdef"),
        requests: motifs.map {
            VisitRecorded.Request(
                theme: "logement",
                motif: $0,
                operators: ["caf", "msa"],
                outcome: "transmis",
                effect: .transmits
            )
        }
    )
}
