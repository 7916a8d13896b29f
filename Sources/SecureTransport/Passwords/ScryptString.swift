internal import Foundation

/// A stored password hash: `$scrypt$ln=17,r=8,p=1$SALT$HASH`, salt and hash in base 64 without `=` at the end.
///
/// Source: the PHC string format, as passlib and others write scrypt.
struct ScryptString: Hashable, Sendable, CustomStringConvertible {
    /// How long a hash is, no more and no less: scrypt's shorter outputs begin its longer ones, so that a hash cut short
    /// would still open with the right password, and with ever more wrong ones.
    static let hashBytes = 32

    let parameters: ScryptParameters
    let salt: [UInt8]
    let hash: [UInt8]

    init(parameters: ScryptParameters, salt: [UInt8], hash: [UInt8]) {
        self.parameters = parameters
        self.salt = salt
        self.hash = hash
    }

    /// Reads what `description` writes; `nil` for anything else, absurd parameters included.
    init?(_ text: String) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false)
        guard text.utf8.count <= 512, parts.count == 5, parts[0].isEmpty, parts[1] == "scrypt",
            let parameters = Self.parameters(parts[2]),
            let salt = Self.bytes(parts[3], 8...64), let hash = Self.bytes(parts[4], Self.hashBytes...Self.hashBytes)
        else { return nil }
        self.init(parameters: parameters, salt: salt, hash: hash)
    }

    var description: String {
        let settings = "ln=\(parameters.logN),r=\(parameters.blockSize),p=\(parameters.parallelism)"
        return "$scrypt$\(settings)$\(Self.text(salt))$\(Self.text(hash))"
    }

    private static func parameters(_ text: Substring) -> ScryptParameters? {
        var numbers: [Int] = []
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count == 3 else { return nil }
        for (name, part) in zip(["ln=", "r=", "p="], parts) {
            guard part.hasPrefix(name), let number = Int(part.dropFirst(name.count)) else { return nil }
            numbers.append(number)
        }
        return ScryptParameters(logN: numbers[0], blockSize: numbers[1], parallelism: numbers[2])
    }

    private static func text(_ bytes: [UInt8]) -> String {
        String(Data(bytes).base64EncodedString().prefix { $0 != "=" })
    }

    private static func bytes(_ text: Substring, _ lengths: ClosedRange<Int>) -> [UInt8]? {
        let bare = text.prefix { $0 != "=" }
        let filled = bare + String(repeating: "=", count: (4 - bare.utf8.count % 4) % 4)
        guard let data = Data(base64Encoded: String(filled)), lengths.contains(data.count) else { return nil }
        return Array(data)
    }
}
