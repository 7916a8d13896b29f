import Foundation
import ServiceLifecycle
import Synchronization
import Testing

@testable import DeskWeb

@Suite("A desk to look at")
struct FakeDeskServer {
    /// Serves a desk of fakes until it is stopped, for Tests/Browser and for eyes.
    ///
    /// `MAILLAGE_FAKE_DESK=8099 swift test --filter FakeDeskServer`, then sign in as `agent`, `responsable` or another
    /// of `SmallDesk.logins`, with the password of `SmallDesk`.
    @Test(
        "Pages may be looked at in a browser before there is a store",
        .enabled(if: ProcessInfo.processInfo.environment["MAILLAGE_FAKE_DESK"] != nil)
    )
    func serve() async throws {
        let port = try #require(ProcessInfo.processInfo.environment["MAILLAGE_FAKE_DESK"].flatMap { Int($0) })
        let desk = SmallDesk()
        desk.log.isEchoed.withLock { $0 = true }
        let service = try desk.site().service(host: "127.0.0.1", port: port) { port in
            FileHandle.standardError.write(Data("listening on \(port)\n".utf8))
        }
        try await ServiceGroup(services: [service], logger: desk.logger).run()
    }
}
