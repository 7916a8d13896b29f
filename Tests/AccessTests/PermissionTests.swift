import Access
import Territory
import Testing

@Suite("Who may do what")
struct PermissionTests {
    @Test("Coordinators, observers, referents and administrators can never keep the desk, where people's visits are")
    func desk() {
        #expect(Permission.granted(.keepDesk) == [.deskAgent, .houseManager])
    }

    @Test("Persons and their cases are seen by desk agents alone, what is handed to operators by their own people too")
    func cases() {
        #expect(Permission.granted(.keepCases) == [.deskAgent])
        #expect(Permission.granted(.followReferrals) == [.deskAgent, .operatorReferent])
    }

    @Test("Referents of operators and administrators read no volumes; everybody else does")
    func figures() {
        #expect(Permission.granted(.readFigures) == [.deskAgent, .houseManager, .coordinator, .observer])
    }

    @Test("Exact instants, which could tell who came when, go to house managers and coordinators only")
    func exactExport() {
        #expect(Permission.granted(.exportExact) == [.houseManager, .coordinator])
    }

    @Test("House managers and coordinators, who answer for what the network tells, say that an offer is still true")
    func offers() {
        #expect(Permission.granted(.checkOffers) == [.houseManager, .coordinator])
    }

    @Test("Accounts are managed by administrators and house managers only")
    func accounts() {
        #expect(Permission.granted(.manageAccounts) == [.administrator, .houseManager])
    }

    @Test("Coordinators alone write forms; administrators, who keep the system running, read them")
    func forms() {
        #expect(Permission.granted(.editForms) == [.coordinator])
        #expect(Permission.granted(.readForms) == [.coordinator, .administrator])
    }

    @Test("Everybody reads the house's hours and keeps their own password")
    func everybody() {
        #expect(Permission.granted(.readHouse) == Set(Role.allCases))
        #expect(Permission.granted(.ownAccount) == Set(Role.allCases))
    }

    @Test("A house manager manages desk agents, an administrator all, the others nobody")
    func managed() {
        for role in Role.allCases {
            let expected: Set<Role> =
                switch role {
                case .administrator: Set(Role.allCases)
                case .houseManager: [.deskAgent]
                default: []
                }
            #expect(AccountRules.managed(by: role) == expected)
            #expect(expected.isEmpty != Permission.granted(.manageAccounts).contains(role))
        }
    }

    @Test("A closed account may nothing, whatever its role", arguments: Role.allCases)
    func closed(role: Role) {
        var account = Account(id: "a", login: "a.a", displayName: "A", role: role, passwordHash: "")
        #expect(account.may(.ownAccount))
        account.disabledAt = Instant(seconds: 0)
        #expect(Permission.allCases.allSatisfy { !account.may($0) })
    }
}
