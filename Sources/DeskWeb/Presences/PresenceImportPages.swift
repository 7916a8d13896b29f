internal import Access
internal import HTTPTypes
internal import Hummingbird
internal import Journal
internal import Reception
internal import Territory

/// An operator's own calendar brought in: what would be kept and what would not is seen, then it is kept.
struct PresenceImportPages: Sendable {
    private let services: DeskServices
    private let press: PagePress
    private let finder: Finder

    init(_ keeper: Doorkeeper, _ finder: Finder) {
        services = keeper.services
        press = keeper.press
        self.finder = finder
    }

    func show(_ request: DeskRequest) -> Response {
        let today = services.day(of: request.now)
        let commune = services.geography.commune(services.house.commune, on: today).map(CommuneField.label)
        return page(request, commune: commune ?? "", nil, [:])
    }

    /// Reads the file, or keeps what was read once it was seen.
    func take(_ request: DeskRequest) async throws -> Response {
        let t = press.texts(request.language)
        let actor = try request.signedIn().actor().id
        let typed = request.form["commune"] ?? ""
        var faults: [PresenceImportModel.Field: String] = [:]
        let commune = finder.onlyCommune(typed)
        if commune == nil { faults[.commune] = t("presences.fault.commune") }
        let owner = request.form["operateur"]
        if let owner, services.words.serviceOperator(owner) == nil { faults[.owner] = t("presences.fault.operator") }
        let isKeeping = request.form["geste"] == "garder"
        let bytes = isKeeping ? request.form.raw("contenu").map { Array($0.utf8) } : request.upload
        let text = bytes.flatMap { String(validating: $0, as: UTF8.self) }
        if text == nil { faults[.file] = t(bytes == nil ? "presences.import.noFile" : "presences.import.notText") }
        guard faults.isEmpty, let text, let commune else { return page(request, commune: typed, nil, faults) }
        let read = PresenceImport(text, zone: services.territory.network.zone, owner: sample(text, owner, commune.code))
        if read.presences.isEmpty { faults[.file] = t("presences.import.nothing") }
        guard isKeeping, !read.presences.isEmpty else {
            return page(request, commune: typed, (read, text), faults)
        }
        let drafts = read.presences.map { PresencePut($0).draft }
        try await services.presences.record(drafts, actor: actor, key: nil, now: request.now)
        return .seeOther("\(PresenceAddress.week)?fait=importees&nombre=\(drafts.count)")
    }

    /// What the file does not say.
    ///
    /// The same file read again takes the place of itself, another one does not.
    private func sample(_ text: String, _ owner: String?, _ commune: String) -> Presence {
        let content = text.replacing("\r\n", with: "\n")
        let print = services.digest(Array(content.utf8)).prefix(4).hex
        return Presence(
            id: [services.house.id, owner, print].compactMap(\.self).joined(separator: "-"),
            house: services.house.id,
            operatorID: owner,
            places: [PresencePlace(commune: commune)],
            typed: TypedRecurrence(pattern: RecurrencePattern(rule: .everyDay))
        )
    }

    private func page(
        _ request: DeskRequest,
        commune: String,
        _ read: (presences: PresenceImport, text: String)?,
        _ faults: [PresenceImportModel.Field: String]
    ) -> Response {
        let t = press.texts(request.language)
        let model = PresenceImportModel(
            commune: commune,
            owner: request.form["operateur"] ?? "",
            read,
            faults: faults,
            today: services.day(of: request.now),
            services,
            t
        )
        return press.page(
            "presences-importer",
            model,
            title: t("presences.import.title"),
            for: request,
            isFaulty: !faults.isEmpty,
            status: faults.isEmpty ? .ok : .unprocessableContent
        )
    }
}
