/// What a code became by a day.
public struct CommuneResolution: Hashable, Sendable {
    /// The codes it became; several when the commune was split, none when the code is unknown.
    public var codes: [String]
    /// The communes of those codes on that day; fewer than codes when the territory does not hold them all.
    public var communes: [Commune]
    /// The movements that led there, oldest first; empty when nothing changed.
    public var trail: [CommuneMovement]

    /// Whether the commune was split, so that nobody can say which of several a person means.
    public var isAmbiguous: Bool { codes.count > 1 }

    /// A resolution from its parts.
    public init(codes: [String], communes: [Commune], trail: [CommuneMovement]) {
        self.codes = codes
        self.communes = communes
        self.trail = trail
    }
}

/// A name that a commune bore for a while.
public struct CommuneName: Hashable, Sendable {
    /// The name.
    public var name: String
    /// When it bore it.
    public var validity: Validity

    /// A name and its time.
    public init(name: String, validity: Validity) {
        self.name = name
        self.validity = validity
    }
}

extension Geography {
    /// What a code became by a day, through mergers, changes of code and splits one after the other.
    ///
    /// - Parameters:
    ///   - code: an INSEE code of any age.
    ///   - known: a day on which the code was in use, when it is told with its age; unless told, the day itself when
    ///     the code still names a commune, else the last day on which it did.
    ///   - day: the day to answer for.
    /// - Returns: what it became; no code when it is unknown or only came later.
    public func resolve(_ code: String, asOf known: Day? = nil, on day: Day) -> CommuneResolution {
        guard let start = known ?? lastDay(of: code, upTo: day) else {
            return CommuneResolution(codes: [], communes: [], trail: [])
        }
        var trail: [CommuneMovement] = []
        let codes = follow(code, after: start, upTo: day, trail: &trail)
        var unique: [String] = []
        for code in codes where !unique.contains(code) { unique.append(code) }
        let communes = unique.compactMap { commune($0, on: day) }
        // A code that never was anything is not an answer, though nothing happened to it.
        guard !communes.isEmpty || !trail.isEmpty else {
            return CommuneResolution(codes: [], communes: [], trail: [])
        }
        return CommuneResolution(codes: unique, communes: communes, trail: trail.sorted { $0.day < $1.day })
    }

    /// The names that the commune of a code bore, oldest first.
    public func names(of code: String) -> [CommuneName] {
        versions(of: code).reduce(into: []) { names, version in
            if let last = names.last, last.name == version.name, last.validity.until == version.validity.from {
                names[names.count - 1].validity.until = version.validity.until
            } else {
                names.append(CommuneName(name: version.name, validity: version.validity))
            }
        }
    }

    /// The codes that became part of a commune by a day and no longer name one, by code; the commune's own left out.
    public func absorbed(by code: String, on day: Day) -> [String] {
        var found: Set<String> = []
        gather(code, upTo: day, into: &found)
        return found.filter { $0 != code && commune($0, on: day) == nil }.sorted()
    }

    private func lastDay(of code: String, upTo day: Day) -> Day? {
        if commune(code, on: day) != nil { return day }
        if let until = versions[code]?.compactMap(\.validity.until).last(where: { $0 <= day }) {
            return until.advanced(by: -1)
        }
        return outgoing[code]?.last { $0.day <= day && $0.toCode != code }?.day.advanced(by: -1)
    }

    /// Days only grow along the way, so that it ends even where the movements go round.
    private func follow(
        _ code: String,
        after start: Day,
        upTo end: Day,
        trail: inout [CommuneMovement]
    ) -> [String] {
        let moves = (outgoing[code] ?? []).filter {
            start < $0.day && $0.day <= end && ($0.toCode != code || $0.toName != $0.fromName)
        }
        guard let day = moves.first?.day else { return [code] }
        let ofDay = (outgoing[code] ?? []).filter { $0.day == day }
        for move in ofDay where !trail.contains(move) { trail.append(move) }
        var targets = ofDay.map(\.toCode)
        // A commune that another came out of goes on, whether or not the file says so on a line of its own.
        if !targets.contains(code), ofDay.allSatisfy({ $0.kind == .creation }) { targets.append(code) }
        return Set(targets).sorted().flatMap { follow($0, after: day, upTo: end, trail: &trail) }
    }

    private func gather(_ code: String, upTo end: Day, into found: inout Set<String>) {
        for move in incoming[code] ?? [] where move.day <= end && move.kind != .creation {
            if found.insert(move.fromCode).inserted { gather(move.fromCode, upTo: move.day, into: &found) }
        }
    }
}
