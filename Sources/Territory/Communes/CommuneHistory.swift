/// Makes the versions of communes out of a list of today's and the file of movements.
public enum CommuneHistory {
    /// Every version of every commune that the movements tell of, by code and then by age.
    ///
    /// A movement ends one version and begins another on its day, even when the name stays: what a merger or a
    /// re-establishment changes is the extent. A version whose extent is not today's has neither centroid nor area nor
    /// postal codes, for the list of today tells nothing of them. A commune that no movement names is `.always`.
    ///
    /// - Parameters:
    ///   - current: the communes as they are after the last movement; their validity is not read.
    ///   - movements: the movements between communes proper (type `COM` on both sides), those that leave a code and
    ///     name as they are among them; ends of delegated communes are passed over.
    /// - Returns: the versions; where the list and the movements disagree on what exists today, the list is right.
    public static func versions(current: [Commune], movements: [CommuneMovement]) -> [Commune] {
        var changes: [String: [Day: Change]] = [:]
        for movement in movements where movement.kind != .endOfDelegated {
            let keepsExtent = movement.kind == .renaming
            changes[movement.fromCode, default: [:]][movement.day, default: Change()]
                .note(before: movement.fromName, keepsExtent: keepsExtent)
            changes[movement.toCode, default: [:]][movement.day, default: Change()]
                .note(after: movement.toName, keepsExtent: keepsExtent)
            if movement.kind == .creation {
                // The commune that another comes out of goes on, whether or not the file says so on a line of its own.
                changes[movement.fromCode, default: [:]][movement.day, default: Change()].staysAs = movement.fromName
            }
        }
        let today = Dictionary(current.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        return Set(changes.keys).union(today.keys).sorted().flatMap { code in
            versions(of: code, today: today[code], changes: (changes[code] ?? [:]).sorted { $0.key < $1.key })
        }
    }

    /// What the movements of one day say of one code.
    private struct Change {
        var before: String?
        var after: String?
        var staysAs: String?
        var keepsExtent = true

        mutating func note(before name: String, keepsExtent: Bool) {
            before = before ?? name
            self.keepsExtent = self.keepsExtent && keepsExtent
        }

        mutating func note(after name: String, keepsExtent: Bool) {
            after = after ?? name
            self.keepsExtent = self.keepsExtent && keepsExtent
        }

        /// The name from that day on; `nil` when the code ceases.
        var nameAfter: String? { after ?? staysAs }
    }

    private static func versions(
        of code: String,
        today: Commune?,
        changes: [(key: Day, value: Change)]
    ) -> [Commune] {
        guard let last = changes.last else {
            return today.map { [$0.with(.always)] } ?? []
        }
        var versions: [Commune] = []
        if var present = today {
            present.validity = Validity(from: last.key, until: nil)
            versions.append(present)
        }
        // Walking back, what is known of today holds as long as only names changed.
        var known = today
        for (index, change) in changes.enumerated().reversed() {
            if !change.value.keepsExtent { known = nil }
            let earlier = index > 0 ? changes[index - 1] : nil
            guard let name = earlier?.value.nameAfter ?? change.value.before else { continue }
            var version = known ?? Commune(code: code, name: name, departement: departement(of: code))
            version.name = name
            version.validity = Validity(from: earlier?.key, until: change.key)
            versions.append(version)
        }
        return versions.reversed()
    }

    /// `72`, `2A` or, overseas, the three characters of `971`.
    private static func departement(of code: String) -> String {
        String(code.prefix(code.hasPrefix("97") || code.hasPrefix("98") ? 3 : 2))
    }
}

extension Commune {
    fileprivate func with(_ validity: Validity) -> Commune {
        var copy = self
        copy.validity = validity
        return copy
    }
}
