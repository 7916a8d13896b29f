import Foundation
import ServiceLifecycle
import Testing

@testable import DeskWeb

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

@Suite("The desk as a service")
struct ServiceTests {
    @Test("It takes a free port, tells it, answers on it, and stops when asked")
    func lives() async throws {
        let desk = SmallDesk()
        let (ports, tell) = AsyncStream.makeStream(of: Int.self)
        let service = try desk.site().service(host: "127.0.0.1", port: 0) { tell.yield($0) }
        let group = ServiceGroup(services: [service], logger: desk.logger)
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            var iterator = ports.makeAsyncIterator()
            let port = try #require(await iterator.next())
            #expect(port > 0)
            let url = try #require(URL(string: "http://127.0.0.1:\(port)/health/live"))
            let (data, _) = try await URLSession.shared.data(from: url)
            #expect(String(decoding: data, as: UTF8.self) == #"{"status":"ok"}"#)
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
        }
    }
}
