public import Territory

/// One line of a file of visits: a visit of a paper day or of another tool, as a JSON object.
///
/// | key | value |
/// |---|---|
/// | `id` | required, text, names the line for ever: a second import of it changes nothing |
/// | `receivedAt` | required, `2026-03-02T09:15:00+01:00`, or `2026-03-02T09:15` on the clock of the network |
/// | `requests` | required, list of `{"motif", "outcome", "operators": […]}` |
/// | `channel`, `level`, `commune`, `ageBand` | an identifier each; the commune is a code |
/// | `people`, `waitSeconds`, `handlingSeconds` | whole numbers |
/// | `publics`, `obstacles` | lists of identifiers |
///
/// Identifiers are those of the network's words. A key that is absent or `null` is not told. A key that is not known is
/// left out with a remark, so that a file of a richer tool can be taken as it is.
public struct VisitFileLine: Hashable, Sendable {
    /// The longest line that is read, in bytes.
    public static let longest = 65_536

    /// The deepest JSON that is read; a visit needs 4.
    public static let deepest = 8

    /// The line's own name.
    public var id: String
    /// The visit, not yet checked against the network's words.
    public var draft: VisitDraft
    /// What was left out.
    public var remarks: [VisitFault]

    /// A line from its parts.
    public init(id: String, draft: VisitDraft, remarks: [VisitFault] = []) {
        self.id = id
        self.draft = draft
        self.remarks = remarks
    }

    /// Reads a line.
    ///
    /// - Parameters:
    ///   - line: the text, without its line end.
    ///   - zone: the clock that a time without offset is read on.
    /// - Returns: the visit and its name.
    /// - Throws: every fault of form at once, each at its field; what the words do not know is for the rules to say.
    public static func parse(
        _ line: some StringProtocol & Sendable,
        zone: CivilZone
    ) throws(VisitFaults) -> VisitFileLine {
        let bytes = Array(line.utf8)
        guard bytes.count <= longest else {
            throw VisitFaults([
                VisitFault(field: "", textKey: "visitFile.lineTooLong", places: ["limit": String(longest)])
            ])
        }
        guard let document = try? JSONValue.read(bytes, deepest: deepest), case .object(let object) = document else {
            throw VisitFaults([VisitFault(field: "", textKey: "visitFile.notObject")])
        }
        var reader = VisitLineReader(zone: zone)
        let id = reader.requiredID(object)
        let draft = reader.draft(object)
        guard reader.faults.isEmpty, let id else { throw VisitFaults(reader.faults) }
        return VisitFileLine(id: id, draft: draft, remarks: reader.remarks)
    }
}
