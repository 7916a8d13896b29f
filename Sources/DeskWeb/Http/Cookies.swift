internal import HTTPTypes
internal import Hummingbird

/// The names of the desk's cookies, and how they are written.
struct CookieJar: Sendable {
    /// The session's token, for the time of the browser.
    static let session = "maillage_session"
    /// What the sign-in form must bring back, before there is a session.
    static let form = "maillage_formulaire"
    /// Proof that somebody once signed in from this browser.
    static let device = "maillage_poste"
    /// The language chosen.
    static let language = "maillage_langue"

    /// Whether keys that act without Ctrl are switched off in this browser.
    static let singleKeys = "maillage_touches"

    let isSecure: Bool

    /// The cookies that a browser sent; the first of a name wins.
    static func read(_ headers: HTTPFields) -> [String: String] {
        var found: [String: String] = [:]
        for header in headers[values: .cookie] {
            for pair in header.utf8.split(separator: UInt8(ascii: ";")) {
                guard let equals = pair.firstIndex(of: UInt8(ascii: "=")) else { continue }
                let name = Substring(pair[..<equals]).trimmed
                if found[name] == nil { found[name] = Substring(pair[equals...].dropFirst()).trimmed }
            }
        }
        return found
    }

    /// The header that gives a cookie; without `maxAge`, in seconds, it lives as long as the browser.
    func give(_ name: String, _ value: String, maxAge: Int? = nil) -> String {
        var text = "\(name)=\(value); Path=/; HttpOnly; SameSite=Strict"
        if let maxAge { text += "; Max-Age=\(maxAge)" }
        return isSecure ? text + "; Secure" : text
    }

    /// The header that takes a cookie back.
    func takeBack(_ name: String) -> String { give(name, "", maxAge: 0) }
}

extension Response {
    /// The same answer with a cookie given or taken back.
    func setting(_ cookie: String) -> Response {
        var response = self
        response.headers.append(HTTPField(name: .setCookie, value: cookie))
        return response
    }
}
