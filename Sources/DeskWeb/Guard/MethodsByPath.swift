internal import HTTPTypes

/// Which methods answer under an address, for whoever used another.
struct MethodsByPath: Sendable {
    private let routes: [(path: [Substring], method: String, isForScripts: Bool)]

    init(_ routes: [DeskRoute]) {
        self.routes = routes.map { (MethodsByPath.split($0.path), $0.method.rawValue, $0.operation != nil) }
    }

    /// The methods under a path, in alphabetical order, HEAD with GET; none where nothing answers.
    func allowed(at path: String) -> [String] {
        let path = MethodsByPath.split(path)
        let methods = routes.filter { MethodsByPath.matches(path, $0.path) }.map(\.method)
        return Set(methods + (methods.contains("GET") ? ["HEAD"] : [])).sorted()
    }

    /// Whether scripts are answered under a path.
    func isForScripts(_ path: String) -> Bool {
        if path.hasPrefix(ApiOperation.root) { return true }
        let path = MethodsByPath.split(path)
        return routes.contains { $0.isForScripts && MethodsByPath.matches(path, $0.path) }
    }

    private static func split(_ path: String) -> [Substring] { path.split(separator: "/") }

    private static func matches(_ path: [Substring], _ pattern: [Substring]) -> Bool {
        path.count == pattern.count
            && zip(path, pattern).allSatisfy { $1.hasPrefix("{") || $1.hasPrefix(":") || $0 == $1 }
    }
}
