internal import Access
internal import Reception
internal import Synchronization
internal import Territory

/// A form as somebody of a role meets it: the fields that the role may see, and their check, made once.
final class RoleForm: Sendable {
    /// The fields that the role may see and give, those of the visit itself aside.
    let fields: [FormField]
    let check: FormCheck

    init(_ form: Form, _ role: Role?, _ services: DeskServices) {
        var seen = form
        seen.fields = form.fields.filter { RoleForm.mayRead($0, role) }
        fields = seen.extraFields
        check = FormCheck(form: seen, words: services.words) { code in
            services.geography.commune(code, on: services.day(of: services.now())) != nil
        }
    }

    /// Whether a role may see and give the answer of a field; a machine, which has none, what no role is wanted for.
    static func mayRead(_ field: FormField, _ role: Role?) -> Bool {
        field.visibleTo.isEmpty || role.map { field.visibleTo.contains($0.rawValue) } == true
    }
}

/// Keeps what was made of each form for each role: a form never changes under its stamp.
final class RoleForms: Sendable {
    private struct Key: Hashable {
        let stamp: FormStamp
        let role: Role?
    }

    /// How many are kept before all are made anew: far more than a network has forms.
    private static let atMost = 2_000

    private let services: DeskServices
    private let held = Mutex<[Key: RoleForm]>([:])

    init(_ services: DeskServices) {
        self.services = services
    }

    func of(_ form: Form, _ role: Role?) -> RoleForm {
        let key = Key(stamp: form.stamp, role: role)
        if let known = held.withLock({ $0[key] }) { return known }
        let made = RoleForm(form, role, services)
        held.withLock { held in
            if held.count >= RoleForms.atMost { held.removeAll() }
            held[key] = made
        }
        return made
    }
}
