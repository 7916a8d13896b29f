internal import Access

extension PasswordHashing {
    /// A new hash, its faults told as the desk tells them.
    func hashed(_ password: String) async throws(DeskFault) -> String {
        do throws(PasswordFault) {
            return try await hash(password)
        } catch {
            throw error == .overloaded ? .overloaded : .broken
        }
    }
}
