internal import Foundation

/// Where a server listens, written `HOST:PORT`, `[::1]:PORT` for IPv6.
struct ListenAddress {
    let host: String
    let port: Int

    /// - Throws: wrong use when the text is no address.
    init(_ text: String) throws(Failure) {
        let split = text.lastIndex(of: ":")
        let host = split.map { String(text[..<$0]) } ?? ""
        guard let split, let port = Int(text[text.index(after: split)...]), (0...65_535).contains(port), !host.isEmpty,
            host.hasPrefix("[") == host.hasSuffix("]"), host.hasPrefix("[") || !host.contains(":")
        else {
            throw Failure(status: .wrongUse, textKey: "command.serve.badAddress", places: ["address": text])
        }
        self.init(host: host.trimmingCharacters(in: CharacterSet(charactersIn: "[]")), port: port)
    }

    init(host: String, port: Int) {
        self.host = host
        self.port = port
    }

    /// The host as it stands in an address of the web.
    var urlHost: String { host.contains(":") ? "[\(host)]" : host }

    /// Whether only this machine can reach it.
    var isLoopback: Bool { host == "localhost" || host == "::1" || host.hasPrefix("127.") }

    /// The same host, so many ports further; a free port stays a free port.
    func offset(by count: Int) -> ListenAddress {
        ListenAddress(host: host, port: port == 0 ? 0 : port + count)
    }
}
