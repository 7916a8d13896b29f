/// How a person is served, or helped to get there.
public enum OfferMode: String, Hashable, Sendable, Codable, CaseIterable {
    /// Staff of the operator, all the week.
    case permanentPresence
    /// Staff of the operator, some days (permanence).
    case partialPresence
    /// Staff shared by several operators.
    case sharedPresence
    /// Staff who come round: a bus, sessions in villages.
    case itinerantPresence
    /// Telephone.
    case telephone
    /// Letter.
    case mail
    /// Electronic form.
    case electronicForm
    /// Video desk (visio-guichet): at its place when it has one, from home when it has none.
    case videoDesk
    /// Interactive kiosk.
    case kiosk
    /// Information only: nothing is done there.
    case information
    /// Computers, networks and advisers to get online (the scheme's actions 12 and 13).
    case digitalAccess
    /// A railway stop (actions 14 to 16, as all that follow).
    case rail
    /// A coach stop.
    case coach
    /// Transport on demand.
    case transportOnDemand
    /// Car sharing.
    case carSharing
    /// Volunteer drivers.
    case volunteerDrivers

    /// What one does to be served.
    public enum Kind: Hashable, Sendable {
        /// One goes there.
        case onSite
        /// One stays where one is.
        case remote
        /// It takes people where they are served, and serves none itself.
        case mobility
    }

    /// The kind of an offer of this mode that has a place, or that has none.
    public func kind(hasPlace: Bool) -> Kind {
        switch self {
        case .permanentPresence, .partialPresence, .sharedPresence, .itinerantPresence, .kiosk, .digitalAccess: .onSite
        case .telephone, .mail, .electronicForm: .remote
        case .videoDesk, .information: hasPlace ? .onSite : .remote
        case .rail, .coach, .transportOnDemand, .carSharing, .volunteerDrivers: .mobility
        }
    }
}

extension Offer {
    /// What one does to be served by it.
    public var kind: OfferMode.Kind { mode.kind(hasPlace: place != nil) }
}
