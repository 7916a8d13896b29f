internal import Territory

/// Reads the fields of a line, noting every fault on the way.
struct VisitLineReader {
    private static let keys: Set<String> = [
        "id", "receivedAt", "channel", "level", "commune", "people", "ageBand", "publics", "obstacles", "waitSeconds",
        "handlingSeconds", "requests",
    ]
    private static let requestKeys: Set<String> = ["motif", "outcome", "operators"]
    private static let longestID = 200

    let zone: CivilZone
    /// When the person was received if the object does not say; `nil` when it must say.
    let usualInstant: Instant?
    /// Whether a request may bring the answers to its motif's form.
    let takesAnswers: Bool
    /// The answers given, not checked yet, by the request's number from 1.
    private(set) var answers: [Int: [String: JSONValue]] = [:]
    private(set) var faults: [VisitFault] = []
    private(set) var remarks: [VisitFault] = []

    init(zone: CivilZone, usualInstant: Instant? = nil, takesAnswers: Bool = false) {
        self.takesAnswers = takesAnswers
        self.zone = zone
        self.usualInstant = usualInstant
    }

    /// The line's own name; `nil`, and a fault, when it has none that can be used.
    mutating func requiredID(_ object: [String: JSONValue]) -> String? {
        if object["id"].isAbsent { fault("/id", "visitFile.idMissing") }
        return id(object)
    }

    /// The visit that an object is; worth nothing when there are faults.
    mutating func draft(_ object: [String: JSONValue]) -> VisitDraft {
        remark(unknownIn: object, VisitLineReader.keys.union(takesAnswers ? ["keepPersonalText"] : []), "")
        return VisitDraft(
            receivedAt: instant(object["receivedAt"], "/receivedAt") ?? Instant(milliseconds: 0),
            channel: text(object["channel"], "/channel"),
            level: text(object["level"], "/level"),
            commune: text(object["commune"], "/commune"),
            people: integer(object["people"], "/people") ?? 1,
            ageBand: text(object["ageBand"], "/ageBand"),
            publics: texts(object["publics"], "/publics"),
            obstacles: texts(object["obstacles"], "/obstacles"),
            waitSeconds: integer(object["waitSeconds"], "/waitSeconds"),
            handlingSeconds: integer(object["handlingSeconds"], "/handlingSeconds"),
            requests: requests(object["requests"])
        )
    }

    private mutating func fault(_ field: String, _ textKey: String) {
        faults.append(VisitFault(field: field, textKey: textKey))
    }

    /// The line's own name; `nil` when it has none, and a fault when it is none that can be used.
    mutating func id(_ object: [String: JSONValue]) -> String? {
        guard let given = text(object["id"], "/id") else { return nil }
        // Control characters would break the reports that name the line.
        let isNameable = given.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value != 127 }
        guard !given.isEmpty, given.utf8.count <= VisitLineReader.longestID, isNameable else {
            fault("/id", "visitFile.badID")
            return nil
        }
        return given
    }

    private mutating func instant(_ value: JSONValue?, _ field: String) -> Instant? {
        guard let given = text(value, field) else {
            if value.isAbsent, usualInstant == nil { fault(field, "visitFile.instantMissing") }
            return usualInstant
        }
        guard let instant = Instant(iso: given) ?? local(given) else {
            fault(field, "visitFile.badInstant")
            return nil
        }
        return instant
    }

    /// `YYYY-MM-DDTHH:MM` or `YYYY-MM-DDTHH:MM:SS`, a space in place of the T allowed, on the clock of the network.
    private func local(_ text: String) -> Instant? {
        let bytes = Array(text.utf8)
        guard [16, 19].contains(bytes.count), "Tt ".utf8.contains(bytes[10]),
            let day = Day(String(decoding: bytes[..<10], as: UTF8.self)),
            let time = TimeOfDay(String(decoding: bytes[11..<16], as: UTF8.self)), time.minutes < 1440
        else { return nil }
        guard bytes.count == 19 else { return zone.instant(day, time) }
        let tens = Int(bytes[17]) - 48
        let units = Int(bytes[18]) - 48
        guard bytes[16] == UInt8(ascii: ":"), (0...5).contains(tens), (0...9).contains(units) else { return nil }
        return zone.instant(day, time).adding(seconds: Int64(tens * 10 + units))
    }

    private mutating func requests(_ value: JSONValue?) -> [VisitDraft.Request] {
        guard case .list(let items)? = value else {
            fault("/requests", value.isAbsent ? "visit.noRequest" : "visitFile.notList")
            return []
        }
        return items.enumerated().compactMap { index, item in
            let field = "/requests/\(index)"
            guard case .object(let object) = item else {
                fault(field, "visitFile.notRequest")
                return nil
            }
            remark(unknownIn: object, VisitLineReader.requestKeys.union(takesAnswers ? ["answers"] : []), field)
            if takesAnswers { readAnswers(object["answers"], of: index + 1, field + "/answers") }
            return VisitDraft.Request(
                motif: text(object["motif"], field + "/motif") ?? "",
                outcome: text(object["outcome"], field + "/outcome"),
                operators: texts(object["operators"], field + "/operators")
            )
        }
    }

    private mutating func readAnswers(_ value: JSONValue?, of ordinal: Int, _ field: String) {
        switch value {
        case .object(let given)?: answers[ordinal] = given.isEmpty ? nil : given
        case nil, .null?: break
        default: fault(field, "visitFile.notAnswers")
        }
    }

    /// `true` or `false` at a key of the object; `false` when nothing was told.
    mutating func flag(_ object: [String: JSONValue], _ key: String) -> Bool {
        switch object[key] {
        case .boolean(let flag)?: return flag
        case nil, .null?: return false
        default:
            fault("/" + key, "visitFile.notBoolean")
            return false
        }
    }

    private mutating func text(_ value: JSONValue?, _ field: String) -> String? {
        switch value {
        case .text(let text)?: return text
        case nil, .null?: return nil
        default:
            fault(field, "visitFile.notText")
            return nil
        }
    }

    private mutating func integer(_ value: JSONValue?, _ field: String) -> Int? {
        switch value {
        case .integer(let integer)?: return integer
        case nil, .null?: return nil
        default:
            fault(field, "visitFile.notInteger")
            return nil
        }
    }

    private mutating func texts(_ value: JSONValue?, _ field: String) -> [String] {
        switch value {
        case .list(let items)?:
            return items.enumerated().compactMap { index, item in
                guard case .text(let text) = item else {
                    fault("\(field)/\(index)", "visitFile.notText")
                    return nil
                }
                return text
            }
        case nil, .null?: return []
        default:
            fault(field, "visitFile.notList")
            return []
        }
    }

    private mutating func remark(unknownIn object: [String: JSONValue], _ known: Set<String>, _ field: String) {
        for key in object.keys.sorted() where !known.contains(key) {
            let shown = String(key.prefix(40))
            let pointer = shown.replacing("~", with: "~0").replacing("/", with: "~1")
            remarks.append(
                VisitFault(field: "\(field)/\(pointer)", textKey: "visitFile.unknownKey", places: ["key": shown])
            )
        }
    }
}

extension JSONValue? {
    /// Whether nothing was told.
    fileprivate var isAbsent: Bool { self == nil || self == .some(.null) }
}
