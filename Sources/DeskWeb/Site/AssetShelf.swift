internal import HTTPTypes
internal import Hummingbird
internal import Journal

/// The style sheets, scripts and pictures, held in memory and named by their content.
struct AssetShelf: Sendable {
    struct Asset: Sendable {
        let path: String
        let type: String
        let text: String
        let tag: String
    }

    let assets: [Asset]

    /// The files that the binary carries, and the network's theme.
    init(_ settings: DeskSettings, digest: Digest) {
        var texts: [(path: String, text: String)] = [("/theme.css", AssetShelf.theme(settings.colours))]
        for file in EmbeddedFiles.list where file.path.hasPrefix("Assets/") {
            let name = file.path.dropFirst("Assets/".count)
            texts.append((name == "favicon.svg" ? "/favicon.svg" : "/assets/\(name)", file.text))
        }
        assets = texts.map { path, text in
            let hash = digest(Array(text.utf8)).prefix(8).hex
            return Asset(path: path, type: AssetShelf.type(of: path), text: text, tag: hash)
        }
    }

    /// How pages link to each, by file name without the dot: `{{assets.deskcss}}`.
    var links: [String: String] {
        Dictionary(
            assets.map { asset in
                let name = asset.path.split(separator: "/").last ?? ""
                return (String(name.filter { $0 != "." }), "\(asset.path)?v=\(asset.tag)")
            },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// One way in for each asset: kept for a year under its own tag, asked for again otherwise.
    var routes: [DeskRoute] {
        assets.map { asset in
            .get(asset.path, .anyone) { request in
                let isNamed = request.query["v"] == asset.tag
                let quoted = "\"\(asset.tag)\""
                let isKnown = request.knownTag?.contains(quoted) ?? false
                var response = isKnown ? Response(status: .notModified) : asset.text.response(.ok, asset.type)
                response.headers[.eTag] = quoted
                response.headers[.cacheControl] = isNamed ? "public, max-age=31536000, immutable" : "no-cache"
                return response
            }
        }
    }

    private static func theme(_ colours: NetworkColours) -> String {
        """
        :root { --network: \(colours.accent); --network-on-dark: \(colours.accentOnDark); }

        """
    }

    private static func type(of path: String) -> String {
        switch path.split(separator: ".").last {
        case "css": "text/css; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        case "svg": "image/svg+xml"
        default: "text/plain; charset=utf-8"
        }
    }
}

extension Sequence<UInt8> {
    /// Lower-case hexadecimal digits, two a byte.
    var hex: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
