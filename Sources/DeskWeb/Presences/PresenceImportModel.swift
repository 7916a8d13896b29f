internal import Reception
internal import Territory
internal import Wording

/// What the page of an import shows: the form, then what was read of the file.
struct PresenceImportModel {
    /// The fields that a fault may be told beside.
    enum Field: String, CaseIterable {
        case file = "fichier"
        case owner = "operateur"
        case commune
    }

    struct Found {
        let said: String
        let next: String
    }

    struct Remark {
        let line: String?
        let told: String
    }

    let commune: String
    let owner: String
    let owners: [PresenceRuleModel.Choice]
    let faults: [PresenceRuleModel.Fault]
    let hasFaults: Bool
    let fileFault: String?
    let ownerFault: String?
    let communeFault: String?
    let found: [Found]
    let canKeep: Bool
    let summary: String
    let remarks: [Remark]
    let hasRemarks: Bool
    let content: String

    init(
        commune: String,
        owner: String,
        _ read: (presences: PresenceImport, text: String)?,
        faults told: [Field: String],
        today: Day,
        _ services: DeskServices,
        _ t: PageTexts
    ) {
        self.commune = commune
        self.owner = owner
        owners = PresenceRuleModel.Choice.owners(owner, services, t)
        faults = Field.allCases.compactMap { field in
            told[field].map { PresenceRuleModel.Fault(field: field.rawValue, told: $0) }
        }
        hasFaults = !told.isEmpty
        (fileFault, ownerFault, communeFault) = (told[.file], told[.owner], told[.commune])
        let names = PresenceNames(services.territory, services.words, t.catalogue, t.language)
        let presences = read?.presences.presences ?? []
        found = presences.map { presence in
            let days = presence.nextDays(3, from: today, in: services.territory).map { $0.inFull(t.language) }
            return Found(
                said: presence.told(names, t),
                next: days.isEmpty
                    ? t("presences.noDates") : t("presences.import.next", ["days": days.joined(separator: ", ")])
            )
        }
        canKeep = !presences.isEmpty && told.isEmpty
        summary = t("presences.import.read", ["count": String(presences.count)])
        remarks = (read?.presences.remarks ?? []).map { remark in
            Remark(
                line: remark.line.map(String.init),
                told: t.catalogue.text(remark.textKey, t.language, remark.places)
            )
        }
        hasRemarks = !remarks.isEmpty
        content = read?.text ?? ""
    }
}
