internal import Journal
internal import Reception
internal import Territory

/// Finds what is typed at the desk: motifs, those this house is most asked first, and communes, the nearest first.
struct Finder: Sendable {
    private let services: DeskServices
    private let settings: DeskSettings
    private let motifs: MotifIndex
    private let habits = Habits(days: 30)
    private let communes: CommuneIndex
    /// The forms as each role meets them.
    let forms: RoleForms

    /// The communes are those of the day the desk was started: a merger is met at the next start.
    init(_ services: DeskServices, _ settings: DeskSettings) {
        self.services = services
        self.settings = settings
        motifs = MotifIndex(services.words)
        forms = RoleForms(services)
        communes = CommuneIndex(services.geography, on: services.day(of: services.now()))
    }

    func motifs(_ typed: String, now: Instant) async -> [MotifMatch] {
        let usage = await habits.counts(services, now: now)
        return motifs.search(typed, usage: usage, limit: settings.motifChoices)
    }

    func communes(_ typed: String) -> [CommuneMatch] {
        communes.search(typed, near: services.house.location, limit: settings.communeChoices)
    }

    /// The one commune that a text means, by its name, its postal code or both; `nil` when there is none or several.
    func onlyCommune(_ typed: String) -> Commune? {
        let found = communes(typed)
        let exact = found.filter { $0.commune.name.folded == typed.folded || CommuneField.label($0.commune) == typed }
        return (exact.count == 1 ? exact.first : found.count == 1 ? found.first : nil)?.commune
    }

    /// The commune that a code names today.
    func commune(_ code: String, now: Instant) -> Commune? {
        services.geography.commune(code, on: services.day(of: now))
    }
}
