internal import Foundation

/// A client of HTTP/1.1 over one kept connection, as bare as a socket: what is measured is the server.
final class WireClient {
    /// An answer, read to its end.
    struct Answer {
        var status: Int
        var head: String
        var body: [UInt8]
        /// From the request sent to the first byte of the answer.
        var firstByte: Duration

        /// The value of a header; the first one of its name.
        func header(_ name: String) -> String? { headers(name).first }

        /// Every value of a header.
        func headers(_ name: String) -> [String] {
            let wanted = Array(name.utf8)
            return head.utf8.split(separator: 13).compactMap { line in
                let line = line.first == 10 ? line.dropFirst() : line
                guard let colon = line.firstIndex(of: UInt8(ascii: ":")),
                    line[..<colon].elementsEqual(wanted, by: { $0 | 0x20 == $1 | 0x20 })
                else { return nil }
                let value = line[line.index(after: colon)...]
                return String(Substring(value.first == 32 ? value.dropFirst() : value))
            }
        }
    }

    let socket: Int32
    private let authority: String
    private var cookies: [String: String]
    private var buffer: [UInt8] = []
    private var chunk = [UInt8](repeating: 0, count: 65_536)

    /// Connects to a port of this machine, as the same browser as another connection when told.
    ///
    /// - Throws: unreachable when nothing answers there.
    init(port: Int, sharing other: WireClient? = nil) throws(Failure) {
        cookies = other?.cookies ?? [:]
        authority = "127.0.0.1:\(port)"
        #if canImport(Glibc) || canImport(Musl)
        let stream = Int32(SOCK_STREAM.rawValue)
        #else
        let stream = SOCK_STREAM
        #endif
        socket = Foundation.socket(AF_INET, stream, 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isConnected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { Foundation.connect(socket, $0, size) == 0 }
        }
        guard socket >= 0, isConnected else { throw WireClient.unreachable }
        var yes: Int32 = 1
        setsockopt(socket, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
    }

    deinit { Foundation.close(socket) }

    /// Asks for a page.
    func get(_ path: String) throws(Failure) -> Answer {
        try exchange(request("GET", path, form: nil))
    }

    /// Sends a form.
    func post(_ path: String, _ form: String) throws(Failure) -> Answer {
        try exchange(request("POST", path, form: form))
    }

    /// The bytes of a request, with the cookies that were given.
    func request(_ method: String, _ path: String, form: String?) -> [UInt8] {
        var head = "\(method) \(path) HTTP/1.1\r\nHost: \(authority)\r\nAccept-Language: fr\r\n"
        if !cookies.isEmpty {
            head += "Cookie: " + cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ") + "\r\n"
        }
        if let form {
            head += "Origin: http://\(authority)\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            head += "Content-Length: \(form.utf8.count)\r\n"
        }
        return Array((head + "\r\n" + (form ?? "")).utf8)
    }

    /// Sends all of a request.
    func send(_ bytes: [UInt8]) throws(Failure) {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes { Foundation.send(socket, $0.baseAddress, $0.count, 0) }
            guard count > 0 else { throw WireClient.unreachable }
            sent += count
        }
    }

    /// Reads what has come, and gives the answer once it is whole; waits for at least a byte.
    func receive() throws(Failure) -> Answer? {
        let count = chunk.withUnsafeMutableBytes { Foundation.recv(socket, $0.baseAddress, $0.count, 0) }
        guard count > 0 else { throw WireClient.unreachable }
        buffer += chunk[..<count]
        guard let end = headEnd else { return nil }
        var answer = Answer(
            status: 0,
            head: String(decoding: buffer[..<end], as: UTF8.self),
            body: [],
            firstByte: .zero
        )
        answer.status = answer.head.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        let length = answer.header("content-length").flatMap { Int($0) } ?? 0
        guard buffer.count >= end + 4 + length else { return nil }
        answer.body = Array(buffer[(end + 4)..<(end + 4 + length)])
        buffer.removeFirst(end + 4 + length)
        for cookie in answer.headers("set-cookie") {
            let pair = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1).map(String.init)
            if pair.count == 2 { cookies[pair[0]] = pair[1] }
        }
        return answer
    }

    private func exchange(_ bytes: [UInt8]) throws(Failure) -> Answer {
        let start = ContinuousClock.now
        try send(bytes)
        var firstByte: Duration?
        while true {
            let answer = try receive()
            let took = ContinuousClock.now - start
            firstByte = firstByte ?? took
            if var answer {
                answer.firstByte = firstByte ?? took
                return answer
            }
        }
    }

    /// Where the head ends: before the first empty line.
    private var headEnd: Int? {
        buffer.withUnsafeBytes { bytes in
            var start = 0
            while start + 4 <= bytes.count {
                if bytes[start] == 13, bytes[start + 1] == 10, bytes[start + 2] == 13, bytes[start + 3] == 10 {
                    return start
                }
                start += 1
            }
            return nil
        }
    }

    private static var unreachable: Failure {
        Failure(status: .unreachable, textKey: "command.bench.noAnswer")
    }
}
