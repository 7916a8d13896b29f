internal import HTTPTypes

/// Where a request says it comes from.
enum Origin {
    /// Whether the browser calls the desk by one of its own names, against DNS rebinding.
    static func isOurs(authority: String?, hosts: [String]) -> Bool {
        guard let authority else { return false }
        let name = authority.hasPrefix("[") ? authority.prefix { $0 != "]" } + "]" : authority.prefix { $0 != ":" }
        return (["localhost", "127.0.0.1", "[::1]"] + hosts).contains { $0.lowercased() == name.lowercased() }
    }

    /// Whether a form was sent from one of the desk's own pages, as far as the browser says; the token says the rest.
    static func isOwnPage(_ request: HTTPRequest) -> Bool {
        if let site = HTTPField.Name("Sec-Fetch-Site").flatMap({ request.headerFields[$0] }),
            site != "same-origin" && site != "none"
        {
            return false
        }
        guard let origin = request.headerFields[.origin] else { return true }
        guard let authority = request.authority else { return false }
        return ["http://\(authority)", "https://\(authority)"].contains(origin)
    }
}
