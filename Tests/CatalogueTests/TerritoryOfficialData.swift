import Foundation
import Testing

@testable import Catalogue

/// The folder of real open data beside the project, for the tests that read it; never committed.
enum OfficialData {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static let folder: URL = {
        let beside = root.deletingLastPathComponent().appending(path: "shared/data")
        let above = root.deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/data")
        return FileManager.default.fileExists(atPath: beside.path()) ? beside : above
    }()

    static let isThere = FileManager.default.fileExists(atPath: folder.path())

    static func files(_ paths: String...) throws -> [ImportFile] {
        try paths.map { path in
            ImportFile(path: path, bytes: Array(try Data(contentsOf: folder.appending(path: path))))
        }
    }

    /// What the shipped configuration of the Sarthe is made from.
    static func shipped() throws -> [ImportFile] {
        try files(
            "territoire/communes-72.csv",
            "territoire/mouvements-72.csv",
            "national/epci-fr-2025.csv",
            "territoire/epci-72-membres.csv",
            "territoire/communes-deleguees-72.csv",
            "territoire/codes-postaux-72.csv",
            "services/france-services-72-20240801.csv",
            "calendar/vacances-zone-b-intervalles.csv"
        )
    }

    static let sarthe = ImportRequest(departements: ["72"])
}
