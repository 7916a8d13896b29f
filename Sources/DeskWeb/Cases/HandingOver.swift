internal import Reception

/// The request that somebody is about to hand over, and leaves for a moment to record whom it is for.
struct HandingOver: Hashable, Sendable {
    /// Where its visit stands, as addresses name it.
    let visit: String
    /// Its number within the visit, from 1.
    let demande: Int

    init(visit: String, demande: Int) {
        self.visit = visit
        self.demande = demande
    }

    /// The request that a page is about.
    init(_ asked: NewReferralPages.Asked) {
        self.init(visit: VisitPlace(asked.line).description, demande: asked.ordinal)
    }

    /// Reads the fields that go with it from page to page; `nil` when there are none.
    init?(_ fields: Fields) {
        guard let place = fields["visite"].flatMap(VisitPlace.init),
            let demande = fields["demande"].flatMap({ Int($0) })
        else { return nil }
        self.init(visit: place.description, demande: demande)
    }

    private var fields: [(String, String)] { [("visite", visit), ("demande", String(demande))] }

    /// The page that records a person and comes back.
    var newPerson: String { "\(PersonAddress.new)?\(Fields.encoded(fields))" }

    /// The page that hands over, for a person or nobody yet.
    func address(for person: String? = nil) -> String {
        "/dossiers/nouveau?" + Fields.encoded(fields + (person.map { [("personne", $0)] } ?? []))
    }
}
