internal import Access

/// Reads the accounts of a demonstration.
struct DemoAccounts {
    /// The operators that a referent may belong to.
    let operators: Set<String>

    func read(_ root: YAMLMap) -> (list: [DemoAccount], password: String)? {
        guard let map = root.required("accounts")?.map(["password", "list"]),
            let password = map.required("password"), let text = password.text, let list = map.required("list")
        else { return nil }
        var seen: Set<Login> = []
        var accounts: [DemoAccount] = []
        for item in list.items {
            guard let account = account(item) else { continue }
            guard seen.insert(account.login).inserted else {
                item.fault("demo.duplicateLogin", ["value": account.login.text])
                continue
            }
            do throws(PasswordWeakness) {
                try PasswordPolicy().check(text, login: account.login.text, displayName: account.displayName)
            } catch {
                password.fault("demo.weakPassword", ["login": account.login.text])
            }
            accounts.append(account)
        }
        return (accounts, text)
    }

    private func account(_ item: YAMLValue) -> DemoAccount? {
        guard let map = item.map(["login", "name", "role", "operator"]) else { return nil }
        let login = map.required("login")?.read("demo.badLogin") { try? Login($0) }
        let name = map.requiredText("name")
        let role = role(map)
        let operatorID = map["operator"].flatMap(service)
        guard let login, let name, let role else { return nil }
        guard (role == .operatorReferent) == (operatorID != nil) else {
            item.fault("demo.badOperator")
            return nil
        }
        return DemoAccount(login: login, displayName: name, role: role, operatorID: operatorID)
    }

    private func role(_ map: YAMLMap) -> Role? {
        guard let value = map.required("role"), let text = value.text else { return nil }
        if let role = Role(rawValue: text) { return role }
        value.fault(
            "demo.unknownRole",
            ["value": text, "known": Role.allCases.map(\.rawValue).joined(separator: ", ")]
        )
        return nil
    }

    private func service(_ value: YAMLValue) -> String? {
        guard let text = value.text else { return nil }
        if operators.contains(text) { return text }
        value.fault("demo.unknownWord", ["id": text, "list": "operators"])
        return nil
    }
}
