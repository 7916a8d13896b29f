/// From where somebody tries to sign in.
///
/// Source: OWASP, *Slow Down Online Guessing Attacks with Device Cookies*.
public enum SignInClient: Hashable, Sendable {
    /// A browser that signed in to this very account before, by the name in its signed cookie. A cookie of another
    /// account, or with a wrong signature, proves nothing: give the address instead.
    case device(String)
    /// Any other, by its network address, from `SignInClient.at`.
    case address(String)

    /// The client at a network address.
    ///
    /// Of an IPv6 address only the first 64 bits count, for whoever has one has all the others of that network; an IPv4
    /// address written as IPv6 is the IPv4 one. What cannot be read stands for itself, cut at 64 characters.
    public static func at(_ address: String) -> SignInClient {
        let bare = address.split(separator: "%", omittingEmptySubsequences: false).first.map(String.init) ?? ""
        guard bare.contains(":"), let groups = groups(bare) else { return .address(String(address.prefix(64))) }
        if groups.prefix(5).allSatisfy({ $0 == 0 }), groups[5] == 0xFFFF {
            let bytes = [groups[6] >> 8, groups[6] & 0xFF, groups[7] >> 8, groups[7] & 0xFF]
            return .address(bytes.map { String($0) }.joined(separator: "."))
        }
        return .address(groups.prefix(4).map { String($0, radix: 16) }.joined(separator: ":") + "::/64")
    }

    /// The eight groups of an IPv6 address (RFC 4291, section 2.2); `nil` when it is none.
    private static func groups(_ text: String) -> [UInt16]? {
        guard text.utf8.count <= 45 else { return nil }
        let halves = text.split(separator: "::", maxSplits: 1, omittingEmptySubsequences: false)
        var parts: [[UInt16]] = []
        for half in halves {
            guard let numbers = numbers(half) else { return nil }
            parts.append(numbers)
        }
        let given = parts.reduce(0) { $0 + $1.count }
        guard parts.count == 2 else { return given == 8 ? parts.first : nil }
        guard given < 8 else { return nil }
        return parts[0] + [UInt16](repeating: 0, count: 8 - given) + parts[1]
    }

    private static func numbers(_ text: Substring) -> [UInt16]? {
        guard !text.isEmpty else { return [] }
        var numbers: [UInt16] = []
        for group in text.split(separator: ":", omittingEmptySubsequences: false) {
            if group.contains(".") {
                let bytes = group.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
                guard bytes.count == 4, let a = bytes[0], let b = bytes[1], let c = bytes[2], let d = bytes[3] else {
                    return nil
                }
                numbers += [UInt16(a) << 8 | UInt16(b), UInt16(c) << 8 | UInt16(d)]
            } else {
                guard (1...4).contains(group.utf8.count), let number = UInt16(group, radix: 16) else { return nil }
                numbers.append(number)
            }
        }
        return numbers
    }
}
