internal import Journal
internal import Territory

/// Makes and compares what nobody must guess.
struct Tokens: Sendable {
    let randomBytes: @Sendable (Int) -> [UInt8]
    let digest: Digest
    /// Signs the device cookies; when it is new at each start, a browser counts as unknown until it signs in again.
    private let secret: [UInt8]

    init(
        randomBytes: @escaping @Sendable (Int) -> [UInt8],
        digest: @escaping Digest,
        secret: [UInt8]? = nil
    ) {
        self.randomBytes = randomBytes
        self.digest = digest
        self.secret = Array((secret ?? randomBytes(32)).prefix(64))
    }

    /// 32 random bytes in hexadecimal.
    func fresh() -> String { randomBytes(32).hex }

    /// As long, and as good as unique, but beginning with the time: what a table is kept by is then added at its end.
    func freshKey(at now: Instant) -> String {
        let time = withUnsafeBytes(of: now.milliseconds.bigEndian) { Array($0.suffix(6)) }
        return (time + randomBytes(26)).hex
    }

    /// What is stored of a token: never the token.
    func stored(_ token: String) -> [UInt8] { digest(Array(token.utf8)) }

    /// Whether two texts are the same, in a time that tells nothing of where they differ.
    static func same(_ left: String, _ right: String) -> Bool {
        let (left, right) = (Array(left.utf8), Array(right.utf8))
        guard left.count == right.count, !left.isEmpty else { return false }
        return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// A device cookie for a browser from which an account just signed in; one that had it already keeps its name.
    func device(for accountID: String, known cookie: String? = nil) -> String {
        let nonce = knownDevice(cookie, accountID: accountID) ?? randomBytes(16).hex
        return "\(nonce).\(signature(nonce, accountID))"
    }

    /// The device's own name when its cookie was given for that account.
    func knownDevice(_ cookie: String?, accountID: String) -> String? {
        guard let parts = cookie?.split(separator: "."), parts.count == 2,
            Tokens.same(String(parts[1]), signature(String(parts[0]), accountID))
        else { return nil }
        return String(parts[0])
    }

    /// HMAC (RFC 2104) over SHA-256, in hexadecimal.
    private func signature(_ nonce: String, _ accountID: String) -> String {
        let key = secret + [UInt8](repeating: 0, count: 64 - min(64, secret.count))
        let inner = digest(key.map { $0 ^ 0x36 } + Array("\(nonce).\(accountID)".utf8))
        return digest(key.map { $0 ^ 0x5c } + inner).hex
    }
}
