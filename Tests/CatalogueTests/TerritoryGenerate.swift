import Foundation
import Testing
import Wording

@testable import Catalogue

@Test("generate", .enabled(if: ProcessInfo.processInfo.environment["GENERATE"] != nil))
func generate() throws {
    let plan = TerritoryImport.plan(
        files: try OfficialData.shipped(),
        request: OfficialData.sarthe,
        existing: SourceTree(files: [:]).replacing("config", with: OfficialData.root.appending(path: "config").path())
            .value
    )
    for remark in plan.remarks { print(remark.sentence(texts(), .fr)) }
    for fault in plan.faults { print("FAULT", fault) }
    print(try TableWriter.write(plan, into: OfficialData.root.appending(path: "config").path()))
}
