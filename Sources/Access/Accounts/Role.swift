/// What an account is for.
///
/// What each may do is said in one place, `Permission.granted`.
///
/// Source: aplus `docs/authorization.md`; the scheme's roles.
public enum Role: String, Hashable, Sendable, CaseIterable, Codable {
    /// Receives people at the desk (conseiller France services).
    case deskAgent
    /// Answers for a house: its desk, its agents' accounts.
    case houseManager
    /// Animates the network: volumes, delays, quality. Never sees personal data.
    case coordinator
    /// A correspondent of an operator (CAF, CPAM…): sees what was handed to it.
    case operatorReferent
    /// Prefecture, Département, ANCT: statistics only.
    case observer
    /// Keeps the system running: accounts, settings. Never sees personal data.
    case administrator
}

/// Something that an account may be allowed to do.
public enum Permission: String, Hashable, Sendable, CaseIterable {
    /// Log visits and read the day's list.
    case keepDesk
    /// Keep what is known of persons, their mandates, and what is handed to operators for them.
    case keepCases
    /// Follow what was handed to operators: an agent all of the house's, a referent what their own operator has.
    case followReferrals
    /// Read a house's volumes, without personal data.
    case readFigures
    /// Read the house's address and opening hours, and the reflex sheets.
    case readHouse
    /// Read the forms and their versions.
    case readForms
    /// Write forms and publish them.
    case editForms
    /// Create, disable and re-open accounts.
    case manageAccounts
    /// Say that an offer of the network is as it is told.
    case checkOffers
    /// Export the facts with exact instants instead of days.
    case exportExact
    /// Change one's own password and sign out.
    case ownAccount

    /// Who may: the one table that every route and command obeys.
    public static func granted(_ permission: Permission) -> Set<Role> {
        switch permission {
        case .keepDesk: [.deskAgent, .houseManager]
        // Nobody else sees personal data: a house's manager answers for delays, not for what is in a case.
        case .keepCases: [.deskAgent]
        case .followReferrals: [.deskAgent, .operatorReferent]
        case .readFigures: [.deskAgent, .houseManager, .coordinator, .observer]
        case .readHouse: Set(Role.allCases)
        case .readForms: [.coordinator, .administrator]
        case .editForms: [.coordinator]
        case .manageAccounts: [.administrator, .houseManager]
        case .checkOffers: [.houseManager, .coordinator]
        case .exportExact: [.houseManager, .coordinator]
        case .ownAccount: Set(Role.allCases)
        }
    }
}
