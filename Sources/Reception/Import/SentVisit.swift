public import Territory

/// A visit as a script sends it: the object of a `VisitFileLine` whose `id` and `receivedAt` may be left out.
public struct SentVisit: Hashable, Sendable {
    /// The visit's own name where it came from; `nil` when it was not told.
    public var id: String?
    /// The visit, not yet checked against the network's words.
    public var draft: VisitDraft
    /// The answers to the forms of its motifs, not checked yet, by the request's number from 1.
    public var answers: [Int: [String: JSONValue]]
    /// Whether free texts that look personal are kept as they are, since somebody has read them; `false` when not told.
    public var keepsPersonalText: Bool
    /// What was left out.
    public var remarks: [VisitFault]

    /// Reads a visit.
    ///
    /// - Parameters:
    ///   - document: the object.
    ///   - zone: the clock that a time without offset is read on.
    ///   - receivedAt: when the person was received if the object does not say.
    /// - Throws: every fault of form at once, each at its field; what the words do not know is for the rules to say.
    public init(
        _ document: JSONValue,
        zone: CivilZone,
        receivedAt: Instant
    ) throws(VisitFaults) {
        guard case .object(let object) = document else {
            throw VisitFaults([VisitFault(field: "", textKey: "visitFile.notVisit")])
        }
        var reader = VisitLineReader(zone: zone, usualInstant: receivedAt, takesAnswers: true)
        id = reader.id(object)
        draft = reader.draft(object)
        answers = reader.answers
        keepsPersonalText = reader.flag(object, "keepPersonalText")
        remarks = reader.remarks
        guard reader.faults.isEmpty else { throw VisitFaults(reader.faults) }
    }
}
