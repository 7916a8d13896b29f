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

    @Test("A form that does not come to its end is given up, and its sender told")
    func slowBody() async throws {
        var settings = DeskSettings()
        settings.formSeconds = 1
        let desk = SmallDesk.with(settings)
        let (ports, tell) = AsyncStream.makeStream(of: Int.self)
        let service = try desk.site().service(host: "127.0.0.1", port: 0) { tell.yield($0) }
        let group = ServiceGroup(services: [service], logger: desk.logger)
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            var iterator = ports.makeAsyncIterator()
            let port = try #require(await iterator.next())
            let head = """
                POST /connexion HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nContent-Length: 20\r\n\
                Content-Type: application/x-www-form-urlencoded\r\n\r\njeton=
                """
            let answer = try await ServiceTests.answer(to: head, port: port)
            #expect(answer.hasPrefix("HTTP/1.1 408 "))
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
        }
    }

    /// Sends bytes and no more, and gives what comes back first.
    private static func answer(to text: String, port: Int) async throws -> String {
        let bash = Process()
        bash.executableURL = URL(fileURLWithPath: "/bin/bash")
        bash.arguments = [
            "-c", #"exec 3<>"/dev/tcp/127.0.0.1/$1"; printf %s "$2" >&3; head -n 1 <&3"#, "-", "\(port)", text,
        ]
        let output = Pipe()
        bash.standardOutput = output
        return try await withCheckedThrowingContinuation { continuation in
            bash.terminationHandler = { _ in
                let data = output.fileHandleForReading.readDataToEndOfFile()
                continuation.resume(returning: String(decoding: data, as: UTF8.self))
            }
            do { try bash.run() } catch { continuation.resume(throwing: error) }
        }
    }
}
