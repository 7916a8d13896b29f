internal import Access
internal import HTTPTypes
internal import Hummingbird
internal import Journal
internal import Reception
internal import Territory

/// A presence typed in French, told anew, or ended: its next dates are seen before it is kept.
struct PresenceRulePages: Sendable {
    private let services: DeskServices
    private let press: PagePress
    private let finder: Finder
    private let tokens: Tokens

    init(_ keeper: Doorkeeper, _ finder: Finder) {
        services = keeper.services
        press = keeper.press
        tokens = keeper.tokens
        self.finder = finder
    }

    /// The form of a new presence, or of one of this house's.
    func show(_ request: DeskRequest) throws -> Response {
        let base = try base(request.query["presence"], request)
        let today = services.day(of: request.now)
        let form = PresenceForm(
            base,
            services.house,
            communes: { services.geography.commune($0, on: today).map(CommuneField.label) ?? "" },
            press.texts(request.language),
            freshKey: tokens.fresh
        )
        return page(form, base, request)
    }

    /// Shows the dates, keeps the presence once they were seen, or ends it.
    func change(_ request: DeskRequest) async throws -> Response {
        let base = try base(request.form["presence"], request)
        let actor = try request.signedIn().actor().id
        let t = press.texts(request.language)
        let form = PresenceForm(request.form, freshKey: tokens.fresh)
        if request.form["geste"] == "finir", let base {
            guard let last = request.form["dernier"].flatMap({ Day($0) }) else {
                return page(form, base, request, endFault: t("presences.fault.notDay"))
            }
            let ended = PresenceEnded(presence: base.id, through: last)
            try await services.presences.record([ended.draft], actor: actor, key: nil, now: request.now)
            return .seeOther("\(PresenceAddress.week)?fait=finie")
        }
        let id = [services.house.id, form.owner.isEmpty ? nil : form.owner, String(form.key.prefix(8))]
            .compactMap(\.self).joined(separator: "-")
        var (presence, faults) = form.read(base, id: id, services, finder, t)
        let isSeen = form.seen == form.rule
        guard request.form["geste"] == "enregistrer", isSeen, presence != nil else {
            let asksToSee = request.form["geste"] == "enregistrer" && presence != nil
            return page(form, base, request, presence, faults, note: asksToSee ? t("presences.seeFirst") : nil)
        }
        presence?.checkedOn = services.day(of: request.now)
        if let presence {
            let draft = PresencePut(presence).draft
            try await services.presences.record([draft], actor: actor, key: "presence:\(form.key)", now: request.now)
        }
        return .seeOther("\(PresenceAddress.week)?fait=gardee")
    }

    /// The presence that is told anew; `nil` for a new one.
    ///
    /// Only those of this house are changed here.
    private func base(_ id: String?, _ request: DeskRequest) throws(DeskFault) -> Presence? {
        guard request.path == PresenceAddress.rule else { return nil }
        guard let presence = id.flatMap(services.presences.roll.presence), presence.house == services.house.id else {
            throw .notFound
        }
        return presence
    }

    private func page(
        _ form: PresenceForm,
        _ base: Presence?,
        _ request: DeskRequest,
        _ presence: Presence? = nil,
        _ faults: [PresenceForm.Field: String] = [:],
        note: String? = nil,
        endFault: String? = nil
    ) -> Response {
        let t = press.texts(request.language)
        let model = PresenceRuleModel(
            form,
            base,
            seen: presence,
            faults: faults,
            note: note,
            endFault: endFault,
            today: services.day(of: request.now),
            services,
            t
        )
        let isFaulty = !faults.isEmpty || endFault != nil
        return press.page(
            "presence-regle",
            model,
            title: t(base == nil ? "presences.new" : "presences.edit"),
            for: request,
            isFaulty: isFaulty,
            status: isFaulty ? .unprocessableContent : .ok
        )
    }
}
