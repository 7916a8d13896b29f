internal import Reception
internal import Territory
internal import Wording

/// A presence as it is typed: its rule in a sentence, who receives, and where.
struct PresenceForm {
    /// The fields that a fault may be told beside.
    enum Field: String, CaseIterable {
        case rule = "regle"
        case owner = "operateur"
        case commune
        case place = "lieu"
        case capacity = "capacite"
        case doubt = "doute"
    }

    var rule: String
    var owner: String
    var commune: String
    var place: String
    var capacity: String
    var doubt: String
    /// Makes it be recorded once, however often it is sent.
    let key: String
    /// The rule whose dates were shown; recording asks that it is the one typed.
    let seen: String

    /// What a form brought back; a key that is none of ours is replaced.
    init(_ typed: Fields, freshKey: () -> String) {
        rule = typed["regle"] ?? ""
        owner = typed["operateur"] ?? ""
        commune = typed["commune"] ?? ""
        place = typed["lieu"] ?? ""
        capacity = typed["capacite"] ?? ""
        doubt = typed["doute"] ?? ""
        let given = typed["cle"] ?? ""
        key = VisitSheet.isKey(given) ? given : freshKey()
        seen = typed["vu"] ?? ""
    }

    /// What a presence was typed as; a new one is held where the house stands.
    init(_ presence: Presence?, _ house: House, communes: (String) -> String, _ t: PageTexts, freshKey: () -> String) {
        rule = presence.flatMap { RecurrenceSpeech(t.catalogue, t.language).sentence($0.asTyped) } ?? ""
        owner = presence?.operatorID ?? ""
        commune = communes(presence?.places.first?.commune ?? house.commune)
        place = presence?.places.first?.name ?? ""
        capacity = presence?.capacity.map(String.init) ?? ""
        doubt = presence?.doubt ?? ""
        key = freshKey()
        seen = ""
    }

    /// The presence, or everything that is wrong.
    ///
    /// - Parameters:
    ///   - base: the presence that is told anew; `nil` for a new one.
    ///   - id: the identifier of a new one.
    ///   - services: the house's.
    ///   - finder: finds the commune.
    ///   - t: the texts of the faults.
    /// - Returns: the presence, `nil` when something is wrong; what is wrong, by field.
    func read(
        _ base: Presence?,
        id: String,
        _ services: DeskServices,
        _ finder: Finder,
        _ t: PageTexts
    ) -> (presence: Presence?, faults: [Field: String]) {
        var faults: [Field: String] = [:]
        var typed: TypedRecurrence?
        do throws(TypingFault) {
            typed = try FrenchRecurrence.read(rule, words: services.presences.words)
        } catch {
            let key = "recurrence.typing.\(error.kind.rawValue)"
            faults[.rule] =
                rule.isEmpty ? t("presences.fault.noRule") : t.catalogue.text(key, t.language, ["words": error.words])
        }
        if !owner.isEmpty, services.words.serviceOperator(owner) == nil {
            faults[.owner] = t("presences.fault.operator")
        }
        let found = finder.onlyCommune(commune)
        if found == nil { faults[.commune] = t("presences.fault.commune") }
        let people = Int(capacity)
        if !capacity.isEmpty, !(people.map { (1...9999).contains($0) } ?? false) {
            faults[.capacity] = t("presences.fault.capacity")
        }
        let longest = services.presences.limits.textLength
        for (field, text) in [(Field.place, place), (.doubt, doubt)] {
            if text.count > longest {
                faults[field] = t("presences.fault.long", ["count": String(longest)])
            } else if !PersonalDataScan.find(in: text).isEmpty {
                faults[field] = t("presences.fault.personal")
            }
        }
        guard faults.isEmpty, let typed, let found else { return (nil, faults) }
        let name = place.isEmpty ? nil : place
        let house = services.house.id
        let operatorID = owner.isEmpty ? nil : owner
        let places = [PresencePlace(name: name, commune: found.code)]
        let fresh = Presence(id: id, house: house, operatorID: operatorID, places: places, typed: typed)
        return (told(fresh, over: base, people: people), faults)
    }

    /// What the form does not ask stays as it was.
    private func told(_ fresh: Presence, over base: Presence?, people: Int?) -> Presence {
        var told = fresh
        told.capacity = people
        told.doubt = doubt.isEmpty ? nil : doubt
        guard let base else { return told }
        told.id = base.id
        // Places that take turns are not typed here.
        if base.places.count > 1 {
            told.places = base.places
        } else if let before = base.places.first, let now = told.places.first, before.commune == now.commune,
            before.name == now.name
        {
            told.places = [before]
        }
        if case .unknown(nil) = told.hours, base.hours == .ofHouse { told.hours = .ofHouse }
        told.validThrough = base.validThrough
        told.isInOpenings = base.isInOpenings
        told.source = base.source
        return told
    }
}
