/// A media type as a header writes it (RFC 9110, section 8.3).
struct MediaType {
    /// `type/subtype`, in lower case.
    let essence: String
    /// The character set, in lower case, without quotation marks; `nil` when it is not told.
    let charset: String?
    /// How much it is wanted, 0…1; 1 unless told.
    let quality: Double

    init(_ text: some StringProtocol) {
        let parts = text.split(separator: ";").map { $0.trimmed.lowercased() }
        essence = parts.first ?? ""
        var found: [String: String] = [:]
        for part in parts.dropFirst() {
            let pair = part.split(separator: "=", maxSplits: 1).map { $0.trimmed }
            if pair.count == 2 { found[pair[0]] = pair[1].filter { $0 != "\"" } }
        }
        charset = found["charset"]
        quality = found["q"].flatMap { Double($0) } ?? 1
    }

    /// Whether a type may be sent to whoever sent these `Accept` headers; the most precise range decides (RFC 9110,
    /// section 12.5.1), and without any header all is accepted.
    static func accepts(_ headers: [String], _ essence: String) -> Bool {
        let ranges = headers.flatMap { $0.split(separator: ",") }.map { MediaType($0) }
        guard !ranges.isEmpty else { return true }
        let family = essence.prefix { $0 != "/" } + "/*"
        for wanted in [essence, String(family), "*/*"] {
            if let range = ranges.first(where: { $0.essence == wanted }) { return range.quality > 0 }
        }
        return false
    }
}
